import type { Day } from '#ground/day';
import { momentAt, wallTimeAt } from '../time/clock.ts';
import type { Span } from '../time/span.ts';
import type { SeriesFault } from './fault.ts';
import { type Rule, readRule } from './rule.ts';

/** How much one series may hold. */
interface SeriesLimits {
  readonly dates: number;
  readonly years: number;
}

const usual: SeriesLimits = { dates: 110, years: 2 };

/**
 * The dates of a rule (RFC 5545: FREQ DAILY, WEEKLY or MONTHLY; it must end) from the first one on, in order. Each begins and
 * ends at the first one's time of the clock on the wall: ten o'clock stays ten o'clock when the clocks change. The first counts
 * only where it fits the rule itself.
 *
 * Goal: never to hang, whatever the rule. Instead of walking from match to match, as the libraries do and some rules never
 * come to an end by, each day, week or month of at most two years is looked at once and asked which of its days fit.
 */
export function datesOf(
  text: string,
  first: Span,
  limits: SeriesLimits = usual,
): Span[] | { readonly unreadable: SeriesFault } {
  const rule = readRule(text);
  return 'unreadable' in rule ? rule : datesOfRule(rule, first, limits);
}

function datesOfRule(rule: Rule, first: Span, limits: SeriesLimits): Span[] | { readonly unreadable: SeriesFault } {
  const tooMany = { unreadable: { fault: 'tooMany', most: limits.dates } } as const;
  const tooLong = { unreadable: { fault: 'tooLong', years: limits.years } } as const;
  if (rule.count !== undefined && rule.count > limits.dates) return tooMany;

  const [begins, ends] = [wallTimeAt(first.from), wallTimeAt(first.until)];
  const start = numberOf(begins.day);
  const nights = numberOf(ends.day) - start;
  const end = start + Math.round(limits.years * 365.25);
  if (rule.until !== undefined && rule.until >= momentAt(dayAt(end + 1), 0)) return tooLong;

  const found: number[] = [];
  for (let period = 0; found.length < (rule.count ?? Infinity); period += rule.interval) {
    const days = daysOfPeriod(rule, start, period);
    if (days.begins > end) {
      if (rule.count === undefined) break;
      return found.length === 0 ? { unreadable: { fault: 'empty' } } : tooLong;
    }
    found.push(...placed(rule, days.fitting).filter((day) => day >= start && day <= end));
    if (rule.until !== undefined && momentAt(dayAt(days.begins), 0) > rule.until) break;
  }

  const dates = found
    .slice(0, rule.count)
    .map((day) => ({
      day: dayAt(day),
      from: momentAt(dayAt(day), begins.minute),
      until: momentAt(dayAt(day + nights), ends.minute),
    }))
    .filter(({ day, from }) => from <= (rule.until ?? Infinity) && !isExcepted(rule, day, from))
    .map(({ from, until }) => ({ from, until }));
  if (dates.length > limits.dates) return tooMany;
  return dates.length === 0 ? { unreadable: { fault: 'empty' } } : dates;
}

/** The days of the so many-th day, week or month from the first date on that fit, in order; days counted since 1970. */
function daysOfPeriod(rule: Rule, start: number, period: number): { begins: number; fitting: number[] } {
  if (rule.freq === 'DAILY') {
    const day = start + period;
    return { begins: day, fitting: fitsDaily(rule, day) ? [day] : [] };
  }
  if (rule.freq === 'WEEKLY') {
    const begins = start - ((weekday(start) - rule.weekStart + 7) % 7) + 7 * period;
    const wanted = new Set(rule.byDay.length > 0 ? rule.byDay.map((by) => by.weekday) : [weekday(start)]);
    return { begins, fitting: upTo(7, begins).filter((day) => wanted.has(weekday(day))) };
  }
  const from = new Date(start * DAY);
  const begins = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + period, 1) / DAY;
  const length = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + period + 1, 1) / DAY - begins;
  const ofMonth =
    rule.byDay.length + rule.byMonthDay.length > 0
      ? (day: number) => fitsMonthDay(rule, day - begins + 1, length) && fitsNth(rule, day, day - begins + 1, length)
      : (day: number) => day - begins + 1 === from.getUTCDate();
  return { begins, fitting: upTo(length, begins).filter(ofMonth) };
}

function fitsDaily(rule: Rule, day: number): boolean {
  const date = new Date(day * DAY);
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  const fitting = rule.byDay.length === 0 || rule.byDay.some((by) => by.weekday === weekday(day));
  return fitting && fitsMonthDay(rule, date.getUTCDate(), length);
}

const fitsMonthDay = ({ byMonthDay }: Rule, date: number, length: number): boolean =>
  byMonthDay.length === 0 || byMonthDay.some((by) => by === date || by === date - length - 1);

const fitsNth = ({ byDay }: Rule, day: number, date: number, length: number): boolean =>
  byDay.length === 0 ||
  byDay.some(({ weekday: wanted, nth }) => {
    if (wanted !== weekday(day)) return false;
    return nth === undefined || nth === (nth > 0 ? Math.ceil(date / 7) : -Math.ceil((length - date + 1) / 7));
  });

/** BYSETPOS: the so many-th of what fits in one day, week or month, from its beginning or its end. */
function placed({ bySetPos }: Rule, fitting: readonly number[]): readonly number[] {
  if (bySetPos.length === 0) return fitting;
  return fitting.filter((_, i) => bySetPos.includes(i + 1) || bySetPos.includes(i - fitting.length));
}

function isExcepted({ exceptDays, exceptMoments }: Rule, day: Day, from: number): boolean {
  return exceptDays.includes(day) || exceptMoments.includes(from);
}

const DAY = 86_400_000;
const numberOf = (day: Day): number => Date.parse(day) / DAY;
const dayAt = (number: number): Day => new Date(number * DAY).toISOString().slice(0, 10) as Day;
// The first of January 1970 was a Thursday.
const weekday = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;
const upTo = (length: number, from: number): number[] => Array.from({ length }, (_, i) => from + i);
