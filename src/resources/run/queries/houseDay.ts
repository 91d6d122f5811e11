import { sql } from 'kysely';
import type { Write } from '#ground/database';
import type { Day } from '#ground/day';
import { type Booking, bookingsWhere } from '../../queries/booking.ts';
import type { Span } from '../../time/span.ts';

const during = ({ from, until }: Span) =>
  sql`tstzrange(to_timestamp(${from}::float8 / 1000), to_timestamp(${until}::float8 / 1000))`;

/** What the house itself decides: whether pictures are hung is the curators' question. */
const waits = sql`b.state = 'asked' and not exists (select from exhibition e where e.booking = b.id)`;

/** What was asked of a house and is not over yet, by its beginning. */
export const waitingOf = (write: Write, house: number, now: number): Promise<Booking[]> =>
  bookingsWhere(
    write,
    sql`h.id = ${house} and ${waits} and upper(b.during) > to_timestamp(${now}::float8 / 1000)`,
    200,
  );

/** This one, where it waits for the house. */
export const waitingOne = (write: Write, house: number, id: string): Promise<Booking[]> =>
  bookingsWhere(write, sql`h.id = ${house} and b.id = ${id} and ${waits}`);

/** The dates of a series that wait and are not over. */
export const waitingInSeries = (write: Write, house: number, series: string, now: number): Promise<Booking[]> =>
  bookingsWhere(
    write,
    sql`h.id = ${house} and b.series = ${series} and ${waits} and upper(b.during) > to_timestamp(${now}::float8 / 1000)`,
    600,
  );

/** Who has something of the house between two moments, or would like to. */
export const bookingsOf = (write: Write, house: number, span: Span): Promise<Booking[]> =>
  bookingsWhere(
    write,
    sql`h.id = ${house} and b.state in ('asked', 'offered', 'booked') and b.during && ${during(span)}`,
  );

/** When a house, or with `resource` one resource of it, is shut though it would be open. */
export interface Closure extends Span {
  readonly id: string;
  readonly resource: string | null;
  readonly reason: string;
}

export async function closuresOf(write: Write, house: number, span: Span): Promise<Closure[]> {
  const { rows } = await sql<Closure>`
    select c.id, r.name as resource, c.reason, extract(epoch from lower(c.during))::float8 * 1000 as from,
      extract(epoch from upper(c.during))::float8 * 1000 as until
    from closure c left join resource r on r.id = c.resource
    where c.house = ${house} and c.during && ${during(span)}
    order by lower(c.during), c.id`.execute(write);
  return rows;
}

/** What waits in each house and what goes on there between two moments, by house. */
export async function countsOf(
  write: Write,
  keeper: number,
  today: Span,
  now: number,
): Promise<ReadonlyMap<number, { waiting: number; earliest: number | null; today: number }>> {
  const { rows } = await sql<{ house: number; waiting: number; earliest: number | null; today: number }>`
    select r.house, count(*) filter (where ${waits})::int as waiting,
      extract(epoch from min(lower(b.during)) filter (where ${waits}))::float8 * 1000 as earliest,
      count(*) filter (where b.state = 'booked' and r.kind <> 'exhibitionWall' and b.during && ${during(today)})::int as today
    from booking b join resource r on r.id = b.resource
    where b.keeper = ${keeper} and b.state in ('asked', 'booked')
      and upper(b.during) > to_timestamp(${Math.min(now, today.from)}::float8 / 1000)
      and (b.state = 'booked' or upper(b.during) > to_timestamp(${now}::float8 / 1000))
    group by r.house`.execute(write);
  return new Map(rows.map(({ house, ...counts }) => [house, counts]));
}

/** One line of what happened to a booking. */
export interface Happened {
  readonly at: Date;
  readonly act: string;
  /** A person of the house by name; of others only whose side they are on. */
  readonly name: string | null;
  readonly side: 'house' | 'booker' | 'program' | 'itself';
}

/** What happened to a booking, in order. Within the reach of its house. */
export async function happenedTo(write: Write, booking: Booking, today: Day): Promise<Happened[]> {
  const { rows } = await sql<Happened>`
    select h.at, h.act, held.name,
      case when held.name is not null then 'house' when h.actor like 'token:%' then 'program'
        when h.actor like 'account:%' or h.actor = 'anyone' then 'booker' else 'itself' end as side
    from history h
    left join lateral (
      select a.name from role_held r join account a on a.id = r.account
      where h.actor = 'account:' || r.account::text and r.organisation = ${booking.keeper.node}
        and lower(r.during) <= ${today}::date
      limit 1) held on true
    where h.subject = ${booking.id}
    order by h.id`.execute(write);
  return rows;
}

/** Whom to call about a booking of an organisation: who made it. */
export async function bookerOf(
  write: Write,
  { bookedBy }: Booking,
): Promise<{ name: string; email: string } | undefined> {
  if (bookedBy === null) return undefined;
  const { rows } = await sql<{ name: string; email: string }>`
    select name, email from account where id = ${bookedBy} and closed_at is null`.execute(write);
  return rows[0];
}
