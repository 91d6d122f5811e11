import type { Language } from '#ground/language';
import { routes } from '#routes';
import type { Booking } from '../queries/booking.ts';
import { byWeeks, type HouseOf } from '../resource.ts';
import type { Entry } from './write.ts';

export interface Reader {
  readonly publicUrl: string;
  readonly language: Language;
  /** Who books knows for whom and wants to know what for; the keeper of a house wants to know who. */
  readonly as: 'booker' | 'keeper';
}

/** A booking as an entry of a calendar. The way in is not in it: it is shown around the time only, behind the right. */
export function bookingEntry(booking: Booking, house: HouseOf, { publicUrl, language, as }: Reader): Entry {
  const { id, from, until, sequence, organisation, guest, purpose } = booking;
  const who = organisation?.name ?? guest?.name ?? '';
  return {
    uid: uidOf(id, publicUrl),
    from,
    until,
    sequence,
    status: statusOf(booking),
    summary: as === 'booker' ? purpose : who,
    description: as === 'booker' ? howToGetThere(booking, house) : purpose,
    location: locationOf(booking, house),
    url: publicUrl + addressOf(booking, house, language, as),
    free: byWeeks(booking.resource),
  };
}

export const uidOf = (id: string, publicUrl: string): string => `${id}@${new URL(publicUrl).host}`;

function statusOf({ state }: Booking): Entry['status'] {
  if (state === 'booked') return 'CONFIRMED';
  return state === 'asked' || state === 'offered' ? 'TENTATIVE' : 'CANCELLED';
}

/** Where it is, as one line: a licence is nowhere. */
export function locationOf({ resource }: Pick<Booking, 'resource'>, house: HouseOf): string {
  const { name, street, postcode, place } = house;
  return resource.kind === 'licence' ? resource.name : [resource.name, name, street, `${postcode} ${place}`].join(', ');
}

function howToGetThere({ resource }: Booking, { directions, contact, phone }: HouseOf): string {
  const call = [contact, phone].filter((line) => line !== null).join(', ');
  return [resource.kind === 'licence' ? null : directions, call].filter(Boolean).join('\n');
}

function addressOf(booking: Booking, house: HouseOf, language: Language, as: Reader['as']): string {
  const { id, organisation, keeper, resource } = booking;
  if (as === 'keeper')
    return routes.houseBooking.to({ language, organisation: keeper.slug, house: house.slug, booking: id });
  if (organisation) return routes.booking.to({ language, organisation: organisation.slug, booking: id });
  // A guest's link is not known any more: the page of what was booked says the rest.
  return routes.resource.to({ language, umbrella: keeper.slug, house: house.slug, resource: resource.slug });
}
