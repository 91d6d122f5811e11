import { isDay } from '#ground/day';
import { z } from 'zod';

// The kinds of values that may come in. Each message says what is expected; the field's name stands beside it.

/** A day that exists. */
export const dayField = z.string().refine(isDay, 'must be a day that exists, as YYYY-MM-DD').meta({ format: 'date' });

/** A day on which something in the tables may begin or end: they know nothing of 1500-01-01 and before. */
export const recordedDayField = dayField.refine((day) => day > '1500-01-01', 'must be later than 1500-01-01');

/** An address of an organisation. Whether it can be one is not asked: what is none is not found. */
export const slugField = z.string().min(1, 'must name an organisation by its slug').max(200, 'is longer than any slug');

/** Text that people wrote. PostgreSQL stores neither NUL nor half of a surrogate pair. */
export const textField = (most: number) =>
  z
    .string()
    .refine((text) => text.isWellFormed() && !text.includes('\0'), 'holds characters that are no text')
    .trim()
    .min(1, 'must not be empty')
    .max(most, `must not be longer than ${most} characters`);

/** A key in the form of the given pattern. */
export const keyField = (pattern: RegExp, expected: string) => z.string().regex(pattern, `must be ${expected}`);
