import type { Write } from '#ground/database';
import { type Closing, slotsIn } from '../commands/close.ts';
import { fateOf, withBuffers } from '../fate.ts';
import { nextFree } from '../free.ts';
import type { Booking } from '../queries/booking.ts';
import { heldNow } from '../queries/held.ts';
import type { Now } from '../queries/situation.ts';
import type { Resource } from '../resource.ts';
import type { BookerStanding, Held, Situation } from '../situation.ts';
import { HOUR, type Span } from '../time/span.ts';

/** Somewhere or some time else for a booking in the way. */
export interface Proposal extends Span {
  readonly to: Resource;
}

// The house moves people within its own rooms: its rules for guests and hours are not in its own way.
const asKeeper: BookerStanding = { keeper: true, member: false, partner: false, guest: false, withoutPremises: false };

const DAYS_LOOKED_AT = 60;
const MOST_ELSEWHERE = 3;

/**
 * Where each booking could go instead: at its time in another resource of its kind, and its next free time where it is. Each first
 * proposal is kept free of the others', so that all of them can be taken at once.
 */
export async function proposalsFor(
  write: Write,
  { now, today }: Now,
  closing: Closing,
  bookings: readonly Booking[],
  lent: readonly Resource[],
): Promise<ReadonlyMap<string, readonly Proposal[]>> {
  const range = {
    from: Math.min(now, closing.span.from, ...bookings.map(({ from }) => from)),
    until: Math.max(closing.span.until, ...bookings.map(({ until }) => until)) + DAYS_LOOKED_AT * 24 * HOUR,
  };
  const kinds = new Set(bookings.map(({ resource }) => resource.kind));
  const situations = new Map<number, Situation & { held: Held[] }>();
  for (const resource of lent.filter(({ kind }) => kinds.has(kind))) {
    const shut = closing.closes.some(({ id }) => id === resource.id) ? shutBy(closing, resource) : [];
    const held = [...(await heldNow(write, resource.id, range)), ...shut];
    situations.set(resource.id, { resource, now, today, held, standing: asKeeper, used: new Map() });
  }
  return new Map(bookings.map((booking) => [booking.id, proposalsOf(booking, situations, range)]));
}

function proposalsOf(
  booking: Booking,
  situations: ReadonlyMap<number, Situation & { held: Held[] }>,
  range: Span,
): Proposal[] {
  const own = situations.get(booking.resource.id);
  // An offer to somebody who waits is not moved: it lapses.
  if (!own || booking.state === 'offered') return [];
  const people = booking.people ?? undefined;
  const found: (Proposal & { slots: readonly number[] })[] = [];
  for (const situation of situations.values()) {
    const { resource: to } = situation;
    if (to.id === own.resource.id || to.kind !== own.resource.kind || found.length === MOST_ELSEWHERE) continue;
    const wish = { from: booking.from, until: booking.until, slots: slotsIn(booking, own.resource, to), people };
    const fate = fateOf(wish, situation);
    if (fate.fate === 'free') found.push({ to, from: wish.from, until: wish.until, slots: fate.slots });
  }
  const wish = { from: booking.from, until: booking.until, slots: booking.slots, people };
  const next = nextFree(wish, own, { from: Math.max(range.from, booking.from), until: range.until });
  const fate = next && fateOf({ ...wish, ...next }, own);
  if (fate?.fate === 'free') found.push({ to: own.resource, ...next!, slots: fate.slots });
  const [first] = found;
  if (first) {
    const held = situations.get(first.to.id)!.held;
    for (const slot of first.slots)
      held.push({ ...withBuffers(first.to, first), slot, booking: booking.id, closed: null });
  }
  return found.map(({ to, from, until }) => ({ to, from, until }));
}

const shutBy = ({ span, reason }: Closing, { slots }: Resource): Held[] =>
  Array.from({ length: slots }, (_, index) => ({ ...span, slot: index + 1, booking: null, closed: reason }));
