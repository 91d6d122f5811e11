import { holidayOn } from '../openings/holidays.ts';
import { openOn, openSpans } from '../openings/openSpans.ts';
import { byWeeks } from '../resource.ts';
import { contains } from '../time/span.ts';
import { dayAtMoment } from '../time/clock.ts';
import type { Rule } from './rule.ts';

/** Within the opening hours, and on no holiday of the house's Land. Who keeps the house has the key. */
export const hours: Rule = (wish, { resource, standing }) => {
  if (standing.keeper || byWeeks(resource)) return undefined;
  // From the midnight before, so that what is open over midnight is seen whole.
  const open = openSpans(resource, { from: wish.from - 86_400_000, until: wish.until + 86_400_000 });
  if (open.some((span) => contains(span, wish))) return undefined;
  for (const day of new Set([dayAtMoment(wish.from), dayAtMoment(wish.until - 1)])) {
    const holiday = holidayOn(resource.house.ags, day);
    if (holiday !== undefined && !resource.openOnHolidays) return { rule: 'holiday', day, holiday };
  }
  const day = dayAtMoment(wish.from);
  return { rule: 'opening', day, open: openOn(resource, day) };
};
