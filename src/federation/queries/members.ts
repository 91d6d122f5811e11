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
  topics: string[];
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
 * size: the sort key is in the derived table, so only the page's own rows are read; names are joined after.
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

  const from = asked.early
    ? `(select * from presence where ${conditions.join(' and ')} offset 0) presence`
    : 'presence';
  const place = asked.after
    ? `(${keys.join(', ')}) ${falling ? '<' : '>'} (${[...asked.after.keys, asked.after.member].map(given).join(', ')})`
    : undefined;
  const where = [...(asked.early ? [] : conditions), ...(place ? [place] : [])];
  // Names and places are looked up for all of the page at once: one look-up for each row and table is dearer than
  // finding the page.
  const text = `
    with page as materialized (
      select member, belongs_since, belongs_until, sort, place_sort
      from ${from}
      ${where.length > 0 ? `where ${where.join(' and ')}` : ''}
      order by ${order('')}
      limit $3
    )
    select o.slug, o.kind, named.name, named.original, named.original_language, form.legal_form,
      seat.place, seat.ags, coalesce(about.topics, '{}') as topics, page.belongs_since, page.belongs_until,
      page.sort, page.place_sort, page.member
    from page
    join organisation o on o.node = page.member and o.node = any (array(select member from page))
    join (
      -- Before its first recorded name an organisation goes by that one.
      select distinct on (organisation) organisation, name, original, original_language
      from organisation_name
      where organisation = any (array(select member from page))
      order by organisation, during @> $2::date desc, lower(during)
    ) named on named.organisation = page.member
    left join organisation_legal_form form on form.organisation = page.member
      and form.organisation = any (array(select member from page)) and form.during @> $2::date
    left join seat on seat.organisation = page.member
      and seat.organisation = any (array(select member from page)) and seat.during @> $2::date
    left join (
      select organisation, array_agg(topic order by topic) as topics
      from organisation_topic
      where organisation = any (array(select member from page)) and during @> $2::date
      group by organisation
    ) about on about.organisation = page.member
    order by ${order('page.')}`;
  // Words and facets differ in how common they are: let each be planned. The plain list keeps its plan.
  const plain = asked.terms === undefined && !asked.early;
  return plain
    ? { name: `members ${asked.depth} ${asked.umbrellasToo ?? false} ${order('')} ${place ?? ''}`, text }
    : { text };
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
    topics: row.topics,
    since: row.belongs_since,
    ...(until ? { until } : {}),
    cursor: {
      keys: COLUMNS[sort].map((key) => String(row[key as 'sort' | 'place_sort' | 'belongs_since'])),
      member: row.member,
    },
  };
}
