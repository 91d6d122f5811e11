import type { Visit } from '#identity';
import { byOf } from '../by.ts';
import { bookerOfBooking } from '../commands/change.ts';
import { nextFree } from '../free.ts';
import { situationFor } from '../queries/situation.ts';
import type { Wish } from '../situation.ts';
import { HOUR, type Span } from '../time/span.ts';
import { type Own, seeing } from './own.ts';

/** The next time of that length to which the booking could be moved, its own time counted as free. */
export async function nextTimeFor(visit: Visit, { booking, resource }: Own, wish: Wish): Promise<Span | undefined> {
  const by = byOf(visit);
  const from = Math.max(wish.from, by.now);
  const until = by.now + (resource.horizonDays + resource.priorityDays + 1) * 24 * HOUR;
  if (from >= until || wish.until <= wish.from) return undefined;
  const range = { from, until };
  const situation = await seeing(visit, (write) =>
    situationFor(write, by, resource, bookerOfBooking(booking, false), [range], [booking.id]),
  );
  return nextFree(wish, situation, range);
}
