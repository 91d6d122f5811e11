import { wallTimeAt, momentAt } from './clock.ts';
import type { Day } from '#ground/day';

const DAY_MINUTES = 1440;

/** How far the clock on the wall is put on from one moment to another, in minutes: from Monday 10:00 to Tuesday 10:30 it is 1470. */
export const wallMinutesBetween = (from: number, to: number): number => onTheWall(to) - onTheWall(from);

/** The moment at which the clock on the wall shows so many minutes more: a day later it is the same hour, in March as well. */
export function shiftedOnTheWall(moment: number, minutes: number): number {
  const total = onTheWall(moment) + minutes;
  const days = Math.floor(total / DAY_MINUTES);
  return momentAt(new Date(days * 86_400_000).toISOString().slice(0, 10) as Day, total - days * DAY_MINUTES);
}

function onTheWall(moment: number): number {
  const { day, minute } = wallTimeAt(moment);
  return (Date.parse(day) / 86_400_000) * DAY_MINUTES + minute;
}
