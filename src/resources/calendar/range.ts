import { HOUR, type Span } from '../time/span.ts';

const DAY = 24 * HOUR;

/** What a calendar to follow shows: a quarter of a year back, and as far ahead as anything is usually booked. */
export const shownAt = (now: number): Span => ({ from: now - 90 * DAY, until: now + 400 * DAY });

/** Since when something ended must still be told, so that calendars drop it. */
export const toldSince = (now: number): number => now - 30 * DAY;
