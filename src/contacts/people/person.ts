import { sql } from 'kysely';
import type { Write } from '#ground/database';
import type { Day } from '#ground/day';
import type { Use } from '../kinds.ts';
import '../tables.ts';

/** What is said of a person themselves: the part a form changes as a whole, and its version is made of. */
export interface PersonRecord {
  readonly name: string;
  readonly address_form: string | null;
  readonly own_name: string | null;
  readonly pronunciation: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly language: string;
  readonly note: string | null;
  readonly tags: readonly string[];
  readonly uses: readonly Use[];
  readonly source: string;
  readonly source_since: string;
  readonly informed_on: string | null;
  readonly objected_on: string | null;
}

export interface Person extends PersonRecord {
  readonly id: string;
}

/** A function with the days it is held; `until` is the last one. */
export interface FunctionHeld {
  readonly id: string;
  readonly title: string;
  readonly body: string | null;
  readonly kind: string | null;
  readonly slug: string | null;
  readonly where: string;
  readonly office: string | null;
  readonly from: Day;
  readonly until: Day | null;
  readonly now: boolean;
  /** The role in the house that comes with it. */
  readonly role: string | null;
}

export const personColumns = [
  'name',
  'address_form',
  'own_name',
  'pronunciation',
  'emails',
  'phones',
  'language',
  'note',
  'tags',
  'uses',
  'source',
  'source_since',
  'informed_on',
  'objected_on',
] as const satisfies readonly (keyof PersonRecord)[];

/** One contact of the organisation; undefined where it has none of that id. */
export async function personOf(write: Write, organisation: number, id: string): Promise<Person | undefined> {
  return write
    .selectFrom('contact_person')
    .select(['id', ...personColumns])
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The record alone, without its id. */
export const recordIn = (person: PersonRecord): PersonRecord =>
  Object.fromEntries(personColumns.map((column) => [column, person[column]])) as unknown as PersonRecord;

/** Functions, those in office first; ended ones stay visible. */
export async function functionsOf(
  write: Write,
  of: { person: string } | { body: string },
  today: Day,
): Promise<(FunctionHeld & { person: string; name: string })[]> {
  const condition = 'person' in of ? sql`f.person = ${of.person}` : sql`f.body = ${of.body}`;
  const { rows } = await sql<FunctionHeld & { person: string; name: string }>`
    select f.id, f.title, f.body, b.kind, o.slug, coalesce(b.name, n.name, o.slug) as "where", x.name as office,
      lower(f.during)::text as "from", (upper(f.during) - 1)::text as until, f.during @> ${today}::date as now,
      f.person, p.name,
      (select role from role_held r where r.office = f.id order by upper(r.during) desc nulls first limit 1) as role
    from contact_function f
    join contact_person p on p.id = f.person
    left join contact_body b on b.id = f.body
    left join contact_office x on x.id = f.office
    left join organisation o on o.node = f.node
    left join lateral (select name from organisation_name where organisation = f.node
      order by during @> ${today}::date desc, during limit 1) n on true
    where ${condition}
    order by f.during @> ${today}::date desc, lower(f.during) desc, f.id`.execute(write);
  return rows;
}
