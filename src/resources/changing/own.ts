import { sql } from 'kysely';
import type { Write } from '#ground/database';
import { ownerOf, reachOf, type Visit } from '#identity';
import { routes } from '#routes';
import { type Booking, bookingOf, bookingsWhere } from '../queries/booking.ts';
import { resourceOf } from '../queries/resources.ts';
import type { Resource } from '../resource.ts';

/** A booking of the organisation whose page it is, with what it is of. */
export interface Own {
  readonly booking: Booking;
  readonly resource: Resource;
}

/** The booking the address names, where it is this organisation's; another's looks like none. */
export async function ownBooking(visit: Visit): Promise<Own | undefined> {
  const { house, parts } = visit;
  const booking = await seeing(visit, (write) => bookingOf(write, parts['booking']));
  if (!booking || booking.organisation?.node !== ownerOf(visit).node) return undefined;
  const resource = await resourceOf(house.database, booking.resource.slug);
  return resource && { booking, resource };
}

/** Works within what this reader may see. */
export const seeing = <Result>({ house, actor }: Visit, work: (write: Write) => Promise<Result>): Promise<Result> =>
  house.database.within(reachOf(actor), work);

/** Where the booking is shown. */
export const bookingPath = (visit: Visit, { id }: Pick<Booking, 'id'>): string =>
  routes.booking.to({ language: visit.language, organisation: ownerOf(visit).slug, booking: id });

/** What a change of a series is meant for. */
export const scopes = ['one', 'following', 'all'] as const;
export type Scope = (typeof scopes)[number];

/**
 * The dates of the series that are not over and belong to the scope, in their order; the booking itself among them. Dates the house
 * has moved to another resource go their own way.
 */
export async function datesIn(write: Write, booking: Booking, scope: Scope, now: number): Promise<Booking[]> {
  if (scope === 'one' || booking.series === null) return [booking];
  return bookingsWhere(
    write,
    sql`b.series = ${booking.series} and b.resource = ${booking.resource.id} and b.state in ('asked', 'booked')
      and upper(b.during) > to_timestamp(${now}::float8 / 1000)
      and (${scope === 'all'} or lower(b.during) >= to_timestamp(${booking.from}::float8 / 1000))`,
  );
}
