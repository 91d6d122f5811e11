import { ownerOf, reachOf, type Visit } from '#identity';
import { routes } from '#routes';
import { type Booking, bookingOf } from '../../queries/booking.ts';
import { resourceOf } from '../../queries/resources.ts';
import type { Resource } from '../../resource.ts';
import { type HouseRun, houseOf } from '../houseOf.ts';

/** A booking of a house as its page and its forms need it. */
export interface Reached {
  readonly visit: Visit;
  readonly house: HouseRun;
  readonly booking: Booking;
  readonly resource: Resource;
}

/** The booking of the address, where it is one of this house and this person runs it. */
export async function reached(visit: Visit): Promise<Reached | undefined> {
  const house = await houseOf(visit);
  if (!house) return undefined;
  const { database } = visit.house;
  const booking = await database.within(reachOf(visit.actor), (write) => bookingOf(write, visit.parts['booking']));
  if (!booking || booking.house.id !== house.id) return undefined;
  const resource = await resourceOf(database, booking.resource.slug);
  return resource && { visit, house, booking, resource };
}

/** Parts of the addresses of one booking. */
export const partsOf = ({ visit, house, booking }: Reached) => ({
  language: visit.language,
  organisation: ownerOf(visit).slug,
  house: house.slug,
  booking: booking.id,
});

export const bookingAddress = (those: Reached): string => routes.houseBooking.to(partsOf(those));
