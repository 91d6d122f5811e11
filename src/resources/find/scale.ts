import { momentAt } from '../time/clock.ts';
import type { Piece } from './pieces.ts';

/** The hours a calendar's columns stand on: from the first to the last in which something is open or held. */
export interface Scale {
  readonly first: number;
  readonly last: number;
}

/** A day that is open longer than this is no drawing but a list. */
const MOST_HOURS = 14;

/** Undefined where the columns are better read as lists. */
export function scaleOf(columns: readonly (readonly Piece[])[]): Scale | undefined {
  const scales = columns.map(hoursOf).filter((hours) => hours !== undefined);
  // What is open around the clock stands beside others as far as their hours go; alone it is a list.
  const short = scales.filter(({ first, last }) => last - first <= MOST_HOURS);
  if (scales.length === 0) return { first: 8, last: 20 };
  if (short.length === 0) return undefined;
  const first = Math.min(...short.map((hours) => hours.first));
  const last = Math.max(...short.map((hours) => hours.last));
  return last - first > MOST_HOURS ? undefined : { first, last };
}

function hoursOf(pieces: readonly Piece[]): Scale | undefined {
  const open = pieces.filter(({ kind }) => kind !== 'shut');
  if (open.length === 0) return undefined;
  const first = Math.floor(Math.min(...open.map(({ begins }) => begins)) / 60);
  const last = Math.ceil(Math.max(...open.map(({ ends }) => ends)) / 60);
  return { first, last };
}

/** How much of the pieces of one day lies on the scale. */
export function onScale({ first, last }: Scale, pieces: readonly Piece[]): Piece[] {
  const [opens, closes] = [first * 60, last * 60];
  return pieces
    .filter(({ begins, ends }) => begins < closes && opens < ends)
    .map((piece) => ({
      ...piece,
      ...(piece.begins < opens ? { begins: opens, from: momentAt(piece.day, opens) } : {}),
      ...(piece.ends > closes ? { ends: closes, until: momentAt(piece.day, closes) } : {}),
    }));
}

/** How many quarters of an hour a piece is high, 0 for one that is no drawing. */
export const quartersOf = ({ begins, ends }: Piece): number => Math.round(ends / 15) - Math.round(begins / 15);
