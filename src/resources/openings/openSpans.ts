import type { Day } from '#ground/day';
import type { Resource } from '../resource.ts';
import { byWeeks } from '../resource.ts';
import { dayAtMoment, momentAt, nextDay, weekdayOf } from '../time/clock.ts';
import { joined, type Span } from '../time/span.ts';
import { holidayOn } from './holidays.ts';

type Opens = Pick<Resource, 'kind' | 'openings' | 'openOnHolidays' | 'house'>;

/** When a resource is open on one day, in order. Walls hang day and night. */
export function openOn(resource: Opens, day: Day): Span[] {
  if (byWeeks(resource)) return [{ from: momentAt(day, 0), until: momentAt(nextDay(day), 0) }];
  if (!resource.openOnHolidays && holidayOn(resource.house.ags, day)) return [];
  const weekday = weekdayOf(day);
  return resource.openings
    .filter((opening) => opening.weekday === weekday)
    .map(({ opens, closes }) => ({ from: momentAt(day, opens), until: momentAt(day, closes) }))
    .filter(({ from, until }) => from < until)
    .toSorted((a, b) => a.from - b.from);
}

/** When it is open between two moments, as few stretches in order: what is open over midnight is one. */
export function openSpans(resource: Opens, { from, until }: Span): Span[] {
  const spans: Span[] = [];
  for (let day = dayAtMoment(from); momentAt(day, 0) < until; day = nextDay(day)) spans.push(...openOn(resource, day));
  return joined(spans)
    .map((span) => ({ from: Math.max(span.from, from), until: Math.min(span.until, until) }))
    .filter((span) => span.from < span.until);
}
