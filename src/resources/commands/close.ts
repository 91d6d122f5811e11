import { sql } from 'kysely';
import { type Database, newId, type Reach, record, type Write } from '#ground/database';
import { type Fate, withBuffers } from '../fate.ts';
import { type Booking, bookingsWhere } from '../queries/booking.ts';
import { isDivisible, type Resource, type ResourceKind, usualSlots } from '../resource.ts';
import { overlaps, type Span } from '../time/span.ts';
import type { By } from './book.ts';
import { change } from './change.ts';
import { end } from './end.ts';
import { lockResource } from './lock.ts';

/** What cannot be used while the house is shut. Pictures stay on its walls, and a video licence needs no key. */
export const shutWithHouse: readonly ResourceKind[] = ['room', 'consultingRoom', 'equipment'];

/** What shall be shut, when, and why. */
export interface Closing {
  readonly house: { readonly id: number; readonly slug: string; readonly keeper: number };
  /** One resource alone; absent: the house. */
  readonly resource: Resource | undefined;
  /** All that is shut by it. */
  readonly closes: readonly Resource[];
  readonly span: Span;
  /** Shown to everyone. */
  readonly reason: string;
  /** The event of a calendar file it comes from: it closes once. */
  readonly source?: string | undefined;
}

/** What becomes of a booking in the way. */
export type WayOut = 'callOff' | (Span & { readonly to: Resource });
/** By the booking's id; `version` is what was seen when it was chosen. */
export type WaysOut = ReadonlyMap<string, { readonly version: number; readonly way: WayOut }>;

export type Closed =
  | {
      readonly closed: true;
      readonly id: string;
      readonly moved: readonly Booking[];
      readonly calledOff: readonly Booking[];
    }
  | { readonly closed: false; readonly why: 'closedAlready' }
  /** Bookings are in the way, and of one at least nobody said what becomes of it as it is now. */
  | { readonly closed: false; readonly why: 'inTheWay'; readonly bookings: readonly Booking[] }
  | ({ readonly closed: false; readonly why: 'unmoved' } & CannotMove);

/** One of the bookings in the way cannot be moved as chosen (any more). */
export interface CannotMove {
  readonly bookings: readonly Booking[];
  /** Its id. */
  readonly booking: string;
  /** Absent: it was changed or ended by somebody else. */
  readonly fate?: Exclude<Fate, { fate: 'free' }> | undefined;
}

/** More than a person decides one by one; who has so many closes in shorter stretches. */
export const MOST_IN_THE_WAY = 200;

/**
 * Shuts a house or a resource in one transaction that holds every row concerned, in the order of their ids: all bookings in the
 * way are moved or called off as chosen, or nothing is done at all. A booking made since they were read is in the way without a
 * choice, and so nothing is done. `told` runs within it.
 */
export async function close(
  database: Database,
  reach: Reach,
  by: By,
  closing: Closing,
  ways: WaysOut = new Map(),
  told: (write: Write, closed: Closed & { closed: true }) => Promise<void> = async () => undefined,
): Promise<Closed> {
  try {
    return await database.within(reach, async (write) => {
      const targets = [...ways.values()].flatMap(({ way }) => (way === 'callOff' ? [] : [way.to.id]));
      const rows = new Set([...closing.closes.map(({ id }) => id), ...targets]);
      for (const id of [...rows].toSorted((a, b) => a - b)) await lockResource(write, id);
      if (await closedAlready(write, closing)) return { closed: false, why: 'closedAlready' };
      const bookings = await inTheWayOf(write, closing);
      if (bookings.some(({ id, version }) => ways.get(id)?.version !== version)) {
        return { closed: false, why: 'inTheWay', bookings };
      }
      const { moved, calledOff } = await clear(write, by, closing, bookings, ways);
      const closed = { closed: true, id: await shut(write, by, closing), moved, calledOff } as const;
      await told(write, closed);
      return closed;
    });
  } catch (error) {
    if (error instanceof Unmoved) return { closed: false, why: 'unmoved', ...error.outcome };
    throw error;
  }
}

