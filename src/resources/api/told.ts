import type { Fate } from '../fate.ts';
import type { DateFate } from '../commands/book.ts';
import type { Booking } from '../queries/booking.ts';
import { fateSentence } from '../sentence.ts';
import { isoText } from '../time/clock.ts';
import type { Span } from '../time/span.ts';
import type { BookingTold, DateTold } from './shapes.ts';

export const spanTold = ({ from, until }: Span) => ({ from: isoText(from), until: isoText(until) });

/** A booking as its address answers it. */
export const bookingTold = (booking: Booking): BookingTold => ({
  id: booking.id,
  resource: booking.resource.slug,
  house: booking.house.slug,
  organisation: booking.organisation?.slug ?? null,
  ...spanTold(booking),
  state: booking.state,
  slots: booking.slots,
  parts: booking.parts.map(({ slot, name }) => ({ slot, name })),
  purpose: booking.purpose,
  purpose_kind: booking.purposeKind,
  people: booking.people,
  series: booking.series,
  reason: booking.reason,
  version: booking.version,
});

/** The mark of a booking's content. A weak one: the same content may go out packed or plain. */
export const markOf = ({ version }: Pick<Booking, 'version'>): string => `W/"${version}"`;

/** Whether a request's If-Match means this booking as it is. */
export const matches = (wished: string, booking: Pick<Booking, 'version'>): boolean =>
  wished.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === `"${booking.version}"`);

/** What became of one date; in a preview, what would. */
export function dateTold(date: DateFate, preview = false): DateTold {
  if (date.fate !== 'booked') return { ...spanTold(date), fate: date.fate, ...whyTold(date) };
  return { ...spanTold(date), ...(preview ? { fate: 'free' } : { fate: 'booked', booking: date.id }) };
}

/** Why a wish cannot be had. Programs are told in English. */
export const whyTold = (fate: Exclude<Fate, { fate: 'free' }>) => ({
  ...(fate.fate === 'broken' ? { rule: fate.broken.rule } : { conflicts: fate.conflicts.map(spanTold) }),
  detail: fateSentence('en', fate),
});
