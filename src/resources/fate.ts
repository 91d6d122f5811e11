import type { Resource } from './resource.ts';
import { type Broken, firstBroken } from './rules/index.ts';
import type { Held, Situation, Wish } from './situation.ts';
import { MINUTE, overlaps, type Span } from './time/span.ts';

/** What becomes of a wish: it can be had, with these parts; it is taken or shut; a rule is against it. */
export type Fate =
  | { readonly fate: 'free'; readonly slots: readonly number[] }
  | { readonly fate: 'taken'; readonly conflicts: readonly Span[] }
  | { readonly fate: 'closed'; readonly reason: string; readonly conflicts: readonly Span[] }
  | { readonly fate: 'broken'; readonly broken: Broken };

/** Judges a wish by the rules first and then by what is held. */
export function fateOf(wish: Wish, situation: Situation): Fate {
  const broken = firstBroken(wish, situation);
  if (broken) return { fate: 'broken', broken };
  return placeFor(wish, situation);
}

/** The lowest parts that are free throughout; else what stands in the way. */
export function placeFor(
  wish: Wish,
  { resource, held }: Pick<Situation, 'resource' | 'held'>,
): Exclude<Fate, { fate: 'broken' }> {
  const needed = withBuffers(resource, wish);
  const inTheWay = held.filter((each) => overlaps(each, needed));
  const taken = new Set(inTheWay.map(({ slot }) => slot));
  const free: number[] = [];
  for (let slot = 1; slot <= resource.slots && free.length < wish.slots; slot += 1)
    if (!taken.has(slot)) free.push(slot);
  if (free.length === wish.slots) return { fate: 'free', slots: free };
  const conflicts = inTheWay.map((each) => withoutBuffers(resource, each));
  const closed = inTheWay.find((each) => each.closed !== null)?.closed;
  return closed === undefined || closed === null
    ? { fate: 'taken', conflicts: distinct(conflicts) }
    : { fate: 'closed', reason: closed, conflicts: distinct(conflicts) };
}

/** What a booking holds: its time with setting up before and cleaning up after. */
export const withBuffers = (resource: Pick<Resource, 'bufferBefore' | 'bufferAfter'>, { from, until }: Span): Span => ({
  from: from - resource.bufferBefore * MINUTE,
  until: until + resource.bufferAfter * MINUTE,
});

/** The time itself of what is held; nobody sets up for a closure. */
export const withoutBuffers = (resource: Pick<Resource, 'bufferBefore' | 'bufferAfter'>, held: Held): Span =>
  held.closed !== null
    ? { from: held.from, until: held.until }
    : {
        from: held.from + resource.bufferBefore * MINUTE,
        until: held.until - resource.bufferAfter * MINUTE,
      };

function distinct(spans: readonly Span[]): Span[] {
  const known = new Map(spans.map((span) => [`${span.from} ${span.until}`, { from: span.from, until: span.until }]));
  return [...known.values()].toSorted((a, b) => a.from - b.from);
}
