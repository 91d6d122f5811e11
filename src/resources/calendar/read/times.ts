import ICAL from 'ical.js';
import { dayFrom } from '#ground/day';
import { momentAt, nextDay } from '../../time/clock.ts';
import { HOUR, type Span } from '../../time/span.ts';
import type { EntryFault } from './calendarRead.ts';
import { type Entry, isCancelled, summaryOf } from './entries.ts';

interface Time extends Span {
  readonly summary: string;
  readonly wholeDays: boolean;
}

/** The times of an entry that share a moment with the range, in its order; or what is wrong with it. */
export function* timesOf({ main, exceptions }: Entry, range: Span): Generator<Time | { why: EntryFault }> {
  for (const { start, end } of takePeriods(main)) yield* within(main, start, end, range);
  const event = new ICAL.Event(main, { exceptions: [...exceptions], strictExceptions: false });
  if (!event.isRecurring()) {
    yield* within(main, event.startDate, event.endDate, range);
    return;
  }
  const met = new Set<ICAL.Component>();
  const steps = event.iterator();
  for (let start = steps.next(); start; start = steps.next()) {
    if (isFar(start, range.until)) break;
    const { component, begins, ends } = exceptions.length === 0 ? usual(event, start) : changed(event, start);
    met.add(component);
    if (!isCancelled(component)) yield* within(component, begins, ends, range);
  }
  // What was moved here from after the end of the range.
  for (const component of exceptions) {
    if (met.has(component) || isCancelled(component)) continue;
    const moved = new ICAL.Event(component);
    yield* within(component, moved.startDate, moved.endDate, range);
  }
}

/** Added times with ends of their own, taken out of the event: the library steps over starts only. */
function takePeriods(main: ICAL.Component): { start: ICAL.Time; end: ICAL.Time }[] {
  const added = main.getAllProperties('rdate').filter(({ type }) => type === 'period');
  const periods = added.flatMap((property) => property.getValues() as ICAL.Period[]);
  for (const property of added) main.removeProperty(property);
  return periods.map((period) => ({ start: period.start, end: period.getEnd() }));
}

const usual = (event: ICAL.Event, begins: ICAL.Time) => {
  const ends = begins.clone();
  ends.addDuration(event.duration);
  return { component: event.component, begins, ends };
};

const changed = (event: ICAL.Event, start: ICAL.Time) => {
  const { item, startDate, endDate } = event.getOccurrenceDetails(start);
  return { component: item.component, begins: startDate, ends: endDate };
};

function* within(
  component: ICAL.Component,
  start: ICAL.Time,
  end: ICAL.Time,
  range: Span,
): Generator<Time | { why: EntryFault }> {
  // Old series have thousands of times; what is days away needs no zone asked.
  if (Math.max(roughly(start), roughly(end)) < range.from - NEAR || isFar(start, range.until)) return;
  const time = timeOf(component, start, end);
  if ('why' in time || (time.from < range.until && range.from < time.until)) yield time;
}

const NEAR = 2 * 24 * HOUR;
const roughly = ({ year, month, day, hour }: ICAL.Time): number => Date.UTC(year, month - 1, day, hour);
const isFar = (start: ICAL.Time, until: number): boolean => roughly(start) > until + NEAR;

function timeOf(component: ICAL.Component, start: ICAL.Time, end: ICAL.Time): Time | { why: EntryFault } {
  const from = momentOf(start);
  // Many programs write the same day twice and mean that day.
  const until = start.isDate && end.compareDateOnlyTz(start, start.zone) <= 0 ? endOfDay(start) : momentOf(end);
  if (until < from) return { why: 'endBeforeStart' };
  if (until === from) return { why: 'noEnd' };
  return { from, until, summary: summaryOf(component), wholeDays: start.isDate };
}

/** The moment of a time. A day begins, and a clock without a zone shows its time, in Berlin. */
function momentOf(time: ICAL.Time): number {
  const { hour, minute, second } = time;
  if (time.isDate) return momentAt(dayOf(time), 0);
  if (time.zone === ICAL.Timezone.localTimezone) return momentAt(dayOf(time), hour * 60 + minute) + second * 1000;
  return time.toUnixTime() * 1000;
}

const endOfDay = (time: ICAL.Time): number => momentAt(nextDay(dayOf(time)), 0);

const dayOf = ({ year, month, day }: ICAL.Time) =>
  dayFrom(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
