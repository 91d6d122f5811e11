import { type Day, isDay, readDay } from '#ground/day';
import type { Query } from '#routes';
import { type Facet, facets } from '../facet.ts';
import { type Depth, depths } from '../queries/asked.ts';
import type { ListQuestion } from '../queries/memberList.ts';
import { type Cursor, type Sorting, sortings } from '../queries/members.ts';

// A code of another shape has no name in any language; asking for the name of one would throw.
const CODES: Partial<Record<Facet, RegExp>> = {
  district: /^\d{5}$/,
  state: /^\d{2}$/,
  origin: /^[A-Z]{2}$/,
  language: /^[a-z]{2,3}$/,
};

/** What a reader asks of a list or a figure, as it stands in the address. */
export interface Question extends ListQuestion {
  words: string;
  /** What was typed as a day and is none; the list then holds for today. */
  wrongDay?: string;
  after?: Cursor;
}

/** Reads the question from the address. Nothing in it can be wrong enough for an error: what is no value is left out. */
export function readQuestion(url: URL, today: Day): Question {
  const search = url.searchParams;
  const typed = search.get('on')?.trim() ?? '';
  const day = typed === '' ? today : readDay(typed);
  const sorting = search.get('sort') ?? 'name';
  const descending = sorting.startsWith('-');
  const sort = sorting.replace(/^-/, '') as Sorting;
  const depth = search.get('depth') as Depth;
  const after = readCursor(search.get('after'));
  return {
    on: day ?? today,
    ...(day === undefined ? { wrongDay: typed.slice(0, 60) } : {}),
    words: (search.get('q') ?? '').replace(/\0/g, '').trim().slice(0, 200),
    facets: facets.flatMap((facet) => {
      const key = search.get(facet)?.slice(0, 60);
      return key && (CODES[facet] ?? /^[a-z]{1,40}$/i).test(key) ? [[facet, key] as const] : [];
    }),
    depth: depths.includes(depth) ? depth : 'all',
    sort: sortings.includes(sort) ? sort : 'name',
    descending: sortings.includes(sort) && descending,
    ...(after ? { after } : {}),
  };
}

/**
 * The question as an address again, with some of it changed. A day that is today is left out, and so is the
 * page it stands on: a changed question begins on its first page.
 */
export function queryOf(question: Question, today: Day, changed: Partial<Question> = {}): Query {
  const { on, words, facets: chosen, depth, sort, descending } = { ...question, ...changed };
  return {
    q: words,
    on: on === today ? undefined : on,
    ...Object.fromEntries(chosen),
    depth: depth === 'all' ? undefined : depth,
    sort: sort === 'name' && !descending ? undefined : `${descending ? '-' : ''}${sort}`,
    after: changed.after && writeCursor(changed.after),
  };
}

function writeCursor({ keys, member, backward }: Cursor): string {
  return Buffer.from(JSON.stringify([backward ? 1 : 0, member, ...keys])).toString('base64url');
}

function readCursor(text: string | null): Cursor | undefined {
  if (text === null || text.length > 2_000) return undefined;
  try {
    const [backward, member, ...keys] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    if (!Number.isSafeInteger(member) || !keys.every((key): key is string => typeof key === 'string')) return undefined;
    return { backward: backward === 1, member: member as number, keys };
  } catch {
    return undefined;
  }
}

/** A cursor fits a sorting when it has as many keys, and a day where that one is sorted by. */
export function fits(cursor: Cursor, sort: Sorting): boolean {
  if (cursor.keys.some((key) => key.includes('\0')) || Math.abs(cursor.member) > 2_147_483_647) return false;
  if (sort === 'name') return cursor.keys.length === 1;
  return cursor.keys.length === 2 && (sort !== 'since' || isDay(cursor.keys[0]!));
}
