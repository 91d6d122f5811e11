import { textField } from '#federation';
import { z } from 'zod';
import { readMoment } from '../time/read.ts';
import { HOUR, type Span } from '../time/span.ts';

/** A moment as programs write it, read into milliseconds since 1970. A plus sign that an address lost is put back. */
export const momentField = z
  .string()
  .refine((text) => momentIn(text) !== undefined, 'must be a moment of these years, such as 2026-11-25T10:00:00+01:00')
  .meta({ format: 'date-time' })
  .transform((text) => momentIn(text) ?? 0);

const EARLIEST = Date.parse('2000-01-01');
const LATEST = Date.parse('2190-01-01');

function momentIn(text: string): number | undefined {
  const moment = readMoment(text.replace(' ', '+'));
  return moment !== undefined && moment > EARLIEST && moment < LATEST ? moment : undefined;
}

/** Text on one line: it goes into calendars and letters. */
export const lineField = (most: number) =>
  textField(most).refine((text) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text), 'must be one line without control characters');

/** How many of something there may be. */
export const countField = (most: number) => {
  const message = `must be a whole number from 1 to ${most}`;
  return z.int(message).min(1, message).max(most, message);
};

/** Slug of something lent, or of a house. Whether it can be one is not asked: what is none is not found. */
export const nameField = z.string().min(1, 'must be a slug').max(200, 'is longer than any slug');
export const canBeSlug = (text: string): boolean => /^[a-z0-9][a-z0-9-]{0,59}$/.test(text);

/** What is wrong with a stretch beyond its two moments; its order is a rule like others and is told with them. */
export const longerThan = ({ from, until }: Span, days: number): boolean => until - from > days * 24 * HOUR;
