import { addDays, type Day, monthOf } from '#ground/day';
import { mondayOf, momentAt } from '../time/clock.ts';
import type { Span } from '../time/span.ts';
import type { Asked } from './asked.ts';

/** How far a list of free times looks ahead. */
const LIST_DAYS = 28;

/** The first day of the month after. */
export const nextMonth = (day: Day): Day => monthOf(addDays(monthOf(day), 31));

/** The days a view shows: from the first to the one after the last. */
export function daysShown({ view, on }: Pick<Asked, 'view' | 'on'>): { readonly first: Day; readonly after: Day } {
  if (view === 'day') return { first: on, after: addDays(on, 1) };
  if (view === 'week') return { first: mondayOf(on), after: addDays(mondayOf(on), 7) };
  if (view === 'month') return { first: monthOf(on), after: nextMonth(on) };
  return { first: on, after: addDays(on, LIST_DAYS) };
}

/** The same as moments. */
export function rangeOf(asked: Pick<Asked, 'view' | 'on'>): Span {
  const { first, after } = daysShown(asked);
  return { from: momentAt(first, 0), until: momentAt(after, 0) };
}

/** All the days a view shows, in order. */
export function eachDay(asked: Pick<Asked, 'view' | 'on'>): Day[] {
  const { first, after } = daysShown(asked);
  const days: Day[] = [];
  for (let day = first; day < after; day = addDays(day, 1)) days.push(day);
  return days;
}
