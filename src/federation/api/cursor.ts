import { createHash } from 'node:crypto';
import { type Day, isDay } from '#ground/day';
import { z } from 'zod';
import type { Sorting } from '../queries/members.ts';

/** The place in a list where a page begins: after this row, on this day. */
export interface Bookmark {
  keys: readonly string[];
  member: number;
  on: Day;
}

const shape = z.strictObject({
  keys: z.array(
    z
      .string()
      .max(2_000)
      .refine((key) => !key.includes('\0')),
  ),
  member: z.int().min(0).max(2_147_483_647),
  on: z.string().refine(isDay),
  of: z.string(),
});

/** A bookmark as text without meaning to others. It stays valid through days: it carries its own. */
export function cursorText({ keys, member, on }: Bookmark, digest: string): string {
  return Buffer.from(JSON.stringify({ keys, member, on, of: digest })).toString('base64url');
}

/** The bookmark in a cursor; undefined where the text is none, or one of another question. */
export function bookmarkIn(text: string, sort: Sorting, digest: string): Bookmark | undefined {
  const parsed = shape.safeParse(jsonIn(text));
  if (!parsed.success) return undefined;
  const { of, ...bookmark } = parsed.data;
  const [first = ''] = bookmark.keys;
  const fits = bookmark.keys.length === (sort === 'name' ? 1 : 2) && (sort !== 'since' || isDay(first));
  return of === digest && fits ? bookmark : undefined;
}

/** What a question asks, in few letters, so that a cursor can tell whether it belongs to it. */
export function digestOf(question: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 16);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
