import { fileAnswer } from '#ground/http';
import { ownerOf, reachOf, type Visit } from '#identity';
import { bookingOf } from '../queries/booking.ts';
import { bookingEntry } from './bookingEntry.ts';
import { CALENDAR } from './feed.ts';
import { housesOf } from './housesOf.ts';
import { calendarText } from './write.ts';

/** One booking of the organisation as a file for a calendar. */
export async function bookingIcsAnswer(visit: Visit): Promise<Response | undefined> {
  const { actor, house, language, parts } = visit;
  const { database, publicUrl } = house;
  const entry = await database.within(reachOf(actor), async (write) => {
    const booking = await bookingOf(write, parts['booking']);
    if (booking?.organisation?.node !== ownerOf(visit).node) return undefined;
    const where = (await housesOf(write, [booking.house.id])).get(booking.house.id)!;
    return bookingEntry(booking, where, { publicUrl, language, as: 'booker' });
  });
  return entry && fileAnswer(calendarText([entry], { now: house.now() }), CALENDAR, 'termin.ics');
}
