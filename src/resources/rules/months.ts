import { addDays, dayFrom, monthOf } from '#ground/day';
import { dayAtMoment, momentAt } from '../time/clock.ts';
import { minutesOf, type Span } from '../time/span.ts';

/** How many minutes of a stretch lie in which month ('2026-11'), each month as the clock on the wall has it. */
export function minutesByMonth(span: Span): Map<string, number> {
  const minutes = new Map<string, number>();
  let { from } = span;
  while (from < span.until) {
    const month = monthOf(dayAtMoment(from));
    const next = momentAt(monthOf(addDays(dayFrom(month), 31)), 0);
    const until = Math.min(next, span.until);
    minutes.set(month.slice(0, 7), minutesOf({ from, until }));
    from = until;
  }
  return minutes;
}
