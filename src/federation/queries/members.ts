import type { Reading, Statement } from '#ground/database';
import { type Day, inclusiveUntil } from '#ground/day';
import type { LegalForm, OrganisationKind } from '../organisation.ts';
import type { Depth } from './asked.ts';

/** How a list is sorted; the organisation's number decides between equals, so pages never overlap. */
export const sortings = ['name', 'place', 'since'] as const;
export type Sorting = (typeof sortings)[number];

/** Where a page begins: after (or, going back, before) the row with these sort values. */
export interface Cursor {
  keys: readonly string[];
  member: number;
  backward: boolean;
}

export interface MembersAsked {
  umbrella: number;
  on: Day;
  depth: Depth;
  sort: Sorting;
  descending: boolean;
  /** A tsquery over words and facets, as `condition` in search.ts makes it; absent: everyone. */
  terms?: string | undefined;
  /** Whether umbrellas below belong into the list too; direct lists hold them in any case. */
  umbrellasToo?: boolean;
  limit: number;
  after?: Cursor | undefined;
  /** Few stood below this umbrella on that day: start from the days, not from the names. */
  early?: boolean;
}

export interface MemberRow {
  slug: string;
  kind: OrganisationKind;
  name: string;
  original?: string;
  originalLanguage?: string;
  legalForm?: LegalForm;
  place?: string;
  ags?: string;
  topics: readonly string[];
  /** First day of the unbroken stretch below the umbrella. */
  since: Day;
  /** Last day of it, absent while it lasts. */
  until?: Day;
  cursor: Omit<Cursor, 'backward'>;
}

interface Row {
  slug: string;
  kind: OrganisationKind;
  name: string;
  original: string | null;
  original_language: string | null;
  legal_form: LegalForm | null;
  place: string | null;
  ags: string | null;
  topics: string;
  belongs_since: Day;
  belongs_until: string;
  sort: string;
  place_sort: string;
  member: number;
}

const COLUMNS: Record<Sorting, readonly string[]> = {
  name: ['sort'],
  place: ['place_sort', 'sort'],
  since: ['belongs_since', 'sort'],
};

/**
 * One page of those who stand below an umbrella on a day, each once. Costs the same on any day and at any
 * size: the sort key and what a list shows are in the derived table, so only the page's own rows are read.
 */
export async function membersPage(db: Reading, asked: MembersAsked): Promise<MemberRow[]> {
  const values: unknown[] = [asked.umbrella, asked.on, asked.limit];
  const given = (value: unknown) => `$${values.push(value)}`;
  const statement = pageStatement(asked, given);
  const rows = await db.ask<Row>(statement, values);
  if (asked.after?.backward) rows.reverse();
  return rows.map((row) => memberRow(row, asked.sort));
}

function pageStatement(asked: MembersAsked, given: (value: unknown) => string): Statement {
  const keys = [...COLUMNS[asked.sort], 'member'];
  const backward = asked.after?.backward ?? false;
  const falling = asked.descending !== backward;
  const order = (of: string) => keys.map((key) => `${of}${key}${falling ? ' desc' : ''}`).join(', ');
  const conditions = ['umbrella = $1', 'since <= $2', 'until > $2'];
  if (asked.depth === 'direct') conditions.push('direct');
  else if (!asked.umbrellasToo) conditions.push('counted');
  if (asked.terms !== undefined) conditions.push(`terms @@ ${given(asked.terms)}::tsquery`);

  const columns =
    'member, belongs_since, belongs_until, sort, place_sort, slug, kind, name, original, original_language, legal_form, place, ags, topics';
  const place = asked.after
    ? `(${keys.join(', ')}) ${falling ? '<' : '>'} (${[...asked.after.keys, asked.after.member].map(given).join(', ')})`
    : 'true';
  const turned = `order by ${order('')} limit $3`;
  const where = `where ${conditions.join(' and ')}`;
  const inOrder = `select ${columns} from presence ${where} and ${place} ${turned}`;
  const page = asked.early
    ? `select ${columns} from (select * from presence ${where} offset 0) early where ${place} ${turned}`
    : beginsNames(asked.terms)
      ? `with found as materialized (select ${columns} from presence ${where} limit ${FEW_FOUND + 1})
        (select * from found where (select count(*) from found) <= ${FEW_FOUND} and ${place} ${turned})
        union all
        (select ${columns} from presence ${where} and (select count(*) from found) > ${FEW_FOUND} and ${place} ${turned})`
      : inOrder;
  // Words and facets differ in how common they are: let each be planned. The plain list keeps its plan.
  const plain = asked.terms === undefined && !asked.early;
  return plain ? { name: nameOf(asked), text: page } : { text: page };
}

// PostgreSQL keeps 63 letters of a name: it says what the text depends on, shortly.
function nameOf({ depth, umbrellasToo, sort, descending, after }: MembersAsked): string {
  const turned = after ? (after.backward ? ' before' : ' after') : '';
  return `members ${depth}${umbrellasToo ? ' umbrellas' : ''} ${descending ? '-' : ''}${sort}${turned}`;
}

/** Up to so many found rows are sorted; of more, the list is walked in its order until the page is full. */
const FEW_FOUND = 1_000;

// A word is often the first of a name, so those who have it stand together somewhere in the list: PostgreSQL, which
// takes them for scattered, would walk there from the beginning. Facets are scattered and are left to it.
function beginsNames(terms: string | undefined): boolean {
  return terms !== undefined && /'[^:']/.test(terms);
}

function memberRow(row: Row, sort: Sorting): MemberRow {
  const until = inclusiveUntil(row.belongs_until);
  return {
    slug: row.slug,
    kind: row.kind,
    name: row.name,
    ...(row.original ? { original: row.original } : {}),
    ...(row.original_language ? { originalLanguage: row.original_language } : {}),
    ...(row.legal_form ? { legalForm: row.legal_form } : {}),
    ...(row.place ? { place: row.place } : {}),
    ...(row.ags ? { ags: row.ags } : {}),
    topics: row.topics === '' ? [] : row.topics.split(' '),
    since: row.belongs_since,
    ...(until ? { until } : {}),
    cursor: {
      keys: COLUMNS[sort].map((key) => String(row[key as 'sort' | 'place_sort' | 'belongs_since'])),
      member: row.member,
    },
  };
}
