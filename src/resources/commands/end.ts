import { sql } from 'kysely';
import { record, type Write } from '#ground/database';
import type { Booking } from '../queries/booking.ts';
import { lockResource } from './lock.ts';

/**
 * Ends a booking, an open question or an offer: it holds nothing from now on, and who had the offer waits no longer. False
 * where it had ended or, with a version, was changed since it was read.
 */
export async function end(
  write: Write,
  by: { readonly actor: string },
  booking: Pick<Booking, 'id' | 'resource'>,
  how: 'cancelled' | 'refused' | 'lapsed',
  { reason, version }: { reason?: string | undefined; version?: number | undefined } = {},
): Promise<boolean> {
  await lockResource(write, booking.resource.id);
  const { rows } = await sql`
    update booking set state = ${how}, offer_until = null, ended_at = now(), reason = ${reason ?? null}, version = version + 1,
      sequence = sequence + 1
    where id = ${booking.id} and state in ('asked', 'offered', 'booked') and (${version ?? null}::int is null or version = ${version ?? null})
    returning id`.execute(write);
  if (rows.length === 0) return false;
  await sql`delete from occupancy where booking = ${booking.id}`.execute(write);
  await sql`update exhibition set shown = false where booking = ${booking.id} and shown`.execute(write);
  await sql`
    update waiting set state = ${how === 'lapsed' ? 'lapsed' : 'withdrawn'}
    where booking = ${booking.id} and state = 'offered'`.execute(write);
  await record(write, { actor: by.actor, act: `booking.${how}`, subject: booking.id });
  return true;
}
