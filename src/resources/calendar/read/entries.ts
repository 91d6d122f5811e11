import type ICAL from 'ical.js';
import { lineOf } from './text.ts';

/** An event of a file with the changes to single times of it. */
export interface Entry {
  readonly main: ICAL.Component;
  readonly exceptions: readonly ICAL.Component[];
  readonly summary: string;
  readonly source: string;
}

/** The events of a calendar that take place, each once: where a file has several of a name, the latest of them. */
export function entriesIn(calendar: ICAL.Component): Entry[] {
  const groups = Map.groupBy(
    calendar.getAllSubcomponents('vevent').map((event, index) => ({ event, uid: said(event, 'uid') || `#${index}` })),
    ({ uid }) => uid,
  );
  return [...groups].flatMap(([uid, same]): Entry[] => {
    const events = same.map(({ event }) => event);
    const [main] = events.filter((event) => !isException(event)).toSorted((a, b) => sequenceOf(b) - sequenceOf(a));
    const exceptions = events.filter(isException);
    const source = lineOf(uid);
    const entry = (event: ICAL.Component, its: readonly ICAL.Component[]): Entry[] =>
      isCancelled(event) ? [] : [{ main: event, exceptions: its, summary: summaryOf(event), source }];
    // A file may hold one changed time alone; then it stands for itself.
    return main ? entry(main, exceptions) : exceptions.flatMap((event) => entry(event, []));
  });
}

export const summaryOf = (event: ICAL.Component): string => lineOf(said(event, 'summary'));

export const isCancelled = (event: ICAL.Component): boolean => said(event, 'status').toUpperCase() === 'CANCELLED';

export const isException = (event: ICAL.Component): boolean => event.hasProperty('recurrence-id');

const sequenceOf = (event: ICAL.Component): number => Number(said(event, 'sequence')) || 0;

function said(event: ICAL.Component, name: string): string {
  const value: unknown = event.getFirstPropertyValue(name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
