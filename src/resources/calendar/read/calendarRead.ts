import type { Span } from '../../time/span.ts';

/** One time at which something happens, out of a calendar file. */
export interface EventRead extends Span {
  /** Which entry of the file it came from: the same each time the file is read. At most 300 characters. */
  readonly source: string;
  /** What it is called, on one line of at most 300 characters; empty where the file says nothing. */
  readonly summary: string;
  readonly wholeDays: boolean;
}

/** Why an entry was left out, or some of its times. */
export type EntryFault = 'noStart' | 'noEnd' | 'endBeforeStart' | 'unknownZone' | 'unreadable' | 'tooMany';

export interface CalendarRead {
  /** In the order of their beginnings, at most 1,000. */
  readonly events: readonly EventRead[];
  /** What was left out and why, in the order of the file. */
  readonly faults: readonly { readonly summary: string; readonly why: EntryFault }[];
}

/** Why a file could not be read at all. */
export interface CalendarUnreadable {
  readonly unreadable: 'empty' | 'tooLarge' | 'tooLong' | 'noCalendar' | 'broken';
}

export const MOST_EVENTS = 1_000;
