import { sql } from 'kysely';
import { newId, record, type Write } from '#ground/database';
import type { Day } from '#ground/day';
import { versionOf } from '#ground/forms';
import type { BodyKind, Level } from '../kinds.ts';
import type { Filters } from '../people/filters.ts';
import '../tables.ts';

/** What is said of a body: an authority, a parliament, a party, a paper … */
export interface BodyRecord {
  readonly name: string;
  readonly kind: BodyKind;
  readonly level: Level | null;
  readonly ags: string | null;
  readonly homepage: string | null;
  readonly note: string | null;
}

export interface Body extends BodyRecord {
  readonly id: string;
}

/** One of a body's offices, each with its own address. */
export interface Office {
  readonly id: string;
  readonly name: string;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly place: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

const columns = ['name', 'kind', 'level', 'ags', 'homepage', 'note'] as const satisfies readonly (keyof BodyRecord)[];

/** The body of that id among the organisation's; undefined where it has none. */
export async function bodyOf(write: Write, organisation: number, id: string): Promise<Body | undefined> {
  return write
    .selectFrom('contact_body')
    .select(['id', ...columns])
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .executeTakeFirst();
}

export const bodyVersion = (body: BodyRecord): string => versionOf(columns.map((column) => body[column]));

/** Its offices, in the order in which they were added. */
export const officesOf = (write: Write, body: string): Promise<Office[]> =>
  write
    .selectFrom('contact_office')
    .select(['id', 'name', 'street', 'postcode', 'place', 'phone', 'email'])
    .where('body', '=', body)
    .orderBy('id')
    .execute();

/** Bodies that fit, in order of names; at most so many. */
export async function bodiesOf(
  write: Write,
  organisation: number,
  { q, kind, level, district }: Partial<Pick<Filters, 'q' | 'kind' | 'level' | 'district'>>,
  most: number,
): Promise<(Body & { people: number })[]> {
  const { rows } = await sql<Body & { people: number }>`
    select b.id, b.name, b.kind, b.level, b.ags, b.homepage, b.note,
      (select count(distinct f.person) from contact_function f where f.body = b.id) as people
    from contact_body b
    where b.organisation = ${organisation}
      and (${q ?? ''} = '' or position(fold(${q ?? ''}) in fold(b.name)) > 0)
      and (${kind ?? null}::text is null or b.kind = ${kind ?? null})
      and (${level ?? null}::text is null or b.level = ${level ?? null})
      and (${district ?? null}::text is null or b.ags = ${district ?? null})
    order by sort_key(b.name), b.id
    limit ${most}`.execute(write);
  return rows;
}

export async function makeBody(write: Write, actor: string, organisation: number, body: BodyRecord): Promise<string> {
  const id = newId();
  await write
    .insertInto('contact_body')
    .values({ id, organisation, ...body })
    .execute();
  await record(write, { actor, act: 'body.make', subject: `body:${id}` });
  return id;
}

/** Changes a body, unless somebody did meanwhile: then theirs comes back and nothing is written. */
export async function changeBody(
  write: Write,
  actor: string,
  organisation: number,
  id: string,
  body: BodyRecord,
  version: string,
): Promise<'changed' | { theirs: Body } | undefined> {
  await write.selectFrom('contact_body').select('id').where('id', '=', id).forUpdate().execute();
  const now = await bodyOf(write, organisation, id);
  if (!now) return undefined;
  if (bodyVersion(now) !== version) return { theirs: now };
  await write.updateTable('contact_body').set(body).where('id', '=', id).execute();
  await record(write, { actor, act: 'body.change', subject: `body:${id}` });
  return 'changed';
}

/** Adds an office to a body of the organisation. */
export async function addOffice(
  write: Write,
  actor: string,
  body: string,
  office: Omit<Office, 'id'>,
): Promise<string> {
  const id = newId();
  await write
    .insertInto('contact_office')
    .values({ id, body, ...office })
    .execute();
  await record(write, { actor, act: 'body.office', subject: `body:${body}`, after: { id } });
  return id;
}

/** Districts of Germany on a day, to say where a body works. */
export async function districts(write: Write, today: Day): Promise<{ value: string; label: string }[]> {
  const { rows } = await sql<{ value: string; label: string }>`
    select ags as value, name || ' (' || left(ags, 2) || ')' as label from area
    where level = 'district' and during @> ${today}::date order by name, ags`.execute(write);
  return rows;
}
