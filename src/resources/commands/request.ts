import type { Database, Reach, Write } from '#ground/database';
import { placeFor, withBuffers } from '../fate.ts';
import { nextFree } from '../free.ts';
import { heldOf } from '../queries/held.ts';
import { situationFor } from '../queries/situation.ts';
import type { Wish } from '../situation.ts';
import { HOUR, type Span } from '../time/span.ts';
import { book, bookerOf, type BookingWish, type By, type DateFate, fatesOf } from './book.ts';
import { inTurn } from './turns.ts';

export interface Asked {
  /** One for each wished time, in their order. */
  readonly dates: readonly DateFate[];
  /** Where nothing could be booked: the next time of the same length as the first that can be had. */
  readonly nextFree?: Span | undefined;
}

/**
 * Books within the reach of whoever asks. What is taken already is refused without waiting for anybody; the rest is decided one
 * after the other. `told` runs in the same transaction once something is booked: letters, a kept answer.
 */
export async function requestBooking(
  database: Database,
  reach: Reach,
  by: By,
  wish: BookingWish,
  told: (write: Write, dates: readonly DateFate[]) => Promise<void> = async () => undefined,
): Promise<Asked> {
  return inTurn(database, wish.resource.id, () => bookOrLook(database, reach, by, wish, told));
}

async function bookOrLook(
  database: Database,
  reach: Reach,
  by: By,
  wish: BookingWish,
  told: (write: Write, dates: readonly DateFate[]) => Promise<void>,
): Promise<Asked> {
  if (!(await takenAlready(database, wish))) {
    try {
      const dates = await database.within(reach, async (write) => {
        const fates = await book(write, by, wish);
        if (fates.some(({ fate }) => fate === 'booked')) await told(write, fates);
        return fates;
      });
      if (dates.some(({ fate }) => fate === 'booked')) return { dates };
    } catch (error) {
      // Held against all locks: the constraint has the last word, and it is the same one.
      if (!isOverlap(error)) throw error;
    }
  }
  return look(database, reach, by, wish);
}

/** What would become of a wish now, nothing written and nobody kept waiting. */
export async function look(database: Database, reach: Reach, by: By, wish: BookingWish): Promise<Asked> {
  return database.within(reach, async (write) => {
    const [first] = wish.times;
    // Mostly something is free within days: what is read for the judgement serves for looking there, too.
    const soon = first && daysFrom(Math.max(first.from, by.now), first);
    const spans = soon ? [...wish.times, soon.read] : wish.times;
    const situation = await situationFor(write, by, wish.resource, bookerOf(wish.for), spans);
    const dates = fatesOf(wish, situation);
    if (!first || !soon || dates.some(({ fate }) => fate === 'booked')) return { dates };
    const one = { ...first, slots: wish.slots, people: wish.people };
    return { dates, nextFree: nextFree(one, situation, soon.range) ?? (await nextTime(write, by, wish, one)) };
  });
}

const SOON = 10 * 24 * HOUR;

/** The first days from a moment on, and what must be read to judge a wish that begins on the last of them. */
const daysFrom = (from: number, wish: Span) => ({
  range: { from, until: from + SOON },
  read: { from, until: from + SOON + Math.max(0, wish.until - wish.from) + 24 * HOUR },
});

/** The next time like the wished one, looked for as far ahead as the resource may be booked at all. */
export async function nextTime(
  write: Write,
  by: By,
  { resource, for: whom }: Pick<BookingWish, 'resource' | 'for'>,
  wish: Wish,
): Promise<Span | undefined> {
  const from = Math.max(wish.from, by.now);
  const until = by.now + (resource.horizonDays + resource.priorityDays + 1) * 24 * HOUR;
  if (from >= until) return undefined;
  const range = { from, until };
  const situation = await situationFor(write, by, resource, bookerOf(whom), [range]);
  return nextFree(wish, situation, range);
}

async function takenAlready(database: Database, { resource, times, slots, people }: BookingWish): Promise<boolean> {
  const [only, ...more] = times;
  if (!only || more.length > 0 || only.until <= only.from) return false;
  const held = (await heldOf(database, [resource.id], withBuffers(resource, only))).get(resource.id) ?? [];
  return slots <= resource.slots && placeFor({ ...only, slots, people }, { resource, held }).fate !== 'free';
}

export const isOverlap = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23P01';
