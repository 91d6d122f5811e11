import { sql } from 'kysely';
import type { Write } from '#ground/database';
import { post } from '#ground/mail';
import { housesOf } from '../calendar/housesOf.ts';
import { type Booking, bookingsWhere } from '../queries/booking.ts';
import { bookerLetter, type BookerTold } from './bookerLetter.ts';
import { invitationOf } from './invitation.ts';
import { readersOf } from './readers.ts';

export type { BookerTold } from './bookerLetter.ts';

/**
 * Tells those who booked what became of it, in the transaction that changed it: one letter for all these bookings of one
 * house, in the reader's language, with the entry for their calendar. `link` is the address by which a guest comes back,
 * known only when it is made. Nothing is written where nobody is left to be told.
 */
export async function tellBooker(
  write: Write,
  { publicUrl }: { readonly publicUrl: string },
  about: BookerTold,
  which: readonly string[] | readonly Booking[],
  link?: string,
): Promise<void> {
  if (which.length === 0) return;
  const bookings = isRead(which) ? which : await bookingsWhere(write, sql`b.id = any (${which}::uuid[])`);
  for (const [, same] of Map.groupBy(bookings, whoAndWhere)) {
    const readers = await readersOf(write, same[0]!);
    if (readers.length === 0) continue;
    const house = (await housesOf(write, [same[0]!.house.id])).get(same[0]!.house.id);
    if (!house) continue;
    const now = await momentOf(write);
    for (const reader of readers) {
      const attachment = invitationOf(about, same, house, reader, { publicUrl, now });
      await post(write, {
        ...bookerLetter(about, same, house, reader.language, { publicUrl, link }),
        to: reader.email,
        language: reader.language,
        ...(attachment ? { attachment } : {}),
      });
    }
  }
}

const isRead = (which: readonly string[] | readonly Booking[]): which is readonly Booking[] =>
  typeof which[0] === 'object';

const whoAndWhere = ({ house, bookedBy, organisation, guest }: Booking): string =>
  [house.id, bookedBy, organisation?.node, guest?.email].join(' ');

async function momentOf(write: Write): Promise<number> {
  const { rows } = await sql<{ now: number }>`select extract(epoch from now())::float8 * 1000 as now`.execute(write);
  return rows[0]!.now;
}