/** The bookings whose time, set-up and clean-up included, the closing needs; at most one more than may be decided. */
export const inTheWayOf = (write: Write, { closes, span }: Closing): Promise<Booking[]> =>
  bookingsWhere(
    write,
    sql`b.id in (select o.booking from occupancy o where o.booking is not null
      and o.resource = any (${closes.map(({ id }) => id)}::int[])
      and o.during && tstzrange(to_timestamp(${span.from}::float8 / 1000), to_timestamp(${span.until}::float8 / 1000)))`,
    MOST_IN_THE_WAY + 1,
  );

/** How many parts a booking takes elsewhere: who had a divisible room whole has the next one whole too. */
export const slotsIn = (booking: Pick<Booking, 'slots'>, from: Resource, to: Resource): number =>
  to.id !== from.id && isDivisible(from) && booking.slots === from.slots ? usualSlots(to) : booking.slots;

/** Thrown to undo all of a closing; caught where it began. */
class Unmoved extends Error {
  readonly outcome: CannotMove;
  constructor(outcome: CannotMove) {
    super('a booking in the way of a closing cannot be moved');
    this.outcome = outcome;
  }
}

// Those called off first: what they leave may be where another one goes.
async function clear(write: Write, by: By, closing: Closing, bookings: readonly Booking[], ways: WaysOut) {
  const moved: Booking[] = [];
  const calledOff: Booking[] = [];
  for (const booking of bookings) {
    if (ways.get(booking.id)?.way !== 'callOff') continue;
    await end(write, by, booking, 'cancelled', { reason: closing.reason });
    await sql`update waiting set state = 'lapsed' where booking = ${booking.id} and state = 'offered'`.execute(write);
    calledOff.push(booking);
  }
  for (const booking of bookings) {
    const way = ways.get(booking.id)?.way;
    if (way === undefined || way === 'callOff') continue;
    const { to, from, until } = way;
    const unmoved = (fate?: Exclude<Fate, { fate: 'free' }>) => new Unmoved({ bookings, booking: booking.id, fate });
    if (closing.closes.some(({ id }) => id === to.id) && overlaps(withBuffers(to, way), closing.span)) {
      throw unmoved({ fate: 'closed', reason: closing.reason, conflicts: [closing.span] });
    }
    const own = closing.closes.find(({ id }) => id === booking.resource.id);
    if (!own) throw unmoved();
    const wanted = { span: { from, until }, slots: slotsIn(booking, own, to) };
    const changed = await change(write, { ...by, asKeeper: true }, booking, own, wanted, to);
    if (!changed.changed) throw unmoved(changed.why === 'fate' ? changed.fate : undefined);
    moved.push(booking);
  }
  return { moved, calledOff };
}

async function closedAlready(write: Write, { house, resource, source, span }: Closing): Promise<boolean> {
  if (source === undefined) return false;
  const { rows } = await sql`
    select from closure where house = ${house.id} and resource is not distinct from ${resource?.id ?? null}
      and source = ${source} and lower(during) = to_timestamp(${span.from}::float8 / 1000)`.execute(write);
  return rows.length > 0;
}

async function shut(write: Write, by: By, { house, resource, closes, span, reason, source }: Closing): Promise<string> {
  const id = newId();
  await sql`
    insert into closure (id, house, keeper, resource, during, reason, source)
    values (${id}, ${house.id}, ${house.keeper}, ${resource?.id ?? null},
      tstzrange(to_timestamp(${span.from}::float8 / 1000), to_timestamp(${span.until}::float8 / 1000)), ${reason},
      ${source ?? null})`.execute(write);
  for (const each of closes) await holdClosed(write, id, each.id);
  const what = { house: house.slug, resource: resource?.slug, ...span };
  await record(write, { actor: by.actor, act: 'house.close', subject: id, after: what });
  return id;
}

/** Holds every part of a resource while it is shut; what another closure holds already stays with that one. */
export async function holdClosed(write: Write, closure: string, resource: number): Promise<void> {
  await sql`
    insert into occupancy (resource, slot, during, closure)
    select p.resource, p.slot, piece, c.id
    from closure c
    join part p on p.resource = ${resource}
    cross join lateral unnest(tstzmultirange(c.during::tstzrange) - coalesce(
      (select range_agg(o.during::tstzrange) from occupancy o
        where o.resource = p.resource and o.slot = p.slot and o.closure is not null and o.during && c.during),
      '{}'::tstzmultirange)) piece
    where c.id = ${closure}`.execute(write);
}
