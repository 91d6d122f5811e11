import type { Reading } from '#ground/database';
import { addDays, type Day } from '#ground/day';
import { nextFree } from '../free.ts';
import { heldOf } from '../queries/held.ts';
import { byWeeks, isDivisible, type Resource, usualSlots } from '../resource.ts';
import type { BookerStanding } from '../situation.ts';
import { dayAtMoment, mondayOf, momentAt, wallTimeAt } from '../time/clock.ts';
import { MINUTE, type Span } from '../time/span.ts';
import { bookableFrom, bookableUntil } from './pieces.ts';

/** What somebody looks for who has not said for whom. */
export interface Sought {
  readonly minutes: number;
  readonly people: number | undefined;
  /** From this moment on, at this hour where it can be. */
  readonly from: number;
  /** Somebody asked for that hour; else nobody is sent there at night, though it may be open. */
  readonly atHour: boolean;
}

export interface Soonest extends Span {
  readonly resource: Resource;
  /** How many parts of it would be booked. */
  readonly slots: number;
}

// Most is found within days: a year of bookings is read only for what is booked out.
const FIRST_STEP_DAYS = 14;

// Whoever may book there at all; what depends on the organisation (its hours this month) is judged when it books.
const anybody: BookerStanding = { keeper: false, member: true, partner: true, guest: false, withoutPremises: false };

/**
 * The next free time of each resource, the soonest first; what has none as far ahead as one may book is left out. Looks
 * at a fortnight for all resources at once, then at twice as long for those without a time, until each has one.
 */
export async function soonestOf(
  db: Reading,
  resources: readonly Resource[],
  sought: Sought,
  { now, today }: { now: number; today: Day },
): Promise<Soonest[]> {
  const found: Soonest[] = [];
  let left = resources.map((resource) => ({ resource, wish: wishOf(resource, sought, now) }));
  let day = mondayOf(dayAtMoment(Math.min(...left.map(({ wish }) => wish.from), sought.from)));
  for (let days = FIRST_STEP_DAYS; ; days *= 2) {
    const range = { from: momentAt(day, 0), until: momentAt(addDays(day, days), 0) };
    left = left.filter(({ resource }) => range.from < bookableUntil(resource, today));
    if (left.length === 0) return found.toSorted((a, b) => a.from - b.from);
    const longest = Math.max(...left.map(({ wish }) => wish.until - wish.from));
    const held = await heldOf(
      db,
      left.map(({ resource }) => resource.id),
      { from: range.from - MARGIN, until: range.until + longest + MARGIN },
    );
    left = left.filter(({ resource, wish }) => {
      const situation = { resource, now, today, held: held.get(resource.id) ?? [], standing: anybody, used: new Map() };
      const span = wish.from < range.until ? nextFree(wish, situation, range) : undefined;
      if (span) found.push({ ...span, resource, slots: wish.slots });
      return !span;
    });
    day = addDays(day, days);
  }
}

// What is held a day before may still be cleaned up.
const MARGIN = 1440 * MINUTE;

function wishOf(resource: Resource, { minutes, people, from, atHour }: Sought, now: number) {
  const earliest = Math.max(from, bookableFrom(resource, now));
  const begin = atHour ? earliest : byDay(earliest);
  const slots = slotsFor(resource, people);
  if (!byWeeks(resource)) return { from: begin, until: begin + minutes * MINUTE, slots, people };
  const monday = mondayOf(addDays(dayAtMoment(begin - 1), 7));
  return { from: momentAt(monday, 0), until: momentAt(addDays(monday, 7), 0), slots, people: undefined };
}

/** The moment itself, or eight in the morning after a night. */
function byDay(moment: number): number {
  const { day, minute } = wallTimeAt(moment);
  if (minute >= 7 * 60 && minute < 20 * 60) return moment;
  return momentAt(minute < 7 * 60 ? day : addDays(day, 1), 8 * 60);
}

/** A room that can be divided is wanted whole, unless so few come that a part of it will do. */
function slotsFor(resource: Resource, people: number | undefined): number {
  if (people === undefined || resource.people === null || !isDivisible(resource)) return usualSlots(resource);
  return Math.min(resource.slots, Math.max(1, Math.ceil((people * resource.slots) / resource.people)));
}
