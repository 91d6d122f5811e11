import { addDays } from '#ground/day';
import { dayAtMoment } from '../time/clock.ts';
import { MINUTE, minutesOf } from '../time/span.ts';
import { minutesByMonth } from './months.ts';
import type { Rule } from './rule.ts';

/** Not so soon that nobody can prepare for it. */
export const lead: Rule = ({ from }, { resource, now, standing }) =>
  !standing.keeper && from < now + resource.leadMinutes * MINUTE
    ? { rule: 'lead', minutes: resource.leadMinutes }
    : undefined;

/** Not so early that nobody else gets a turn; those without rooms of their own may come earlier. */
export const horizon: Rule = ({ from }, { resource, today, standing }) => {
  if (standing.keeper) return undefined;
  const days = resource.horizonDays + (standing.withoutPremises ? resource.priorityDays : 0);
  const last = addDays(today, days);
  return dayAtMoment(from) > last ? { rule: 'horizon', days, last } : undefined;
};

/** Not so long that the day is over. */
export const longest: Rule = (wish, { resource, standing }) =>
  !standing.keeper && resource.longestMinutes !== null && minutesOf(wish) > resource.longestMinutes
    ? { rule: 'longest', minutes: resource.longestMinutes }
    : undefined;

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
