import { addDays, daysBetween } from '#ground/day';
import { byWeeks } from '../resource.ts';
import { dayAtMoment } from '../time/clock.ts';
import { MINUTE, minutesOf } from '../time/span.ts';
import { minutesByMonth } from './months.ts';
import type { Rule } from './rule.ts';

/** Not so soon that nobody can prepare for it. */
export const lead: Rule = ({ from }, { resource, now, standing }) =>
  !standing.keeper && from < now + resource.leadMinutes * MINUTE
    ? { rule: 'lead', minutes: resource.leadMinutes }
    : undefined;

// The keeper plans as far ahead as anybody can.
const TEN_YEARS = 3_652;

/** Not so early that nobody else gets a turn; those without rooms of their own may come earlier. */
export const horizon: Rule = ({ from }, { resource, today, standing }) => {
  const days = standing.keeper
    ? TEN_YEARS
    : resource.horizonDays + (standing.withoutPremises ? resource.priorityDays : 0);
  const last = addDays(today, days);
  return dayAtMoment(from) > last ? { rule: 'horizon', days, last } : undefined;
};

// What lasts longer is no booking any more, whoever keeps the house.
const A_YEAR = 366 * 1440;

/** Not so long that the day is over. Weeks are as long as the calendar has them, whatever the clock does. */
export const longest: Rule = (wish, { resource, standing }) => {
  const most = standing.keeper ? A_YEAR : (resource.longestMinutes ?? A_YEAR);
  const minutes = byWeeks(resource)
    ? daysBetween(dayAtMoment(wish.from), dayAtMoment(wish.until)) * 1440
    : minutesOf(wish);
  return minutes > most ? { rule: 'longest', minutes: most } : undefined;
};

/** So many hours for each organisation and month. What lies over a month's end counts in both, each its part. */
export const quota: Rule = (wish, { resource, used, standing }) => {
  if (standing.keeper || standing.guest || resource.quotaMinutes === null) return undefined;
  for (const [month, minutes] of minutesByMonth(wish)) {
    const before = used.get(month) ?? 0;
    if (before + minutes > resource.quotaMinutes) {
      return { rule: 'quota', month, minutes: resource.quotaMinutes, used: before };
    }
  }
  return undefined;
};
