import { addDays, type Day } from '#ground/day';
import type { Resource } from '../resource.ts';
import type { Held } from '../situation.ts';
import { momentAt, mondayOf, weekdayOf } from '../time/clock.ts';
import { joined, MINUTE, overlaps, type Span } from '../time/span.ts';

const WEEK = 7;

/** A week that can be asked for, and whether nothing hangs there yet. */
export interface Week extends Span {
  readonly monday: Day;
  readonly free: boolean;
}

/** So many weeks from a Monday on, to the Monday after. */
export const weeksFrom = (monday: Day, weeks: number): Span => ({
  from: momentAt(monday, 0),
  until: momentAt(addDays(monday, weeks * WEEK), 0),
});

/** The weeks a wall can be asked for today: not so soon that the house cannot prepare, not further ahead than it plans. */
export function weeksAhead(
  { leadMinutes, horizonDays }: Pick<Resource, 'leadMinutes' | 'horizonDays'>,
  held: readonly Held[],
  { now, today }: { readonly now: number; readonly today: Day },
): Week[] {
  const last = addDays(today, horizonDays);
  const weeks: Week[] = [];
  for (let monday = firstMonday(today); monday <= last; monday = addDays(monday, WEEK)) {
    const span = weeksFrom(monday, 1);
    if (span.from < now + leadMinutes * MINUTE) continue;
    weeks.push({ monday, ...span, free: !held.some((each) => overlaps(each, span)) });
  }
  return weeks;
}

/** All that a list of weeks for a wall can lie within. */
export const rangeAhead = ({ horizonDays }: Pick<Resource, 'horizonDays'>, today: Day): Span => ({
  from: momentAt(today, 0),
  until: momentAt(addDays(today, horizonDays + 2 * WEEK), 0),
});

/** When something hangs there, as few stretches. */
export const takenStretches = (weeks: readonly Week[]): Span[] => joined(weeks.filter(({ free }) => !free));

/** How many weeks at a time: at most eight, fewer where the house says so. */
export const mostWeeks = ({ longestMinutes }: Pick<Resource, 'longestMinutes'>): number =>
  Math.max(1, Math.min(8, Math.floor((longestMinutes ?? Infinity) / (WEEK * 24 * 60))));

const firstMonday = (today: Day): Day => (weekdayOf(today) === 1 ? today : addDays(mondayOf(today), WEEK));
