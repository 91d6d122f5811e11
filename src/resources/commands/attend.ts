import { sql } from 'kysely';
import { record, type Write } from '#ground/database';
import type { Booking } from '../queries/booking.ts';

/** Whether anybody came. */
export async function noteCame(
  write: Write,
  by: { readonly actor: string },
  { id }: Pick<Booking, 'id'>,
  came: boolean,
): Promise<void> {
  await sql`update booking set came = ${came} where id = ${id}`.execute(write);
  await record(write, { actor: by.actor, act: 'booking.came', subject: id, after: { came } });
}

/**
 * Which key or code somebody gets. The history says that it was noted, not what: whoever reads it would have the code. False, and
 * nothing written, where another note stands there than the one that was seen.
 */
export async function assignAccess(
  write: Write,
  by: { readonly actor: string },
  { id, accessNote }: Pick<Booking, 'id' | 'accessNote'>,
  note: string | undefined,
): Promise<boolean> {
  const { rows } = await sql`
    update booking set access_note = ${note ?? null}
    where id = ${id} and access_note is not distinct from ${accessNote} returning id`.execute(write);
  if (rows.length === 0) return false;
  await record(write, { actor: by.actor, act: 'booking.access', subject: id });
  return true;
}
