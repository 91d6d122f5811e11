import { mayOn, reachOf, type Visit } from '#identity';
import { type Booking, bookingOf } from '../queries/booking.ts';
import { resourceOf } from '../queries/resources.ts';
import type { Resource } from '../resource.ts';
import { runsHouseOf } from '../run/houseOf.ts';

export interface Reached {
  readonly booking: Booking;
  readonly resource: Resource;
  /** Reached as one who runs the house, not for the organisation that booked. */
  readonly asKeeper: boolean;
}

/**
 * The only way to a booking for a program: undefined where there is none, or it is neither of an organisation this
 * actor books for nor in a house they run.
 */
export async function reachBooking(visit: Visit): Promise<Reached | undefined> {
  const { actor, house, today, parts } = visit;
  const id = parts['booking']?.toLowerCase();
  const booking = await house.database.within(reachOf(actor), (write) => bookingOf(write, id));
  const resource = booking && (await resourceOf(house.database, booking.resource.slug));
  if (!booking || !resource) return undefined;
  const asKeeper = await runsHouseOf(visit, resource);
  const own = booking.organisation?.slug;
  const mayOwn =
    asKeeper || (own !== undefined && (await mayOn(house, actor, 'bookResources', own, today)) !== undefined);
  return mayOwn ? { booking, resource, asKeeper } : undefined;
}
