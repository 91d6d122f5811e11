import type { Write } from '#ground/database';
import type { By } from '../commands/book.ts';
import { approve, type Decided } from '../commands/decide.ts';
import type { Booking } from '../queries/booking.ts';
import type { Resource } from '../resource.ts';

/**
 * An application is accepted: from now on it holds its weeks, and everyone may see it. Of two for the same weeks, accepted at once, one
 * wins: both wait for the wall's row. The others stay asked: theirs is another decision. `booking.version` is what whoever decides saw.
 */
export async function acceptExhibition(
  write: Write,
  by: Pick<By, 'actor' | 'now'>,
  booking: Booking,
  resource: Resource,
): Promise<Decided | 'past'> {
  if (booking.until <= by.now) return 'past';
  const decided = await approve(write, by, booking, resource);
  if (decided === 'done') {
    await write.updateTable('exhibition').set({ shown: true }).where('booking', '=', booking.id).execute();
  }
  return decided;
}
