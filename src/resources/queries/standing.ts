import { sql } from 'kysely';
import type { Write } from '#ground/database';
import type { Day } from '#ground/day';
import type { Resource } from '../resource.ts';
import { minutesByMonth } from '../rules/index.ts';
import type { BookerStanding } from '../situation.ts';
import { momentAt } from '../time/clock.ts';
import type { Span } from '../time/span.ts';
import { addDays, dayFrom } from '#ground/day';

/** Who books: an organisation (its node), or a guest; `asKeeper` where somebody who runs the house does it. */
export type Booker = { readonly organisation: number; readonly asKeeper: boolean } | 'guest';

const guest: BookerStanding = { keeper: false, member: false, partner: false, guest: true, withoutPremises: false };

/**
 * How a booker stands to a resource's keeper on a day. A member stands below the keeper, directly or through others; where the
 * keeper unites nobody itself, the members of its umbrellas count.
 */
export async function standingOfBooker(
  write: Write,
  booker: Booker,
  { keeper, house }: Resource,
  today: Day,
): Promise<BookerStanding> {
  if (booker === 'guest') return guest;
  const { organisation, asKeeper } = booker;
  const { rows } = await sql<Omit<BookerStanding, 'keeper' | 'guest'>>`
    select
      exists (select from presence p where p.member = ${organisation} and p.since <= ${today} and p.until > ${today}
        and (p.umbrella = ${keeper.node} or not exists (select from affiliation where umbrella = ${keeper.node})
          and p.umbrella in (select a.umbrella from affiliation a where a.member = ${keeper.node} and a.during @> ${today}::date)))
        as member,
      exists (select from house_partner where house = ${house.id} and organisation = ${organisation}) as partner,
      exists (select from own_premises where organisation = ${organisation} and not has_premises) as "withoutPremises"`.execute(
    write,
  );
  return { ...rows[0]!, keeper: asKeeper || organisation === keeper.node, guest: false };
}

/**
 * Minutes an organisation has booked of a resource in the months these stretches touch, by month. Bookings that are being
 * changed are not counted: their time is given up.
 */
export async function usedMinutes(
  write: Write,
  organisation: number,
  resource: Pick<Resource, 'id' | 'quotaMinutes'>,
  spans: readonly Span[],
  except: readonly string[] = [],
): Promise<Map<string, number>> {
  const used = new Map<string, number>();
  if (resource.quotaMinutes === null || spans.length === 0) return used;
  const months = [...new Set(spans.flatMap((span) => [...minutesByMonth(span).keys()]))].toSorted();
  const from = momentAt(dayFrom(`${months[0]}-01`), 0);
  const until = momentAt(dayFrom(`${addDays(dayFrom(`${months.at(-1)}-01`), 31).slice(0, 7)}-01`), 0);
  const { rows } = await sql<Span>`
    select extract(epoch from lower(during))::float8 * 1000 as from, extract(epoch from upper(during))::float8 * 1000 as until
    from booking
    where organisation = ${organisation} and resource = ${resource.id} and state in ('asked', 'offered', 'booked')
      and during && tstzrange(to_timestamp(${from}::float8 / 1000), to_timestamp(${until}::float8 / 1000))
      and id <> all (${except}::uuid[])`.execute(write);
  for (const span of rows) {
    for (const [month, minutes] of minutesByMonth(span)) used.set(month, (used.get(month) ?? 0) + minutes);
  }
  return used;
}
