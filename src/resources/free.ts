import { fateOf } from './fate.ts';
import { openSpans } from './openings/openSpans.ts';
import { byWeeks, type Resource } from './resource.ts';
import type { Held, Situation, Wish } from './situation.ts';
import { dayAtMoment, momentAt, mondayOf, nextDay, wallTimeAt } from './time/clock.ts';
import { joined, MINUTE, type Span, without } from './time/span.ts';

/** A stretch in which so many parts can be had. */
export interface FreeSpan extends Span {
  readonly slots: number;
}

/**
 * When how much of a resource can be booked between two moments: open, not held, and with room to set up and clean up.
 * Stretches in order; where the number of free parts changes, another one begins.
 */
export function freeSpans(
  resource: Resource,
  held: readonly Held[],
  range: Span,
  open: readonly Span[] = openSpans(resource, range),
): FreeSpan[] {
  const barred = held.map((each) => barredBy(resource, each));
  const edges = [...new Set(barred.flatMap(({ from, until }) => [from, until]))].toSorted((a, b) => a - b);
  const spans: FreeSpan[] = [];
  for (const { from, until } of open) {
    const cuts = [from, ...edges.filter((edge) => edge > from && edge < until), until];
    for (let i = 1; i < cuts.length; i += 1) {
      const piece = { from: cuts[i - 1]!, until: cuts[i]! };
      const taken = new Set(
        barred.filter((each) => each.from < piece.until && piece.from < each.until).map((b) => b.slot),
      );
      const slots = resource.slots - taken.size;
      const last = spans.at(-1);
      if (slots < 1) continue;
      if (last && last.until === piece.from && last.slots === slots)
        spans[spans.length - 1] = { ...last, until: piece.until };
      else spans.push({ ...piece, slots });
    }
  }
  return spans;
}

/** When a resource cannot be had at all between two moments though it is open. */
export const busySpans = (resource: Resource, held: readonly Held[], range: Span): Span[] => {
  const open = openSpans(resource, range);
  return without(open, joined(freeSpans(resource, held, range, open)));
};

// A booking needs its own setting up after what is held, and its own cleaning up before.
const barredBy = (resource: Resource, { slot, from, until, closed }: Held) => ({
  slot,
  from: from - (closed === null ? resource.bufferAfter : 0) * MINUTE,
  until: until + (closed === null ? resource.bufferBefore : 0) * MINUTE,
});

/**
 * The next time of the same length, from the wished one on, that breaks no rule and is free; undefined where there is
 * none as far as the situation was read. Looks first at the wished hour of each day, then at whatever begins a free
 * stretch, and takes the earlier.
 */
export function nextFree(wish: Wish, situation: Situation, range: Span): Span | undefined {
  const { resource, held } = situation;
  const length = wish.until - wish.from;
  if (length <= 0) return undefined;
  const earliest = Math.max(wish.from, roundedUp(situation.now + resource.leadMinutes * MINUTE));
  const candidates: number[] = [];
  if (byWeeks(resource)) {
    for (let day = mondayOf(dayAtMoment(range.from)); momentAt(day, 0) < range.until; day = plusWeek(day)) {
      candidates.push(momentAt(day, 0));
    }
  } else {
    const { minute } = wallTimeAt(wish.from);
    for (const { from, until } of joined(freeSpans(resource, held, range))) {
      candidates.push(Math.max(from, earliest));
      for (let day = dayAtMoment(from); momentAt(day, 0) < until; day = nextDay(day))
        candidates.push(momentAt(day, minute));
    }
  }
  for (const from of candidates.filter((each) => each >= earliest).toSorted((a, b) => a - b)) {
    const found = { ...wish, from, until: endOf(wish, from, length) };
    if (fateOf(found, situation).fate === 'free') return { from: found.from, until: found.until };
  }
  return undefined;
}

// Weeks are counted by the calendar: one with a clock change is an hour longer or shorter.
function endOf(wish: Wish, from: number, length: number): number {
  const begun = wallTimeAt(wish.from);
  const ended = wallTimeAt(wish.until);
  if (length < 7 * 86_400_000) return from + length;
  const days = Math.round((Date.parse(ended.day) - Date.parse(begun.day)) / 86_400_000);
  const day = new Date(Date.parse(dayAtMoment(from)) + days * 86_400_000).toISOString().slice(0, 10);
  return momentAt(day as ReturnType<typeof dayAtMoment>, ended.minute);
}

const plusWeek = (day: ReturnType<typeof dayAtMoment>) => {
  let next = day;
  for (let i = 0; i < 7; i += 1) next = nextDay(next);
  return next;
};

const QUARTER = 15 * MINUTE;
const roundedUp = (moment: number) => Math.ceil(moment / QUARTER) * QUARTER;
