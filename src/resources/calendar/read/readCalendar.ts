import ICAL from 'ical.js';
import type { Span } from '../../time/span.ts';
import {
  type CalendarRead,
  type CalendarUnreadable,
  type EntryFault,
  type EventRead,
  MOST_EVENTS,
} from './calendarRead.ts';
import { type Entry, entriesIn } from './entries.ts';
import { timesOf } from './times.ts';
import { daysMarked, textOf } from './text.ts';
import { zoneIsKnown } from './zones.ts';

/**
 * Reads the events of a calendar file between two moments. May take as long as the file's rules want: to be called in a
 * thread that can be ended.
 */
export function readCalendar(bytes: Uint8Array, range: Span): CalendarRead | CalendarUnreadable {
  const text = textOf(bytes);
  if (!/BEGIN:VCALENDAR/i.test(text)) return { unreadable: 'noCalendar' };
  const calendars = parsed(text);
  if (!calendars) return { unreadable: 'broken' };
  const events: EventRead[] = [];
  const faults: { summary: string; why: EntryFault }[] = [];
  for (const entry of calendars.flatMap(entriesIn)) {
    const why = readEntry(entry, range, events);
    if (why) faults.push({ summary: entry.summary, why });
    if (why === 'tooMany') break;
  }
  return { events: events.toSorted((a, b) => a.from - b.from), faults };
}

/** Adds an entry's times to the events; says what kept it from it. */
function readEntry(entry: Entry, range: Span, events: EventRead[]): EntryFault | undefined {
  try {
    if (!entry.main.hasProperty('dtstart')) return 'noStart';
    if (![entry.main, ...entry.exceptions].every(zoneIsKnown)) return 'unknownZone';
    for (const time of timesOf(entry, range)) {
      if ('why' in time) return time.why;
      if (events.length === MOST_EVENTS) return 'tooMany';
      events.push({ ...time, source: entry.source });
    }
    return undefined;
  } catch {
    // The library throws wherever a value is none: a day 32, a rule without a frequency.
    return 'unreadable';
  }
}

function parsed(text: string): ICAL.Component[] | undefined {
  try {
    const read: unknown[] = ICAL.parse(daysMarked(text));
    const all = Array.isArray(read[0]) ? read : [read];
    return all.map((jcal) => new ICAL.Component(jcal as unknown[])).filter(({ name }) => name === 'vcalendar');
  } catch {
    return undefined;
  }
}
