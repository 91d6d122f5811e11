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
  ids: readonly string[],
  link?: string,
): Promise<void> {
  if (ids.length === 0) return;
  const bookings = await bookingsWhere(write, sql`b.id = any (${ids}::uuid[])`);
  const houses = await housesOf(
    write,
    bookings.map(({ house }) => house.id),
  );
  const now = await momentOf(write);
  for (const [, same] of Map.groupBy(bookings, whoAndWhere)) {
    const house = houses.get(same[0]!.house.id);
    if (!house) continue;
    for (const reader of await readersOf(write, same[0]!)) {
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

const whoAndWhere = ({ house, bookedBy, organisation, guest }: Booking): string =>
  [house.id, bookedBy, organisation?.node, guest?.email].join(' ');

async function momentOf(write: Write): Promise<number> {
  const { rows } = await sql<{ now: number }>`select extract(epoch from now())::float8 * 1000 as now`.execute(write);
  return rows[0]!.now;
}
