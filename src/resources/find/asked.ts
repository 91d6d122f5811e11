import { addDays, type Day, readDay } from '#ground/day';
import { openOn } from '../openings/openSpans.ts';
import { byWeeks, type Resource } from '../resource.ts';
import { mondayOf } from '../time/clock.ts';

export const views = ['day', 'week', 'month', 'list'] as const;
export type View = (typeof views)[number];

/** How and from which day somebody looks at a resource. */
export interface Asked {
  readonly view: View;
  readonly on: Day;
  /** They would like to hear of the next free stretch of so many minutes. */
  readonly next: number | undefined;
}

/** The lengths one may ask for, in minutes. */
export const lengths = [30, 60, 90, 120, 180, 240, 480] as const;

/** Reads the address of a resource's page. What makes no sense counts as not asked. */
export function readAsked({ searchParams }: URL, resource: Resource, today: Day, now: number): Asked {
  const view = searchParams.get('view');
  const next = Number(searchParams.get('next'));
  return {
    view: views.find((each) => each === view) ?? 'week',
    on: dayAsked(searchParams.get('on')) ?? nextOpenDay(resource, today, now),
    next: lengths.find((each) => each === next),
  };
}

/** A day a calendar may show; undefined for anything else. */
export function dayAsked(text: string | null): Day | undefined {
  const day = readDay((text ?? '').slice(0, 40));
  return day && day >= '1991-01-01' && day < '2199-01-01' ? day : undefined;
}

/** Today, or on a Sunday evening the Monday after: the first day on which it is still open. */
export function nextOpenDay(resource: Resource, today: Day, now: number): Day {
  if (byWeeks(resource)) return today;
  for (let ahead = 0; ahead < 14; ahead += 1) {
    const day = addDays(today, ahead);
    if (openOn(resource, day).some(({ until }) => until > now)) return day;
  }
  return today;
}

/** The week's number as calendars print it (ISO 8601): the year's first is the one with its first Thursday. */
export function weekNumber(on: Day): number {
  const thursday = addDays(mondayOf(on), 3);
  const daysBefore = (Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / 86_400_000;
  return Math.floor(daysBefore / 7) + 1;
}
