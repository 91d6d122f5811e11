import { withoutBuffers } from '../fate.ts';
import { openSpans } from '../openings/openSpans.ts';
import type { Resource } from '../resource.ts';
import type { Held } from '../situation.ts';
import { HOUR, type Span } from '../time/span.ts';

/** What the page at a door says of this moment. */
export interface DoorState {
  readonly state: 'free' | 'part' | 'taken' | 'shut';
  /** How many parts are free now. */
  readonly free: number;
  /** When that changes; undefined where it doesn't as far as is known. */
  readonly until: number | undefined;
  /** Why it is shut, where it was closed for a reason. */
  readonly reason: string | undefined;
  /** What goes on now, and what comes next. */
  readonly now: readonly Taken[];
  readonly next: readonly Taken[];
}

/** A booking's time, without set-up and clean-up, which concern nobody at the door. */
export interface Taken extends Span {
  readonly booking: string;
}

const DAY = 24 * HOUR;
/** How far ahead the door looks. */
export const doorRange = (now: number): Span => ({ from: now - DAY, until: now + 7 * DAY });

/** How it stands at a moment, by what is held around it. */
export function doorState(resource: Resource, held: readonly Held[], now: number): DoorState {
  const open = openSpans(resource, doorRange(now)).find((span) => span.from <= now && now < span.until);
  const bookings = takenOf(resource, held);
  const shut = held.filter(({ closed, from, until }) => closed !== null && from <= now && now < until);
  const going = bookings.filter(({ from, until }) => from <= now && now < until);
  const next = bookings.filter(({ from }) => from > now).slice(0, 3);
  const busy = going.reduce((sum, { parts }) => sum + parts, 0) + shut.length;
  const free = Math.max(0, resource.slots - busy);
  const base = { free, now: going, next, reason: undefined };
  if (shut.length >= resource.slots || (!open && going.length === 0)) {
    const opens = openSpans(resource, { from: now, until: doorRange(now).until })[0]?.from;
    const reopens = shut.length > 0 ? Math.max(...shut.map(({ until }) => until)) : opens;
    return { ...base, state: 'shut', until: reopens, reason: shut[0]?.closed ?? undefined };
  }
  // Where the look ahead ends nothing does.
  const closes = open && open.until < doorRange(now).until ? [open.until] : [];
  const changes = [...going.map(({ until }) => until), ...next.map(({ from }) => from), ...closes];
  const state = free === resource.slots ? 'free' : free === 0 ? 'taken' : 'part';
  const until =
    state === 'taken'
      ? endOfBusy(held, bookings, resource.slots, now)
      : changes.length > 0
        ? Math.min(...changes)
        : undefined;
  return { ...base, state, until };
}

// Taken until a part is free that nobody takes at once: two meetings without a break are one to who stands outside.
function endOfBusy(
  held: readonly Held[],
  bookings: readonly (Taken & { parts: number })[],
  slots: number,
  now: number,
) {
  const shut = held.filter(({ closed }) => closed !== null).map(({ from, until }) => ({ from, until, parts: 1 }));
  const all = [...bookings, ...shut];
  const busyAt = (moment: number) =>
    all.reduce((sum, { from, until, parts }) => (from <= moment && moment < until ? sum + parts : sum), 0);
  return all
    .map(({ until }) => until)
    .filter((until) => until > now)
    .toSorted((one, other) => one - other)
    .find((until) => busyAt(until) < slots);
}

function takenOf(resource: Resource, held: readonly Held[]): (Taken & { parts: number })[] {
  const groups = Map.groupBy(
    held.filter(({ booking }) => booking !== null),
    ({ booking }) => booking!,
  );
  return [...groups]
    .map(([booking, its]) => ({ booking, parts: its.length, ...withoutBuffers(resource, its[0]!) }))
    .toSorted((a, b) => a.from - b.from);
}
