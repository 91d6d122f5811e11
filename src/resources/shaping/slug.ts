import type { Reading } from '#ground/database';
import type { Language } from '#ground/language';
import { slugFor } from '#federation';
import { words } from './words.generated.ts';

// Fixed words of addresses: `/houses/new` makes a house, it never shows one.
const fixed: readonly string[] = ['new', 'guest'];
const LOOKED_AHEAD = 200;

/** The longest address of a house and of something it lends. */
const longest = { house: 40, resource: 60 } as const;

const TAKEN = {
  house: { name: 'house slugs', text: `select slug from house where slug = any ($1)` },
  resource: { name: 'resource slugs', text: `select slug from resource where slug = any ($1)` },
} as const;

/** Letters and digits as addresses have them. */
const isAddress = (slug: string, of: keyof typeof TAKEN): boolean =>
  slug.length <= longest[of] && /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(slug);

/** The wished address where nobody has it, else the next one with a number; of two hundred namesakes the wished one again. */
export async function freeSlug(db: Reading, of: keyof typeof TAKEN, wished: string): Promise<string> {
  const all = [wished, ...Array.from({ length: LOOKED_AHEAD }, (_, at) => numbered(wished, at + 2, longest[of]))];
  const rows = await db.ask<{ slug: string }>(TAKEN[of], [all]);
  const taken = new Set([...fixed, ...rows.map(({ slug }) => slug)]);
  return all.find((slug) => !taken.has(slug)) ?? wished;
}

/** The address a name suggests; the kind of thing where none of its letters is Latin. */
export const addressFor = (name: string, of: keyof typeof TAKEN): string =>
  (slugFor(name) ?? (of === 'house' ? 'haus' : 'raum')).slice(0, longest[of]).replace(/-+$/, '');

function numbered(slug: string, number: number, most: number): string {
  const ending = `-${number}`;
  return slug.slice(0, most - ending.length).replace(/-+$/, '') + ending;
}

/** What is wrong with a wished address, with the one that is free in its place; undefined where nothing is. */
export async function addressProblem(
  db: Reading,
  of: keyof typeof TAKEN,
  wished: string,
  language: Language,
): Promise<string | undefined> {
  const say = words[language];
  const proposal = await freeSlug(db, of, isAddress(wished, of) ? wished : addressFor(wished, of));
  if (!isAddress(wished, of)) return say.noAddress({ proposal });
  return proposal === wished ? undefined : say.addressTaken({ proposal });
}

/** Whether the database refused because the address was taken meanwhile. */
export const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '23505';
