import { sql } from 'kysely';
import type { Database, Reach, Write } from '#ground/database';
import { hashOf } from '#identity';
import { type Booking, bookingOf } from '../queries/booking.ts';

/** What the transactions of whoever holds a link see: this one booking. */
export const reachOfLink = (booking: string): Reach => ({ organisations: [], link: booking });

/** Which booking a secret opens; undefined for a secret that opens none. */
export async function bookingOfSecret(db: Database, secret: string | undefined): Promise<string | undefined> {
  if (secret === undefined || !secret.startsWith('dwl_')) return undefined;
  // Nobody is known before the link is: this one question is asked outside of any reach.
  return db.within('house', async (write) => {
    const { rows } = await sql<{ id: string }>`select id from booking where link_hash = ${hashOf(secret)}`.execute(
      write,
    );
    return rows[0]?.id;
  });
}

/** A guest's booking with what only they and the house may know. */
export interface OwnBooking {
  readonly booking: Booking;
  /** What is to be shown, where it is a wall. */
  readonly exhibition: string | undefined;
  /** Codes and links, around the booked time. */
  readonly access: readonly string[];
}

/** What a link shows of its booking. */
export async function ownBookingOf(write: Write, id: string): Promise<OwnBooking | undefined> {
  const booking = await bookingOf(write, id);
  if (!booking) return undefined;
  const shown = await write.selectFrom('exhibition').select('title').where('booking', '=', id).executeTakeFirst();
  const { rows } = await sql<{ secret: string }>`
    select a.secret from occupancy o join part_access a on a.resource = o.resource and a.slot = o.slot
    where o.booking = ${id} order by o.slot`.execute(write);
  return { booking, exhibition: shown?.title, access: rows.map(({ secret }) => secret) };
}

/** How a guest stands in the history. */
export const guestActor = (booking: string): string => `booking:${booking}`;
