import ICAL from 'ical.js';
import type { Day } from '#ground/day';
import { clockText, wallTimeAt, ZONE } from '../time/clock.ts';
import { HOUR, type Span } from '../time/span.ts';
import { berlin } from './berlin.ts';
import { inParameter, oneLine, plain } from './plain.ts';

// RFC 5545 counts the space in front of a continued line among its 75 octets; the library does not.
ICAL.foldLength = 74;

/** One thing that happens, as a calendar shows it. Texts are plain and may be whatever somebody wrote. */
export interface Entry extends Span {
  /** The same for as long as it is the same thing: what comes later with it replaces what came before. */
  readonly uid: string;
  /** Higher where it was changed since (RFC 5546). */
  readonly sequence: number;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  readonly summary: string;
  readonly location?: string | undefined;
  readonly description?: string | undefined;
  readonly url?: string | undefined;
  /** Whoever follows it is not busy because of it: an exhibition hangs for weeks. */
  readonly free?: boolean | undefined;
}

/** Who sends an entry to whom, where it is a message (RFC 6047). */
export interface Message {
  readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
  readonly from: { readonly name: string; readonly address: string };
  readonly to?: { readonly name: string; readonly email: string } | undefined;
}

interface Options {
  /** The moment it is written, in milliseconds since 1970. */
  readonly now: number;
  /** What the calendar is called where somebody subscribes to it. */
  readonly name?: string | undefined;
  readonly message?: Message | undefined;
}

/** Entries as one calendar (RFC 5545): lines of at most 75 octets that end with CRLF, times in Berlin's zone. */
export function calendarText(entries: readonly Entry[], { now, name, message }: Options): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('prodid', '-//Dachwerk//Dachwerk//DE');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  if (message) calendar.addPropertyWithValue('method', message.method);
  if (name !== undefined) {
    // The library knows neither of these and would not escape them unless told what they are.
    for (const property of ['name', 'x-wr-calname']) calendar.addProperty(typed(property, 'text', oneLine(name)));
    calendar.addProperty(typed('refresh-interval', 'duration', ICAL.Duration.fromString('PT1H')));
  }
  calendar.addSubcomponent(berlin());
  for (const entry of entries) calendar.addSubcomponent(eventOf(entry, now, message));
  return `${calendar.toString()}\r\n`;
}

function eventOf(entry: Entry, now: number, message: Message | undefined): ICAL.Component {
  const event = new ICAL.Component('vevent');
  const set = (property: string, value: unknown) => event.addPropertyWithValue(property, value);
  set('uid', entry.uid);
  set('dtstamp', inUtc(now));
  for (const [property, moment] of [
    ['dtstart', entry.from],
    ['dtend', entry.until],
  ] as const) {
    event.addProperty(isWholeDays(entry) ? onDay(property, wallTimeAt(moment).day) : atMoment(property, moment));
  }
  set('sequence', entry.sequence);
  set('status', entry.status);
  set('transp', entry.free ? 'TRANSPARENT' : 'OPAQUE');
  set('summary', oneLine(entry.summary));
  if (entry.location) set('location', plain(entry.location));
  if (entry.description) set('description', plain(entry.description));
  if (entry.url) set('url', entry.url);
  if (message) addPeople(event, message);
  return event;
}

function addPeople(event: ICAL.Component, { method, from, to }: Message): void {
  const organizer = event.addPropertyWithValue('organizer', from.address);
  organizer.setParameter('cn', inParameter(from.name));
  if (!to || method === 'PUBLISH') return;
  const attendee = event.addPropertyWithValue('attendee', `mailto:${to.email}`);
  attendee.setParameter('cn', inParameter(to.name));
  attendee.setParameter('partstat', 'ACCEPTED');
  attendee.setParameter('rsvp', 'FALSE');
}

/** From midnight to midnight it is days, not hours. */
const isWholeDays = ({ from, until }: Span): boolean =>
  until > from && wallTimeAt(from).minute === 0 && wallTimeAt(until).minute === 0;

const onDay = (property: string, day: Day): ICAL.Property => typed(property, 'date', ICAL.Time.fromDateString(day));

// An hour the clock shows twice in October is said in UTC: readers do not agree which of both is meant.
function atMoment(property: string, moment: number): ICAL.Property {
  const made = new ICAL.Property(property);
  const { day, minute } = wallTimeAt(moment);
  if ([moment - HOUR, moment + HOUR].some((other) => wallTimeAt(other).minute === minute)) {
    made.setValue(inUtc(moment));
    return made;
  }
  made.setValue(ICAL.Time.fromDateTimeString(`${day}T${clockText(minute).padStart(5, '0')}:00`));
  made.setParameter('tzid', ZONE);
  return made;
}

const inUtc = (moment: number): ICAL.Time =>
  ICAL.Time.fromDateTimeString(`${new Date(moment).toISOString().slice(0, 19)}Z`);

function typed(property: string, type: 'date' | 'duration' | 'text', value: unknown): ICAL.Property {
  const made = new ICAL.Property(property);
  made.resetType(type);
  made.setValue(value);
  return made;
}
