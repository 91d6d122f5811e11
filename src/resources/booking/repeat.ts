import { type Day, readDay } from '#ground/day';
import { WEEKDAYS } from '../series/rule.ts';
import { weekdayOf } from '../time/clock.ts';
import type { Wished } from './wish.ts';

/** How a booking may be repeated by choice; any other rule comes along as it is. */
export const repeats = ['weekly', 'fortnightly', 'monthlyNth', 'monthlyLast', 'own'] as const;
export type Repeat = (typeof repeats)[number];

/** What is missing or wrong in the fields about repeating, by field. */
export type RepeatFault = { readonly times: 'endNeeded' | 'endTwice' } | { readonly except: 'noDays' | 'tooManyDays' };

const MOST_EXCEPTED = 30;

/** The rule (RFC 5545) somebody chose; undefined where nothing shall be repeated. */
export function ruleOf(
  wished: Pick<Wished, 'repeat' | 'times' | 'lastDay' | 'except' | 'rrule'>,
  first: Day,
): string | undefined | { readonly fault: RepeatFault } {
  const { repeat, times, lastDay, except, rrule } = wished;
  if (repeat === undefined) return undefined;
  const days = daysIn(except ?? '');
  if (!days) return { fault: { except: 'noDays' } };
  if (days.length > MOST_EXCEPTED) return { fault: { except: 'tooManyDays' } };
  const left = days.length > 0 ? `\nEXDATE;VALUE=DATE:${days.map(compact).join(',')}` : '';
  if (repeat === 'own') return (rrule ?? '') + left;
  if (times === undefined && lastDay === undefined) return { fault: { times: 'endNeeded' } };
  if (times !== undefined && lastDay !== undefined) return { fault: { times: 'endTwice' } };
  const end = lastDay === undefined ? `COUNT=${times}` : `UNTIL=${compact(lastDay)}`;
  return `${how(repeat, first)};${end}${left}`;
}

function how(repeat: Exclude<Repeat, 'own'>, first: Day): string {
  const weekday = WEEKDAYS[weekdayOf(first) - 1];
  switch (repeat) {
    case 'weekly':
      return 'FREQ=WEEKLY';
    case 'fortnightly':
      return 'FREQ=WEEKLY;INTERVAL=2';
    case 'monthlyNth':
      return `FREQ=MONTHLY;BYDAY=${Math.ceil(Number(first.slice(8)) / 7)}${weekday}`;
    case 'monthlyLast':
      return `FREQ=MONTHLY;BYDAY=-1${weekday}`;
  }
}

/** Days as people list them: in lines, or with commas or semicolons of their keyboard. */
function daysIn(text: string): Day[] | undefined {
  const days = text
    .split(/[\n,;،؛]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => readDay(each));
  return days.every((day) => day !== undefined) ? days : undefined;
}

const compact = (day: Day) => day.replaceAll('-', '');
