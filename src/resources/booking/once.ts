import { type Write, isId } from '#ground/database';
import { reachOf, type Visit } from '#identity';
import { routes } from '#routes';
import { byOf } from '../by.ts';
import type { BookingWish, DateFate } from '../commands/book.ts';
import { type Asked, requestBooking } from '../commands/request.ts';
import { tellBooker, tellKeepers } from '../letters/index.ts';
import { type Booking, bookingOf } from '../queries/booking.ts';
import type { Resource } from '../resource.ts';
import type { Whom } from './whom.ts';

/**
 * Books, tells those concerned in the same transaction, and says what became of each date. 'already': a booking of this id
 * is there, for the form was sent twice.
 */
export async function bookOnce(visit: Visit, wish: BookingWish): Promise<Asked | 'already'> {
  const { house, actor } = visit;
  try {
    return await requestBooking(house.database, reachOf(actor), byOf(visit), wish, (write, dates) =>
      tell(write, visit, dates),
    );
  } catch (error) {
    if (isSameId(error)) return 'already';
    throw error;
  }
}

/** One letter for what is booked, one for what waits for the house; and the house hears of that too. */
async function tell(write: Write, { house }: Visit, dates: readonly DateFate[]): Promise<void> {
  const ids = (state: 'asked' | 'booked') =>
    dates.flatMap((date) => (date.fate === 'booked' && date.state === state ? [date.id] : []));
  const [booked, asked] = [ids('booked'), ids('asked')];
  if (booked.length > 0) await tellBooker(write, house, 'booked', booked);
  if (asked.length === 0) return;
  await tellBooker(write, house, 'asked', asked);
  await tellKeepers(write, house, 'asked', asked);
}

/** Where a booking of this id is shown to the visitor; undefined where there is none for them. */
export async function shownAt(
  { house, actor, language }: Visit,
  whom: Whom,
  resource: Resource,
  id: string | undefined,
  lost: readonly string[] = [],
): Promise<string | undefined> {
  if (!isId(id)) return undefined;
  const booking = await house.database.within(reachOf(actor), (write) => bookingOf(write, id));
  const organisation = booking?.organisation;
  if (!organisation) return undefined;
  if (whom.own.some(({ node }) => node === organisation.node)) {
    return routes.booking.to({ language, organisation: organisation.slug, booking: id }, { lost });
  }
  return whom.runs ? atTheHouse(language, resource, booking) : undefined;
}

const atTheHouse = (language: string, { keeper, house }: Resource, { id }: Booking): string =>
  routes.houseBooking.to({ language, organisation: keeper.slug, house: house.slug, booking: id });

const isSameId = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === '23505' &&
  'constraint' in error &&
  error.constraint === 'booking_pkey';
