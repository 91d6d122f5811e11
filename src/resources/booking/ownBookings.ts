import { sql } from 'kysely';
import type { Write } from '#ground/database';
import { type Booking, bookingsWhere } from '../queries/booking.ts';
import type { Span } from '../time/span.ts';

/** A time an organisation waits for. */
export interface Waiting extends Span {
  readonly id: string;
  readonly resource: Booking['resource'];
  readonly house: Booking['house'];
  readonly purpose: string;
}

const MOST = 500;
const MOST_PAST = 50;

/** All that an organisation has to do with bookings, by what waits for it; the past from the latest back, fifty at most. */
export async function bookingsOf(write: Write, organisation: number, now: number) {
  const moment = sql`to_timestamp(${now}::float8 / 1000)`;
  const open = await bookingsWhere(
    write,
    sql`b.organisation = ${organisation} and b.state in ('asked', 'offered', 'booked') and upper(b.during) > ${moment}`,
    MOST,
  );
  const past = await bookingsWhere(
    write,
    sql`b.id in (
      select id from booking p
      where p.organisation = ${organisation}
        and (upper(p.during) <= ${moment} or p.state in ('refused', 'cancelled', 'lapsed'))
      order by lower(p.during) desc limit ${MOST_PAST})`,
  );
  const premises = await write
    .selectFrom('own_premises')
    .select('has_premises')
    .where('organisation', '=', organisation)
    .executeTakeFirst();
  return {
    offers: open.filter(({ state, offerUntil }) => state === 'offered' && (offerUntil ?? 0) > now),
    coming: open.filter(({ state }) => state !== 'offered'),
    past: past.toReversed(),
    waiting: await waitingOf(write, organisation, now),
    withoutPremises: premises?.has_premises === false,
  };
}

async function waitingOf(write: Write, organisation: number, now: number): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select w.id, extract(epoch from lower(w.during))::float8 * 1000 as from,
      extract(epoch from upper(w.during))::float8 * 1000 as until,
      jsonb_build_object('id', r.id, 'slug', r.slug, 'name', r.name, 'kind', r.kind) as resource,
      jsonb_build_object('id', h.id, 'slug', h.slug, 'name', h.name) as house, w.purpose
    from waiting w join resource r on r.id = w.resource join house h on h.id = r.house
    where w.organisation = ${organisation} and w.state = 'waiting'
      and lower(w.during) > to_timestamp(${now}::float8 / 1000)
    order by lower(w.during), w.id
    limit ${MOST}`.execute(write);
  return rows;
}
