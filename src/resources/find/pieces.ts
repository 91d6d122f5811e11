import { addDays, type Day } from '#ground/day';
import { type FreeSpan, freeSpans } from '../free.ts';
import { type Holiday, holidayOn } from '../openings/holidays.ts';
import { openSpans } from '../openings/openSpans.ts';
import type { Resource } from '../resource.ts';
import type { Held } from '../situation.ts';
import { momentAt, wallTimeAt, wholeDay } from '../time/clock.ts';
import { MINUTE, type Span } from '../time/span.ts';
import type { OwnBooking } from './own.ts';

/** `past`, `soon` and `later`: nobody has it, and it is over, too near or too far away to be booked. */
export type PieceKind = 'free' | 'taken' | 'shut' | 'own' | 'past' | 'soon' | 'later';

/** A stretch of one day in which nothing changes. */
export interface Piece extends Span {
  readonly day: Day;
  /** What the clock shows at its beginning and its end, in minutes after midnight; 1440 ends the day. */
  readonly begins: number;
  readonly ends: number;
  readonly kind: PieceKind;
  /** How many parts can be booked. */
  readonly slots: number;
  /** Why it is shut, where the house said so, in its own words. */
  readonly reason: string | undefined;
  /** The public holiday that shuts it. */
  readonly holiday: Holiday | undefined;
  /** The visitor's own bookings. */
  readonly own: readonly OwnBooking[];
}

/** What is shorter helps nobody and is shown as taken. */
const SHORTEST = 30 * MINUTE;

export interface Seen {
  readonly resource: Resource;
  readonly held: readonly Held[];
  readonly own: readonly OwnBooking[];
  readonly now: number;
  readonly today: Day;
}

const QUARTER = 15 * MINUTE;

/** The first quarter of an hour at which a booking made now may begin. */
export const bookableFrom = ({ leadMinutes }: Resource, now: number): number =>
  Math.ceil((now + leadMinutes * MINUTE) / QUARTER) * QUARTER;

/** The midnight before which a booking made today must begin. */
export const bookableUntil = ({ horizonDays }: Resource, today: Day): number =>
  momentAt(addDays(today, horizonDays + 1), 0);

/** All of some days, each from midnight to midnight, in pieces. */
export function piecesOf(seen: Seen, days: readonly Day[]): Map<Day, Piece[]> {
  const whole = { from: momentAt(days[0]!, 0), until: wholeDay(days.at(-1)!).until };
  const open = openSpans(seen.resource, whole);
  const free = freeSpans(seen.resource, seen.held, whole, open);
  return new Map(days.map((day) => [day, dayPieces(seen, day, open, free)]));
}

function dayPieces(seen: Seen, day: Day, allOpen: readonly Span[], allFree: readonly FreeSpan[]): Piece[] {
  const { resource, now } = seen;
  const range = wholeDay(day);
  const within = <Each extends Span>(spans: readonly Each[]) =>
    spans.filter(({ from, until }) => from < range.until && range.from < until);
  const [open, free, own] = [within(allOpen), within(allFree), within(seen.own)];
  const closed = within(seen.held).filter((each) => each.closed !== null);
  // What is over ends on a quarter of an hour: nobody asks for the minute.
  const past = Math.floor(now / QUARTER) * QUARTER;
  const bookable = { from: bookableFrom(resource, now), until: bookableUntil(resource, seen.today) };
  const holiday = open.length === 0 && !resource.openOnHolidays ? holidayOn(resource.house.ags, day) : undefined;

  const pieceAt = (span: Span): Piece => {
    const at = <Each extends Span>(each: Each) => each.from <= span.from && span.from < each.until;
    const slots = free.find(at)?.slots ?? 0;
    const can = span.from >= bookable.from && span.from < bookable.until;
    const mine = own.filter(at);
    const piece = { ...span, day, begins: 0, ends: 0, slots: 0, reason: undefined, holiday: undefined, own: mine };
    if (mine.length > 0) return { ...piece, kind: 'own', slots: can ? slots : 0 };
    if (!open.some(at)) return { ...piece, kind: 'shut', holiday };
    if (slots > 0) {
      if (can) return { ...piece, kind: 'free', slots };
      return { ...piece, kind: span.from < past ? 'past' : span.from < bookable.from ? 'soon' : 'later' };
    }
    const reason = closed.find(at)?.closed ?? undefined;
    return { ...piece, kind: reason === undefined ? 'taken' : 'shut', reason };
  };

  const edges = [range, ...open, ...free, ...own, ...closed, bookable, { from: past, until: past }]
    .flatMap(({ from, until }) => [from, until])
    .filter((edge) => edge >= range.from && edge <= range.until);
  const cuts = [...new Set(edges)].toSorted((a, b) => a - b);
  const pieces = cuts.slice(1).map((until, index) => pieceAt({ from: cuts[index]!, until }));
  const minute = minutesIn(range);
  return joinedPieces(joinedPieces(pieces).map(tooShort)).map((piece) => ({
    ...piece,
    begins: minute(piece.from),
    ends: minute(piece.until),
  }));
}

// Counted where the day has 24 hours: asking the zone is dear, and a week has many pieces.
function minutesIn({ from, until }: Span): (moment: number) => number {
  if (until - from === 1440 * MINUTE) return (moment) => Math.round((moment - from) / MINUTE);
  return (moment) => (moment === until ? 1440 : wallTimeAt(moment).minute);
}

/** The free stretches of a day, with how many parts can be had throughout: those that touch are one. */
export function freeOf(pieces: readonly Piece[]): Piece[] {
  const free: Piece[] = [];
  for (const piece of pieces.filter(({ kind }) => kind === 'free')) {
    const last = free.at(-1);
    if (last?.until !== piece.from) free.push(piece);
    else
      free[free.length - 1] = {
        ...last,
        until: piece.until,
        ends: piece.ends,
        slots: Math.min(last.slots, piece.slots),
      };
  }
  return free;
}

const tooShort = (piece: Piece): Piece =>
  piece.kind === 'free' && piece.until - piece.from < SHORTEST ? { ...piece, kind: 'taken', slots: 0 } : piece;

function joinedPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && alike(last, piece)) joined[joined.length - 1] = { ...last, until: piece.until };
    else joined.push(piece);
  }
  return joined;
}

const alike = (a: Piece, b: Piece): boolean =>
  a.kind === b.kind &&
  a.slots === b.slots &&
  a.reason === b.reason &&
  a.own.length === b.own.length &&
  a.own.every(({ id }, index) => id === b.own[index]!.id);
