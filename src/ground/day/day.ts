import { Temporal } from 'temporal-polyfill';

/** A calendar day, 'YYYY-MM-DD'. It sorts and compares as text; it has no hour and no zone. */
export type Day = string & { readonly __day: true };

const EARLIEST = '1500-01-01';
const LATEST = '2500-12-31';

/** Whether the text is a day that exists (no 30 February) between 1500 and 2500. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < EARLIEST || text > LATEST) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The day itself; throws on text that is none, for places where only a programming error could bring one. */
export function dayFrom(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text.slice(0, 20)}`);
  return text;
}

/** Today in the given zone: people here live in Europe/Berlin, the database keeps UTC. */
export function today(zone = 'Europe/Berlin'): Day {
  return Temporal.Now.plainDateISO(zone).toString() as Day;
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString() as Day;
}

/** Whole days from one day to a later one; negative where it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

/** The day a moment falls on in Europe/Berlin. */
export function dayOf(moment: Date, zone = 'Europe/Berlin'): Day {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString() as Day;
}

/** The first day of the day's year. */
export const yearOf = (day: Day): Day => `${day.slice(0, 4)}-01-01` as Day;

/** The first day of the day's month. */
export const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01` as Day;
