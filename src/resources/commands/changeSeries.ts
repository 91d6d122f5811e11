import type { Write } from '#ground/database';
import { type Fate, fateOf, withBuffers } from '../fate.ts';
import type { Booking } from '../queries/booking.ts';
import { heldNow } from '../queries/held.ts';
import { situationFor } from '../queries/situation.ts';
import type { PurposeKind, Resource } from '../resource.ts';
import { minutesByMonth } from '../rules/index.ts';
import type { Held, Situation } from '../situation.ts';
import { shiftedOnTheWall } from '../time/shift.ts';
import type { Span } from '../time/span.ts';
import type { By } from './book.ts';
import { asGoingOn, bookerOfBooking, enter, isMoved, standNow, stateAfter, type Whole, wholeOf } from './change.ts';
import { lockResource } from './lock.ts';

/** What several dates of a series shall be: how far the clock is put on for their beginnings and ends, and what is new. */
export interface SeriesChange {
  readonly fromBy: number;
  readonly untilBy: number;
  readonly slots?: number | undefined;
  readonly people?: number | undefined;
  readonly purpose?: string | undefined;
  readonly purposeKind?: PurposeKind | undefined;
}

/** What becomes of one date. What cannot be changed stays as it is. */
export type ChangedDate = {
  readonly booking: Booking;
  /** When it would be. */
  readonly span: Span;
} & (
  | { readonly fate: 'changed'; readonly state: 'asked' | 'booked' }
  | { readonly fate: 'version' }
  | { readonly fate: 'ended' }
  | Exclude<Fate, { fate: 'free' }>
);

type Steward = By & { readonly asKeeper: boolean };

/** What would become of each date, nothing written and nobody kept waiting. */
export async function lookAtSeries(
  write: Write,
  by: Steward,
  bookings: readonly Booking[],
  resource: Resource,
  wanted: SeriesChange,
): Promise<ChangedDate[]> {
  return (await judged(write, by, bookings, resource, wanted)).map(({ date }) => date);
}

/**
 * Changes those dates of a series that can be, all of one resource and one booker, in one transaction; each by the clock on the
 * wall. The bookings carry the versions the writer saw.
 */
export async function changeSeries(
  write: Write,
  by: Steward,
  bookings: readonly Booking[],
  resource: Resource,
  wanted: SeriesChange,
): Promise<ChangedDate[]> {
  await lockResource(write, resource.id);
  const now = await standNow(
    write,
    bookings.map(({ id }) => id),
  );
  const late = new Map<string, 'version' | 'ended'>();
  for (const { id, version, until } of bookings) {
    const stands = now.get(id);
    const open = stands && (stands.state === 'asked' || stands.state === 'booked') && until > by.now;
    if (!open) late.set(id, 'ended');
    else if (stands.version !== version) late.set(id, 'version');
  }
  const still = bookings.filter(({ id }) => !late.has(id));
  const verdicts = await judged(write, by, still, resource, wanted);
  const changed = verdicts.filter(({ slots }) => slots !== undefined);
  // Each may go where another of them was: all of them leave first.
  const moving = changed.filter(({ date, whole }) => isMoved(date.booking, whole)).map(({ date }) => date.booking.id);
  if (moving.length > 0) await write.deleteFrom('occupancy').where('booking', 'in', moving).execute();
  for (const { date, whole, slots } of changed) {
    if (date.fate !== 'changed') continue;
    const { booking } = date;
    const moved = isMoved(booking, whole);
    await enter(write, by, {
      booking,
      resource,
      to: resource,
      whole,
      state: date.state,
      slots: moved ? slots : undefined,
    });
  }
  const byId = new Map(verdicts.map(({ date }) => [date.booking.id, date]));
  return bookings.map((booking) => {
    const fate = late.get(booking.id);
    return fate ? { booking, span: shifted(booking, wanted), fate } : byId.get(booking.id)!;
  });
}

interface Verdict {
  readonly date: ChangedDate;
  readonly whole: Whole;
  /** The parts it gets; absent where it stays as it is. */
  readonly slots: readonly number[] | undefined;
}

/**
 * Judges the dates together: one may go where another leaves. A date that cannot go stays where it is and then stands in the way of
 * others, so that they are judged once more with it in place; ends at the latest when all of them stay.
 */
async function judged(
  write: Write,
  by: Steward,
  bookings: readonly Booking[],
  resource: Resource,
  wanted: SeriesChange,
): Promise<Verdict[]> {
  const [first] = bookings;
  if (!first) return [];
  const ids = bookings.map(({ id }) => id);
  const wishes = bookings.map((booking) => ({
    booking,
    whole: wholeOf(booking, { ...wanted, span: shifted(booking, wanted) }),
  }));
  const spans = wishes.map(({ whole }) => whole.span);
  // A date whose end would come before its beginning is judged too; what is read must still be a stretch.
  const range = around([...spans, ...bookings].flatMap(({ from, until }) => [from, until]));
  const situation = await situationFor(write, by, resource, bookerOfBooking(first, by.asKeeper), [range], ids);
  const own = (await heldNow(write, resource.id, withBuffers(resource, range))).filter(
    ({ booking }) => booking !== null && ids.includes(booking),
  );
  const staying = new Map<string, Verdict>();
  for (;;) {
    const before = staying.size;
    const verdicts = pass(wishes, staying, situation, own);
    for (const verdict of verdicts) if (!verdict.slots) staying.set(verdict.date.booking.id, verdict);
    if (staying.size === before) return verdicts;
  }
}

function pass(
  wishes: readonly { readonly booking: Booking; readonly whole: Whole }[],
  staying: ReadonlyMap<string, Verdict>,
  situation: Situation,
  own: readonly Held[],
): Verdict[] {
  const held: Held[] = [...situation.held, ...own.filter(({ booking }) => booking !== null && staying.has(booking))];
  const used = new Map(situation.used);
  const use = (span: Span) => {
    for (const [month, minutes] of minutesByMonth(span)) used.set(month, (used.get(month) ?? 0) + minutes);
  };
  for (const { date } of staying.values()) use(date.booking);
  return wishes.map(({ booking, whole }) => {
    const known = staying.get(booking.id);
    if (known) return known;
    const { span, slots, people } = whole;
    const then = asGoingOn({ ...situation, held, used }, booking, span);
    const same = !isMoved(booking, whole) && people === (booking.people ?? undefined);
    const fate = same
      ? { fate: 'free' as const, slots: booking.parts.map(({ slot }) => slot) }
      : fateOf({ ...span, slots, people }, then);
    if (fate.fate !== 'free') return { date: { booking, span, ...fate }, whole, slots: undefined };
    for (const slot of fate.slots)
      held.push({ ...withBuffers(situation.resource, span), slot, booking: booking.id, closed: null });
    use(span);
    const was = booking.state === 'asked' ? 'asked' : 'booked';
    const state = stateAfter(was, booking, whole, situation);
    return { date: { booking, span, fate: 'changed', state }, whole, slots: fate.slots };
  });
}

const shifted = (booking: Span, { fromBy, untilBy }: SeriesChange): Span => ({
  from: shiftedOnTheWall(booking.from, fromBy),
  until: shiftedOnTheWall(booking.until, untilBy),
});

const around = (moments: readonly number[]): Span => ({ from: Math.min(...moments), until: Math.max(...moments) });
