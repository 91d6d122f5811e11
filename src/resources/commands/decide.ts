import { sql } from 'kysely';
import { record, type Write } from '#ground/database';
import { type Fate, placeFor, withBuffers } from '../fate.ts';
import type { Booking } from '../queries/booking.ts';
import { heldNow } from '../queries/held.ts';
import type { Resource } from '../resource.ts';
import { hold } from './book.ts';
import { end } from './end.ts';
import { lockResource } from './lock.ts';

/** 'over': decided, changed or taken back since it was read. A fate: what was only asked for held nothing, and is taken now. */
export type Decided = 'done' | 'over' | Exclude<Fate, { fate: 'free' }>;

/** The house says yes to what was asked for; what holds its time already keeps its parts. */
export async function approve(
  write: Write,
  by: { readonly actor: string },
  booking: Booking,
  resource: Resource,
): Promise<Decided> {
  if (!(await stillAsked(write, booking))) return 'over';
  if (booking.parts.length === 0) {
    const held = await heldNow(write, resource.id, withBuffers(resource, booking));
    const fate = placeFor({ ...booking, people: booking.people ?? undefined }, { resource, held });
    if (fate.fate !== 'free') return fate;
    await hold(write, resource, [{ id: booking.id, from: booking.from, until: booking.until, slots: fate.slots }]);
  }
  await sql`
    update booking set state = 'booked', version = version + 1, sequence = sequence + 1 where id = ${booking.id}`.execute(
    write,
  );
  await record(write, { actor: by.actor, act: 'booking.approve', subject: booking.id });
  return 'done';
}

/** The house says no, with the reason the booker reads. Its time is free again. */
export async function refuse(
  write: Write,
  by: { readonly actor: string },
  booking: Booking,
  reason: string,
): Promise<'done' | 'over'> {
  if (!(await stillAsked(write, booking))) return 'over';
  const { version } = booking;
  return (await end(write, by, booking, 'refused', { reason, version })) ? 'done' : 'over';
}

async function stillAsked(write: Write, { id, resource, version }: Booking): Promise<boolean> {
  await lockResource(write, resource.id);
  const { rows } = await sql`
    select from booking where id = ${id} and state = 'asked' and version = ${version} for update`.execute(write);
  return rows.length === 1;
}
