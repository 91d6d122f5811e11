import type { Attachment } from '#ground/mail';
import { bookingEntry } from '../calendar/bookingEntry.ts';
import { calendarText, type Message } from '../calendar/write.ts';
import type { Booking } from '../queries/booking.ts';
import type { HouseOf } from '../resource.ts';
import type { BookerTold } from './bookerLetter.ts';
import type { Reader } from './readers.ts';

const gone: ReadonlySet<BookerTold> = new Set(['refused', 'cancelled', 'calledOff']);

/**
 * The calendar file of a letter (RFC 6047). One booking is an invitation or its cancellation; several are published
 * together, since a request speaks of one entry alone. An offer is nothing yet: it has none.
 */
export function invitationOf(
  about: BookerTold,
  bookings: readonly Booking[],
  house: HouseOf,
  reader: Reader,
  { publicUrl, now }: { readonly publicUrl: string; readonly now: number },
): Attachment | undefined {
  if (about === 'offered') return undefined;
  const message: Message = {
    method: bookings.length > 1 ? 'PUBLISH' : gone.has(about) ? 'CANCEL' : 'REQUEST',
    // A house without an address for letters is named by its page: whoever answers the entry learns where it is.
    from: { name: house.name, address: house.email === null ? publicUrl : `mailto:${house.email}` },
    to: reader,
  };
  const entries = bookings.map((booking) =>
    bookingEntry(booking, house, { publicUrl, language: reader.language, as: 'booker' }),
  );
  return {
    name: 'termin.ics',
    type: `text/calendar; method=${message.method}; charset=utf-8`,
    content: Buffer.from(calendarText(entries, { now, message })),
  };
}
