import { sql } from 'kysely';
import { record, type Write } from '#ground/database';
import type { Booking } from '../queries/booking.ts';
import type { Resource } from '../resource.ts';
import { MINUTE } from '../time/span.ts';
import type { By } from './book.ts';
import { lockResource } from './lock.ts';

const STEP = 5 * MINUTE;

/** When somebody who leaves now has left: the next five minutes, never before they came. */
export const leavingAt = ({ from }: Pick<Booking, 'from'>, now: number): number =>
  Math.max(Math.ceil(now / STEP) * STEP, from + STEP);

/**
 * Gives back the rest of a booking that is going on; cleaning up comes after as before. False where it is not going on, has ended, or is as
 * good as over.
 */
export async function giveBackRest(
  write: Write,
  by: By,
  { id }: Pick<Booking, 'id'>,
  resource: Resource,
): Promise<boolean> {
  await lockResource(write, resource.id);
  const { rows } = await sql<{ from: number; until: number }>`
    select extract(epoch from lower(during))::float8 * 1000 as from, extract(epoch from upper(during))::float8 * 1000 as until
    from booking where id = ${id} and resource = ${resource.id} and state = 'booked' for update`.execute(write);
  const [was] = rows;
  if (!was || was.from > by.now) return false;
  const until = leavingAt(was, by.now);
  if (until >= was.until) return false;
  const upTo = (moment: number) => sql`tstzrange(lower(during), to_timestamp(${moment}::float8 / 1000))`;
  await sql`
    update booking set during = ${upTo(until)}, version = version + 1, sequence = sequence + 1 where id = ${id}`.execute(
    write,
  );
  await sql`
    update occupancy set during = ${upTo(until + resource.bufferAfter * MINUTE)} where booking = ${id}`.execute(write);
  await record(write, {
    actor: by.actor,
    act: 'booking.giveBack',
    subject: id,
    before: { until: was.until },
    after: { until },
  });
  return true;
}
