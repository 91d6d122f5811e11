import { z } from 'zod';
import { addDays, type Day } from '#ground/day';
import { emptyForm, field, type Form } from '#ground/forms';
import type { Language } from '#ground/language';
import type { Change } from '../commands/change.ts';
import type { SeriesChange } from '../commands/changeSeries.ts';
import { timeFields } from '../booking/wish.ts';
import type { Booking } from '../queries/booking.ts';
import { purposeKinds, type Resource } from '../resource.ts';
import { clockText, momentAt } from '../time/clock.ts';
import { readClock } from '../time/read.ts';
import { wallMinutesBetween } from '../time/shift.ts';
import type { Span } from '../time/span.ts';
import { scopes } from './own.ts';
import { words } from './words.generated.ts';

// Further ahead than anything is lent: whoever mistypes a year shall hear of it, and not the calendar's end.
const FARTHEST_DAYS = 2_000;

/** What the form of a change asks. */
export const changeShape = (language: Language, today: Day) => {
  const say = words[language];
  const clock = () => field.text({ most: 20 }).refine((text) => readClock(text) !== undefined, { error: say.noClock });
  const soon = (day: Day | undefined) => day === undefined || day <= addDays(today, FARTHEST_DAYS);
  return z.object({
    day: field.day(language).refine(soon, { error: say.tooFar }),
    from: clock(),
    untilDay: field.optionalDay(language).refine(soon, { error: say.tooFar }),
    until: clock(),
    slots: field.wholeNumber({ least: 1, most: 200 }),
    people: field.optionalNumber({ least: 1, most: 10_000 }),
    purpose: field.longText({ most: 500 }),
    purposeKind: field.choice(purposeKinds),
    scope: field.optionalChoice(scopes),
    version: field.wholeNumber(),
  });
};
export type Wanted = z.output<ReturnType<typeof changeShape>>;

/** The booking as the form shows it. */
export function formOf(language: Language, booking: Booking): Form {
  return emptyForm(language, {
    ...timeFields(booking),
    slots: String(booking.slots),
    people: booking.people === null ? undefined : String(booking.people),
    purpose: booking.purpose,
    purposeKind: booking.purposeKind,
    scope: 'one',
    version: String(booking.version),
  });
}

/** The time that is wanted. Where the clock shows the same as before, the very same moment is meant: in October some hours come twice. */
function spanOf(wanted: Wanted, booking: Booking): Span {
  const before = timeFields(booking);
  const from = readClock(wanted.from)!;
  const until = readClock(wanted.until)!;
  const untilDay = wanted.untilDay ?? wanted.day;
  return {
    from: wanted.day === before.day && clockText(from) === before.from ? booking.from : momentAt(wanted.day, from),
    until:
      untilDay === (before.untilDay || before.day) && clockText(until) === before.until
        ? booking.until
        : momentAt(untilDay, until),
  };
}

/** What is wanted of this one booking. Nobody named as people leaves their number as it is. */
export const changeOf = (
  wanted: Wanted,
  booking: Booking,
): Change & { readonly span: Span; readonly slots: number } => ({
  span: spanOf(wanted, booking),
  slots: wanted.slots,
  people: wanted.people,
  purpose: wanted.purpose,
  purposeKind: wanted.purposeKind,
});

/** The same for several dates: what was changed here is changed there, what was not stays as each date has it. */
export function seriesChangeOf(wanted: Wanted, booking: Booking): SeriesChange {
  const span = spanOf(wanted, booking);
  return {
    fromBy: wallMinutesBetween(booking.from, span.from),
    untilBy: wallMinutesBetween(booking.until, span.until),
    slots: unless(wanted.slots, booking.slots),
    people: unless(wanted.people, booking.people ?? undefined),
    purpose: unless(wanted.purpose, booking.purpose),
    purposeKind: unless(wanted.purposeKind, booking.purposeKind),
  };
}

const unless = <Value>(wanted: Value, before: Value): Value | undefined => (wanted === before ? undefined : wanted);

/** The last day is asked for only where something can be had past midnight. */
export const asksLastDay = ({ kind, openings }: Resource, booking: Booking): boolean =>
  kind === 'equipment' || openings.some(({ closes }) => closes === 1440) || timeFields(booking).untilDay !== '';
