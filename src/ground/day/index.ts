export { type Day, dayFrom, dayOf, isDay, today, addDays, daysBetween, yearOf, monthOf } from './day.ts';
export { type Period, period, inclusiveUntil, exclusiveUntil } from './period.ts';
export { readDay } from './read.ts';
