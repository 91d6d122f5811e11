import { type Day, dayFrom } from '#ground/day';
import { byWeeks, type PurposeKind } from '../resource.ts';
import { minutesByMonth } from '../rules/index.ts';
import { dayAtMoment } from '../time/clock.ts';
import { common, minutesOf, type Span } from '../time/span.ts';
import type { Used } from './booked.ts';

/** One line of a table: whom or what it names, how many bookings, how many minutes. */
export interface Line {
  readonly key: string;
  /** What is shown where the key is no word of the house: a name people gave. */
  readonly name: string | null;
  readonly bookings: number;
  readonly minutes: number;
}

/** The use of a house within a stretch. The lines of each table sum up to the same bookings and minutes. */
export interface Figures {
  readonly bookings: number;
  readonly minutes: number;
  /** Of these, not begun yet. */
  readonly upcoming: number;
  readonly noShows: { readonly bookings: number; readonly minutes: number };
  /** Keys are slugs, `guests` for all guests together. */
  readonly organisations: readonly Line[];
  /** Keys are AGS of districts; `guests`, and `noSeat` where none is known. */
  readonly districts: readonly Line[];
  readonly purposes: readonly (Line & { readonly key: PurposeKind })[];
  /** Keys are first days of months, in their order; a booking counts in the month in which it begins. */
  readonly months: readonly (Line & { readonly key: Day })[];
  readonly resources: readonly Line[];
  /** Walls by themselves; a week has seven times 1,440 minutes. */
  readonly walls: readonly Line[];
}

/** No organisation or area has these keys: slugs and AGS have no capital letters. */
export const guests = 'GUESTS';
export const noSeat = 'NOSEAT';

/** Counts what was booked within a stretch, each booking as far as it lies in it; what nobody came to stands apart. */
export function figuresOf(all: readonly Used[], within: Span, now: number): Figures {
  const clipped = all.flatMap((used) =>
    common([used], [within]).map((span) => ({ ...used, ...span, begins: used.from })),
  );
  const [walls, others] = split(clipped, byWeeks);
  const [missed, used] = split(others, ({ noShow }) => noShow);
  return {
    ...sumOf(used),
    upcoming: used.filter(({ begins }) => begins > now).length,
    noShows: sumOf(missed),
    organisations: linesBy(used, ({ organisation }) => [organisation?.slug ?? guests, organisation?.name ?? null]),
    districts: linesBy(used, ({ organisation, district }) => [
      organisation === null ? guests : (district?.ags ?? noSeat),
      district?.name ?? null,
    ]),
    purposes: linesBy(used, ({ purposeKind }) => [purposeKind, null]),
    months: monthsOf(used),
    resources: linesBy(used, ({ resource, name }) => [resource, name]),
    walls: linesBy(
      walls.filter(({ noShow }) => !noShow),
      ({ resource, name }) => [resource, name],
    ),
  };
}

function split<Each>(all: readonly Each[], is: (each: Each) => boolean): [Each[], Each[]] {
  return [all.filter(is), all.filter((each) => !is(each))];
}

const sumOf = (all: readonly Span[]) => ({
  bookings: all.length,
  minutes: all.reduce((sum, span) => sum + minutesOf(span), 0),
});

/** One line for each key, the most used first. */
function linesBy<Key extends string>(
  all: readonly Used[],
  keyOf: (used: Used) => readonly [Key, string | null],
): (Line & { key: Key })[] {
  const lines = new Map<Key, { key: Key; name: string | null; bookings: number; minutes: number }>();
  for (const used of all) {
    const [key, name] = keyOf(used);
    const line = lines.get(key) ?? { key, name, bookings: 0, minutes: 0 };
    line.bookings += 1;
    line.minutes += minutesOf(used);
    lines.set(key, line);
  }
  return [...lines.values()].toSorted((a, b) => b.minutes - a.minutes || (a.key < b.key ? -1 : 1));
}

function monthsOf(all: readonly Used[]): (Line & { key: Day })[] {
  const lines = new Map<string, { key: Day; name: null; bookings: number; minutes: number }>();
  const lineOf = (month: string) => {
    const line = lines.get(month) ?? { key: dayFrom(`${month}-01`), name: null, bookings: 0, minutes: 0 };
    lines.set(month, line);
    return line;
  };
  for (const used of all) {
    lineOf(dayAtMoment(used.from).slice(0, 7)).bookings += 1;
    for (const [month, minutes] of minutesByMonth(used)) lineOf(month).minutes += minutes;
  }
  return [...lines.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
