import { addDays, type Day } from './day.ts';

/**
 * A stretch of days. People name the last day that still belongs to it ("bis 31.12.2020"),
 * the database keeps the first day after; `until` here is the people's one, absent while it lasts.
 */
export interface Period {
  from: Day;
  until?: Day;
}

export function period(from: Day, until?: Day): Period {
  return until === undefined ? { from } : { from, until };
}

/** From the database's first-day-after (null or 'infinity' while it lasts) to the last day that belongs. */
export function inclusiveUntil(firstDayAfter: string | null): Day | undefined {
  return firstDayAfter === null || firstDayAfter === 'infinity' ? undefined : addDays(firstDayAfter as Day, -1);
}

/** From the last day that belongs to the first day after, null while it lasts. */
export function exclusiveUntil(until: Day | undefined): Day | null {
  return until === undefined ? null : addDays(until, 1);
}
