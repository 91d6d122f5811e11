import { areaOf } from '../src/federation/places/projection.ts';
import { KM2_PER_SQUARE, type Corner, type Ring } from './seams.ts';

const LONGEST = 40; // corners; a longer loose stretch is a coast or a frontier

/** A stretch of one ring along which no other ring runs, between two corners that others know. */
interface Loose {
  ring: number;
  first: number;
  count: number;
  from: string;
  to: string;
  corners: Corner[];
}

/**
 * Closes the gaps where three (or four) districts meet but each has its own idea of the meeting point, in place.
 * Method: find loose stretches of different rings that form a closed chain with less than `gapKm2` inside;
 * each of them then runs through one new point, the mean of the chain's corners. Returns how many gaps were closed.
 */
export function joinMeetingPoints(rings: Ring[], gapKm2: number): number {
  const stretches = looseStretches(rings).filter(({ corners }) => corners.length < LONGEST);
  const at = new Map<string, Loose[]>();
  for (const stretch of stretches)
    for (const end of [stretch.from, stretch.to]) at.set(end, [...(at.get(end) ?? []), stretch]);

  const used = new Set<Loose>();
  const inserted = new Map<number, Map<number, { count: number; point: Corner }>>();
  let closed = 0;
  for (const stretch of stretches) {
    if (used.has(stretch)) continue;
    const chain = chainBack([stretch], stretch.to, at, used);
    if (!chain || areaInside(chain) * KM2_PER_SQUARE >= gapKm2) continue;
    const point = meanOf(chain.flatMap(({ corners }) => corners));
    for (const link of chain) {
      used.add(link);
      inserted.set(link.ring, (inserted.get(link.ring) ?? new Map()).set(link.first, { count: link.count, point }));
    }
    closed += 1;
  }
  for (const [ring, changes] of inserted) through(rings[ring] as Ring, changes);
  return closed;
}

/** The shortest chain of at most four stretches, each of another ring, that leads back to where the first began. */
function chainBack(chain: Loose[], end: string, at: Map<string, Loose[]>, used: Set<Loose>): Loose[] | undefined {
  const [start] = chain as [Loose];
  const next = (at.get(end) ?? []).filter((link) => !used.has(link) && chain.every(({ ring }) => ring !== link.ring));
  const last = next.find((link) => (link.from === end ? link.to : link.from) === start.from);
  if (last) return [...chain, last];
  if (chain.length === 3) return undefined;
  return next
    .map((link) => chainBack([...chain, link], link.from === end ? link.to : link.from, at, used))
    .filter((found) => found !== undefined)
    .sort((a, b) => a.length - b.length)[0];
}

function looseStretches(rings: Ring[]): Loose[] {
  const users = new Map<string, number>();
  const edges = new Map<string, number>();
  for (const { corners } of rings)
    for (const [i, corner] of corners.entries()) {
      users.set(String(corner), (users.get(String(corner)) ?? 0) + 1);
      const edge = edgeOf(corner, corners[(i + 1) % corners.length]);
      edges.set(edge, (edges.get(edge) ?? 0) + 1);
    }
  return rings.flatMap(({ corners }, ring) => {
    const shared = corners.flatMap((corner, i) => ((users.get(String(corner)) ?? 0) > 1 ? [i] : []));
    return shared.flatMap((first, n) => {
      const count =
        ((shared[(n + 1) % shared.length] as number) - first + corners.length) % corners.length || corners.length;
      const line = Array.from({ length: count + 1 }, (_, i) => corners[(first + i) % corners.length] as Corner);
      const loose = edges.get(edgeOf(line[0], line[1])) === 1;
      return loose ? [{ ring, first, count, from: String(line[0]), to: String(line.at(-1)), corners: line }] : [];
    });
  });
}

const edgeOf = (a: Corner | undefined, b: Corner | undefined): string => [String(a), String(b)].sort().join(' – ');

function through(ring: Ring, changes: Map<number, { count: number; point: Corner }>): void {
  const { corners } = ring;
  const start = Math.min(...changes.keys());
  const result: Corner[] = [];
  for (let i = start; i < start + corners.length;) {
    const change = changes.get(i % corners.length);
    result.push(corners[i % corners.length] as Corner, ...(change ? [change.point] : []));
    i += change?.count ?? 1;
  }
  ring.corners = result;
}

function meanOf(corners: Corner[]): Corner {
  const mean = (axis: 0 | 1) => Math.round(corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length);
  return [mean(0), mean(1)];
}

/** The area inside a chain, its links taken one after the other and turned where they run backwards. */
function areaInside(chain: Loose[]): number {
  let end = chain[0]?.from;
  const line = chain.flatMap((link) => {
    const forwards = link.from === end;
    end = forwards ? link.to : link.from;
    return forwards ? link.corners : link.corners.toReversed();
  });
  return areaOf(line);
}
