import { type Day, isDay } from '#ground/day';
import { momentAt, nextDay } from '../time/clock.ts';
import { readMoment } from '../time/read.ts';
import type { SeriesFault } from './fault.ts';

/** A weekday of every week, or with `nth` one of the month: 2 its second, -1 its last. 1 is Monday. */
interface ByDay {
  readonly weekday: number;
  readonly nth: number | undefined;
}

/** What a series is booked by: the part of RFC 5545, section 3.3.10, that speaks of days. */
export interface Rule {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY';
  readonly interval: number;
  readonly count: number | undefined;
  /** The last moment at which a date may begin, in milliseconds since 1970. */
  readonly until: number | undefined;
  readonly byDay: readonly ByDay[];
  readonly byMonthDay: readonly number[];
  readonly bySetPos: readonly number[];
  /** The weekday a week begins with: it matters for every second week. */
  readonly weekStart: number;
  /** Days that are left out. */
  readonly exceptDays: readonly Day[];
  /** Beginnings that are left out. */
  readonly exceptMoments: readonly number[];
}

/** As long as the column that keeps it. */
const LONGEST_RULE = 500;
/** The days of the week as rules name them, Monday first. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Reads "FREQ=WEEKLY;COUNT=10", with or without "RRULE:", and lines of EXDATE after it. */
export function readRule(text: string): Rule | { readonly unreadable: SeriesFault } {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const rules = lines.filter((line) => line !== '' && !/^EXDATE[;:]/i.test(line));
  const [line] = rules;
  if (text.length > LONGEST_RULE || line === undefined || rules.length > 1) return { unreadable: { fault: 'syntax' } };
  const excepted = exceptionsIn(lines.filter((each) => /^EXDATE[;:]/i.test(each)));
  const parts = partsOf(line.replace(/^RRULE:/i, '').toUpperCase());
  if (!excepted || !parts) return { unreadable: { fault: 'syntax' } };
  const strange = [...parts.keys()].find((name) => !KNOWN.has(name));
  if (strange !== undefined) return { unreadable: { fault: 'part', part: strange } };
  return ruleOf(parts, excepted);
}

const KNOWN = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTHDAY', 'BYSETPOS', 'WKST']);

/** Each part once, as the standard wants it. */
function partsOf(line: string): Map<string, string> | undefined {
  const parts = new Map<string, string>();
  for (const part of line.split(';')) {
    const [, name, value] = /^([A-Z][A-Z-]{0,20})=(.+)$/.exec(part) ?? [];
    if (name === undefined || value === undefined || parts.has(name)) return undefined;
    parts.set(name, value);
  }
  return parts;
}

function ruleOf(
  parts: ReadonlyMap<string, string>,
  excepted: Pick<Rule, 'exceptDays' | 'exceptMoments'>,
): Rule | { readonly unreadable: SeriesFault } {
  const freq = parts.get('FREQ');
  if (freq === undefined) return { unreadable: { fault: 'syntax' } };
  if (freq !== 'DAILY' && freq !== 'WEEKLY' && freq !== 'MONTHLY') {
    return { unreadable: { fault: 'part', part: `FREQ=${freq.slice(0, 20)}` } };
  }
  const interval = wholeIn(parts.get('INTERVAL') ?? '1', 1, 1_000);
  const count = parts.has('COUNT') ? wholeIn(parts.get('COUNT')!, 1, 1_000_000) : undefined;
  const until = parts.has('UNTIL') ? untilOf(parts.get('UNTIL')!) : undefined;
  const byDay = listOf(parts.get('BYDAY'), byDayOf);
  const byMonthDay = listOf(parts.get('BYMONTHDAY'), (each) => signedIn(each, 31));
  const bySetPos = listOf(parts.get('BYSETPOS'), (each) => signedIn(each, 366));
  const weekStart = WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO') + 1;
  const unread =
    interval === undefined ||
    (parts.has('COUNT') && count === undefined) ||
    (parts.has('UNTIL') && until === undefined) ||
    (count !== undefined && until !== undefined) ||
    !byDay ||
    !byMonthDay ||
    !bySetPos ||
    weekStart === 0 ||
    // The standard forbids these: there is no second Tuesday of a week, and no place without a set.
    (freq !== 'MONTHLY' && byDay.some(({ nth }) => nth !== undefined)) ||
    (freq === 'WEEKLY' && byMonthDay.length > 0) ||
    (bySetPos.length > 0 && byDay.length + byMonthDay.length === 0);
  if (unread) return { unreadable: { fault: 'syntax' } };
  if (count === undefined && until === undefined) return { unreadable: { fault: 'endless' } };
  return { freq, interval, count, until, byDay, byMonthDay, bySetPos, weekStart, ...excepted };
}

const wholeIn = (text: string, least: number, most: number): number | undefined =>
  /^\d{1,7}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined;

const signedIn = (text: string, most: number): number | undefined => {
  const number = /^[+-]?\d{1,3}$/.test(text) ? Number(text) : 0;
  return number !== 0 && Math.abs(number) <= most ? number : undefined;
};

/** Nothing where the part is absent; undefined where one of its values cannot be read. */
function listOf<Value>(text: string | undefined, read: (each: string) => Value | undefined): Value[] | undefined {
  if (text === undefined) return [];
  const values = text.split(',').map(read);
  return values.every((value) => value !== undefined) ? values : undefined;
}

function byDayOf(text: string): ByDay | undefined {
  const [, nth, name] = /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text) ?? [];
  if (name === undefined) return undefined;
  return { weekday: WEEKDAYS.indexOf(name) + 1, nth: nth === undefined ? undefined : Number(nth) };
}

/** The whole of a day, a time of the clock on the wall, or with Z a moment. */
function untilOf(text: string): number | undefined {
  const read = timeOf(text);
  if (read === undefined) return undefined;
  return typeof read === 'number' ? read : momentAt(nextDay(read), 0) - 1;
}

function timeOf(text: string): Day | number | undefined {
  const [, year, month, date, hour, minute, second, zone] =
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/.exec(text) ?? [];
  const day = `${year}-${month}-${date}`;
  if (!isDay(day)) return undefined;
  return hour === undefined ? day : readMoment(`${day}T${hour}:${minute}:${second}${zone}`);
}

/** EXDATE:20261208 · EXDATE;VALUE=DATE:20261208,20261215 · EXDATE;TZID=Europe/Berlin:20261208T100000 */
function exceptionsIn(lines: readonly string[]): Pick<Rule, 'exceptDays' | 'exceptMoments'> | undefined {
  const exceptDays: Day[] = [];
  const exceptMoments: number[] = [];
  for (const line of lines) {
    const values = /^EXDATE(?:;VALUE=DATE(?:-TIME)?|;TZID=Europe\/Berlin)*:(.+)$/i.exec(line)?.[1];
    for (const value of values?.toUpperCase().split(',') ?? ['']) {
      const read = timeOf(value);
      if (read === undefined) return undefined;
      if (typeof read === 'number') exceptMoments.push(read);
      else exceptDays.push(read);
    }
  }
  return { exceptDays, exceptMoments };
}
