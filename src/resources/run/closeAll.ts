import type { Reach } from '#ground/database';
import type { Visit } from '#identity';
import { byOf } from '../by.ts';
import { type Closing, close } from '../commands/close.ts';
import type { Booking } from '../queries/booking.ts';
import type { EventRead } from '../calendar/readClosures.ts';
import { words } from './words.generated.ts';

export interface AllClosed {
  readonly closed: readonly EventRead[];
  readonly before: readonly EventRead[];
  /** Left open: somebody has booked then. */
  readonly left: readonly { readonly event: EventRead; readonly bookings: readonly Booking[] }[];
}

/** Closes one event after the other, each in its own transaction. Who has booked keeps the booking; the person decides. */
export async function closeAll(
  visit: Visit,
  reach: Reach,
  what: Pick<Closing, 'house' | 'resource' | 'closes'>,
  events: readonly EventRead[],
): Promise<AllClosed> {
  const { house, language } = visit;
  const closed: EventRead[] = [];
  const before: EventRead[] = [];
  const left: { event: EventRead; bookings: readonly Booking[] }[] = [];
  for (const event of events) {
    const { from, until, summary, source } = event;
    const closing = { ...what, span: { from, until }, reason: summary || words[language].shutReason, source };
    const done = await close(house.database, reach, byOf(visit), closing);
    if (done.closed) closed.push(event);
    else if (done.why === 'closedAlready') before.push(event);
    else left.push({ event, bookings: done.bookings });
  }
  return { closed, before, left };
}
