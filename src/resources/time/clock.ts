import { Temporal } from 'temporal-polyfill';
import type { Day } from '#ground/day';
import { HOUR, MINUTE, type Span } from './span.ts';

/** Houses stand in Germany: their clocks show the time of Berlin. */
export const ZONE = 'Europe/Berlin';
const DAY = 24 * 60 * MINUTE;

/** A reading of the clock on the wall: a day, and minutes after its midnight. */
export interface WallTime {
  readonly day: Day;
  readonly minute: number;
}

// Asking for a zone's rules is dear and a calendar asks for the same days again and again. A day is 23, 24 or 25
// hours long; on one of 24 minutes are counted, on the two others the zone is asked.
const days = new Map<Day, { begins: number; plain: boolean }>();

function dayAt(day: Day): { begins: number; plain: boolean } {
  const known = days.get(day);
  if (known) return known;
  const date = Temporal.PlainDate.from(day);
  const begins = date.toZonedDateTime(ZONE).epochMilliseconds;
  const ends = date.add({ days: 1 }).toZonedDateTime(ZONE).epochMilliseconds;
  const found = { begins, plain: ends - begins === DAY };
  if (days.size > 5_000) days.clear();
  days.set(day, found);
  return found;
}

/**
 * The moment the clock shows this. In March, when 2:30 is left out, it is 3:30; in October, when 2:30 comes twice, it
 * is the first. Minute 1440 is the midnight that ends the day.
 */
export function momentAt(day: Day, minute: number): number {
  const { begins, plain } = dayAt(day);
  if (plain || minute === 0) return begins + minute * MINUTE;
  if (minute >= 1440) return momentAt(nextDay(day), minute - 1440);
  const time = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: ZONE, plainTime: time }).epochMilliseconds;
}

const readings = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** What the clock shows at a moment. */
export function wallTimeAt(moment: number): WallTime {
  // Berlin is one or two hours ahead: an hour on it is the same day there, or the last hour of the day before.
  const guess = new Date(moment + HOUR).toISOString().slice(0, 10) as Day;
  for (const day of [guess, nextDay(guess)]) {
    const { begins, plain } = dayAt(day);
    const passed = moment - begins;
    if (plain && passed >= 0 && passed < DAY) return { day, minute: Math.floor(passed / MINUTE) };
  }
  return asShown(moment);
}

function asShown(moment: number): WallTime {
  const [year, month, day, hour, minute] = readings.format(moment).match(/\d+/g) as string[];
  return { day: `${year}-${month}-${day}` as Day, minute: Number(hour) * 60 + Number(minute) };
}

/** The day a moment falls on. */
export const dayAtMoment = (moment: number): Day => wallTimeAt(moment).day;

/** From one midnight to the next. */
export const wholeDay = (day: Day): Span => ({ from: momentAt(day, 0), until: momentAt(nextDay(day), 0) });

/** The day after, by arithmetic alone. */
export const nextDay = (day: Day): Day => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10) as Day;

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => new Date(day).getUTCDay() || 7;

/** The Monday of the day's week. */
export const mondayOf = (day: Day): Day =>
  new Date(Date.parse(day) - (weekdayOf(day) - 1) * DAY).toISOString().slice(0, 10) as Day;

/** '9:05' or '24:00'; the same digits in all languages. */
export const clockText = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

/** A moment as programs write it, with the offset that holds then: '2026-11-25T10:00:00+01:00'. */
export function isoText(moment: number): string {
  const { day, minute } = wallTimeAt(moment);
  const asUtc = Date.parse(`${day}T00:00:00Z`) + minute * MINUTE;
  const offset = Math.round((asUtc - Math.floor(moment / MINUTE) * MINUTE) / MINUTE);
  const [h, m] = [Math.floor(minute / 60), minute % 60];
  return `${day}T${two(h)}:${two(m)}:00+${two(Math.floor(offset / 60))}:${two(offset % 60)}`;
}

const two = (n: number) => String(n).padStart(2, '0');
