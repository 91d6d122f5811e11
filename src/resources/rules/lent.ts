import { byWeeks } from '../resource.ts';
import { wallTimeAt, weekdayOf } from '../time/clock.ts';
import type { Rule } from './rule.ts';

/** What is no longer lent from a day on is not booked beyond it. */
export const gone: Rule = ({ until }, { resource }) =>
  resource.goneOn !== null && wallTimeAt(until - 1).day >= resource.goneOn ? { rule: 'gone' } : undefined;

/** Walls are had by whole weeks: pictures are hung and taken down on Mondays. */
export const weeks: Rule = ({ from, until }, { resource }) => {
  if (!byWeeks(resource)) return undefined;
  const whole = [from, until].every((moment) => {
    const { day, minute } = wallTimeAt(moment);
    return minute === 0 && weekdayOf(day) === 1;
  });
  return whole ? undefined : { rule: 'weeks' };
};

/** Each half, place or piece there is, at most. */
export const slots: Rule = (wish, { resource }) =>
  wish.slots > resource.slots ? { rule: 'slots', most: resource.slots } : undefined;

/** More people than a room may hold; of a part of it, its share. */
export const people: Rule = (wish, { resource }) => {
  if (resource.people === null || wish.people === undefined) return undefined;
  const most = Math.floor((resource.people * Math.min(wish.slots, resource.slots)) / resource.slots);
  return wish.people > most ? { rule: 'people', most } : undefined;
};
