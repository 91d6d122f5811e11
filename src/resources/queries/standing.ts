import { sql } from 'kysely';
import type { Write } from '#ground/database';
import { addDays, type Day, dayFrom, monthOf } from '#ground/day';
import type { Resource } from '../resource.ts';
import { minutesByMonth } from '../rules/index.ts';
import type { BookerStanding } from '../situation.ts';
import { momentAt } from '../time/clock.ts';
import type { Span } from '../time/span.ts';

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
  // No rule asks the keeper for anything else.
  if (asKeeper || organisation === keeper.node) return { ...guest, keeper: true, guest: false };
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
  return { ...rows[0]!, keeper: false, guest: false };
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
  if (resource.quotaMinutes === null || spans.length === 0) return new Map();
  const months = [...new Set(spans.flatMap((span) => [...minutesByMonth(span).keys()]))];
  const from = months.map((month) => momentAt(dayFrom(`${month}-01`), 0));
  const until = months.map((month) => momentAt(monthOf(addDays(dayFrom(`${month}-01`), 31)), 0));
  const { rows } = await sql<{ month: string; minutes: number }>`
    select m.month, round(sum(extract(epoch from
      least(upper(b.during), to_timestamp(m.until / 1000)) - greatest(lower(b.during), to_timestamp(m.from / 1000)))) / 60)::int
      as minutes
    from unnest(${months}::text[], ${from}::float8[], ${until}::float8[]) m (month, "from", "until")
    join booking b on b.organisation = ${organisation} and b.resource = ${resource.id}
      and b.state in ('asked', 'offered', 'booked')
      and b.during && tstzrange(to_timestamp(m.from / 1000), to_timestamp(m.until / 1000)) and b.id <> all (${except}::uuid[])
    group by m.month`.execute(write);
  return new Map(rows.map(({ month, minutes }) => [month, minutes]));
}
