import { areaOf } from '../src/federation/places/projection.ts';

/** A point in 1/1000 degree. */
export type Corner = readonly [x: number, y: number];
/** A closed line around a part of a district; the first corner is not repeated at the end. */
export interface Ring {
  corners: Corner[];
}

/** The way from one corner both rings know to the next, written from its lesser end. */
interface Stretch {
  first: number;
  corners: Corner[];
  forwards: boolean;
}

/** One square of 1/1000 degree at 51° north. */
export const KM2_PER_SQUARE = 0.0078;

/**
 * Closes the seams between neighbours, in place. The source simplified each district by itself, so here and there the
 * two sides of a border run differently between two corners they share, and slivers gape or overlap in between.
 * Method: cut two neighbours at the corners both know; where they join the same two corners by different stretches
 * with less than `sliverKm2` between them, both take one: the one that more other rings hold on to, else the one with
 * more corners. Repeated until nothing changes, at most ten times. Returns how many stretches were replaced.
 */
export function closeSeams(rings: Ring[], sliverKm2: number): number {
  let total = 0;
  for (let round = 0; round < 10; round += 1) {
    const users = usersOf(rings);
    let replaced = 0;
    for (const [a, b] of neighbours(users))
      replaced += closeBetween(rings[a] as Ring, rings[b] as Ring, users, sliverKm2);
    total += replaced;
    if (replaced === 0) break;
  }
  return total;
}

type Users = Map<number, Set<number>>;

function usersOf(rings: Ring[]): Users {
  const users: Users = new Map();
  for (const [index, { corners }] of rings.entries())
    for (const corner of corners) {
      const known = users.get(codeOf(corner)) ?? new Set();
      users.set(codeOf(corner), known.add(index));
    }
  return users;
}

function neighbours(users: Users): [number, number][] {
  const pairs = new Map<string, [number, number]>();
  for (const known of users.values())
    for (const a of known) for (const b of known) if (a < b) pairs.set(`${a} ${b}`, [a, b]);
  return [...pairs.values()];
}

function closeBetween(a: Ring, b: Ring, users: Users, sliverKm2: number): number {
  const theirs = new Map(stretches(b, a).map((stretch) => [endsOf(stretch), stretch]));
  const changes: [ring: Ring, from: Stretch, to: Stretch][] = [];
  for (const mine of stretches(a, b)) {
    const other = theirs.get(endsOf(mine));
    if (!other || sameWay(mine.corners, other.corners)) continue;
    if (areaOf([...mine.corners, ...other.corners.toReversed()]) * KM2_PER_SQUARE >= sliverKm2) continue;
    const hold = heldBy(mine, users) - heldBy(other, users) || mine.corners.length - other.corners.length;
    changes.push(hold >= 0 ? [b, other, mine] : [a, mine, other]);
  }
  for (const ring of [a, b]) {
    const own = changes.filter(([changed]) => changed === ring);
    if (own.length > 0)
      ring.corners = rebuilt(ring.corners, new Map(own.map(([, from, to]) => [from.first, { from, to }])));
  }
  return changes.length;
}

const sameWay = (a: Corner[], b: Corner[]): boolean =>
  a.length === b.length && a.every((corner, i) => codeOf(corner) === codeOf(b[i]));

function stretches(ring: Ring, other: Ring): Stretch[] {
  const theirs = new Set(other.corners.map(codeOf));
  const shared = ring.corners.flatMap((corner, i) => (theirs.has(codeOf(corner)) ? [i] : []));
  if (shared.length < 2) return [];
  return shared.map((first, n) => {
    const last = shared[(n + 1) % shared.length] as number;
    const corners =
      last > first
        ? ring.corners.slice(first, last + 1)
        : [...ring.corners.slice(first), ...ring.corners.slice(0, last + 1)];
    const forwards = codeOf(corners[0]) < codeOf(corners.at(-1));
    return { first, forwards, corners: forwards ? corners : corners.toReversed() };
  });
}

/** How many rings besides the two hold on to the inner corners of a stretch. */
const heldBy = ({ corners }: Stretch, users: Users): number =>
  corners.slice(1, -1).reduce((sum, corner) => sum + (users.get(codeOf(corner))?.size ?? 1) - 1, 0);

function rebuilt(corners: Corner[], changes: Map<number, { from: Stretch; to: Stretch }>): Corner[] {
  const start = Math.min(...changes.keys());
  const result: Corner[] = [];
  for (let i = start; i < start + corners.length;) {
    const change = changes.get(i % corners.length);
    if (change) {
      const line = change.from.forwards ? change.to.corners : change.to.corners.toReversed();
      result.push(...line.slice(0, -1));
      i += change.from.corners.length - 1;
    } else {
      result.push(corners[i % corners.length] as Corner);
      i += 1;
    }
  }
  return result;
}

/** A number for a corner, since millions of comparisons are too slow with texts. */
const codeOf = (corner: Corner | undefined): number => (corner ? corner[0] * 1e6 + corner[1] : -1);
const endsOf = ({ corners }: Stretch): string => `${codeOf(corners[0])} – ${codeOf(corners.at(-1))}`;
