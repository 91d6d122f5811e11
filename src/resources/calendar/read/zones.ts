import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';

/** A zone by its name of the time zone database, for files that name one and bring no rules for it. */
class NamedZone extends ICAL.Timezone {
  override utcOffset(time: ICAL.Time): number {
    const { year, month, day, hour, minute, second } = time;
    const wall = Temporal.PlainDateTime.from({ year, month, day, hour, minute, second });
    return wall.toZonedDateTime(this.tzid).offsetNanoseconds / 1e9;
  }
}

const NAMED = ['dtstart', 'dtend', 'recurrence-id', 'rdate', 'exdate'];

/**
 * Whether every zone an event names is one: its file has rules for it, or the time zone database does. To be asked
 * before the event's times are.
 */
export const zoneIsKnown = (event: ICAL.Component): boolean =>
  NAMED.flatMap((name) => event.getAllProperties(name))
    .flatMap((property) => property.getParameter('tzid') ?? [])
    .every((id) => hasRules(event, id) || isNamed(id));

const hasRules = (event: ICAL.Component, id: string): boolean =>
  event.parent?.getAllSubcomponents('vtimezone').some((zone) => zone.getFirstPropertyValue('tzid') === id) ?? false;

function isNamed(id: string): boolean {
  if (ICAL.TimezoneService.has(id)) return true;
  try {
    Temporal.PlainDateTime.from('2026-01-01T00:00').toZonedDateTime(id);
  } catch {
    return false;
  }
  ICAL.TimezoneService.register(new NamedZone({ tzid: id, component: '' }), id);
  return true;
}
