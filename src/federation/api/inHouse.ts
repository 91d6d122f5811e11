import type { Reading } from '#ground/database';
import type { Day } from '#ground/day';
import type { LegalForm, OrganisationKind } from '../organisation.ts';
import type { Cursor, MemberRow, Sorting } from '../queries/members.ts';
import type { Listing } from './listing.ts';
import type { Question } from './question.ts';

const KEYS: Record<Sorting, readonly string[]> = {
  name: ['sort', 'member'],
  place: ['place_sort', 'sort', 'member'],
  since: ['since', 'sort', 'member'],
};

// When it was founded, unless that is kept from the public.
const FOUNDED = `(select o.founded where not exists (
      select from publicity p where p.organisation = o.node and p.field = 'founded'))`;

/** All organisations on record by the day, whomever they belong to. `since` is their first day on record. */
export function inHouse(db: Reading, question: Question): Listing {
  return {
    async total() {
      const values: unknown[] = [];
      const text = `select count(*)::int as total from (${onRecord(question, values)}) organisations`;
      const [row] = await db.ask<{ total: number }>({ text }, values);
      return { total: row!.total };
    },
    async page(limit, after) {
      const values: unknown[] = [];
      const text = pageText(question, values, limit, after);
      const rows = await db.ask<Row>({ text }, values);
      return rows.map((row) => memberRow(row, question.sort));
    },
  };
}

/** Each organisation under the name it goes by on the day; before its first recorded name it goes by that one. */
function onRecord({ on, words, facets }: Question, values: unknown[]): string {
  const given = (value: unknown) => `$${values.push(value)}`;
  const day = `${given(on)}::date`;
  const conditions = [
    `least(${FOUNDED}, began.day) <= ${day}`,
    `(n.during @> ${day} or (lower(n.during) = began.day and not exists (
        select from organisation_name other where other.organisation = o.node and other.during @> ${day})))`,
    ...facets.map(
      ([facet, key]) => `o.node in (
        select organisation from said_of(array(select node from organisation))
        where facet = ${given(facet)} and key = ${given(key)} and during @> ${day})`,
    ),
  ];
  if (words !== undefined) {
    conditions.push(`not exists (
        select from unnest(asked_words(${given(words)})) asked (word)
        where not exists (
          select from unnest(words_of(concat_ws(' ', n.name, n.original, seat.place))) known (word)
          where starts_with(known.word, asked.word)))`);
  }
  return `
    select n.organisation as member, o.slug, o.kind, n.name, n.original, seat.place, seat.ags,
      least(${FOUNDED}, began.day) as since, sort_key(n.name) collate "C" as sort,
      coalesce(sort_key(seat.place), '') collate "C" as place_sort
    from organisation_name n
    join organisation o on o.node = n.organisation
    cross join lateral (select min(lower(during)) as day from organisation_name where organisation = o.node) began
    left join seat on seat.organisation = o.node and seat.during @> ${day}
    where ${conditions.join('\n      and ')}`;
}

function pageText(question: Question, values: unknown[], limit: number, after: Cursor | undefined): string {
  const given = (value: unknown) => `$${values.push(value)}`;
  const keys = KEYS[question.sort];
  const order = (of: string) => keys.map((key) => `${of}${key}${question.descending ? ' desc' : ''}`).join(', ');
  const organisations = onRecord(question, values);
  const bookmark = after
    ? `where (${keys.join(', ')}) ${question.descending ? '<' : '>'} (${[...after.keys, after.member].map(given).join(', ')})`
    : '';
  const day = `${given(question.on)}::date`;
  return `
    select page.*, form.legal_form,
      array(select topic from organisation_topic t where t.organisation = page.member and t.during @> ${day}
          and not exists (select from publicity p where p.organisation = t.organisation and p.field = 'topics') order by topic)
        as topics
    from (
      select * from (${organisations}) organisations
      ${bookmark}
      order by ${order('')}
      limit ${given(limit)}
    ) page
    left join organisation_legal_form form on form.organisation = page.member and form.during @> ${day}
    order by ${order('page.')}`;
}

interface Row {
  member: number;
  slug: string;
  kind: OrganisationKind;
  name: string;
  original: string | null;
  place: string | null;
  ags: string | null;
  since: Day;
  sort: string;
  place_sort: string;
  legal_form: LegalForm | null;
  topics: string[];
}

function memberRow(row: Row, sort: Sorting): MemberRow {
  const first = { name: [], place: [row.place_sort], since: [row.since] }[sort];
  return {
    slug: row.slug,
    kind: row.kind,
    name: row.name,
    ...(row.original ? { original: row.original } : {}),
    ...(row.legal_form ? { legalForm: row.legal_form } : {}),
    ...(row.place && row.ags ? { place: row.place, ags: row.ags } : {}),
    topics: row.topics,
    since: row.since,
    cursor: { keys: [...first, row.sort], member: row.member },
  };
}
