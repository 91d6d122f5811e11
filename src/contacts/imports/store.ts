import { sql } from 'kysely';
import { newId, record, type Write } from '#ground/database';
import type { Day } from '#ground/day';
import type { Use } from '../kinds.ts';
import { makePerson } from '../people/record.ts';
import type { BroughtRow } from './brought.ts';

/** A file as it is kept: with where its data come from and what they may be used for. */
export interface Brought {
  readonly id: string;
  readonly fileName: string;
  readonly rows: readonly BroughtRow[];
  readonly taken: boolean;
}

/** What was said of a whole file when it was brought. */
export interface About {
  readonly source: string;
  readonly uses: readonly Use[];
}

/** Keeps a file's rows to be looked at; what we have already, and what stands twice in the file, is marked. */
export async function storeImport(
  write: Write,
  actor: string,
  organisation: number,
  fileName: string,
  rows: readonly BroughtRow[],
): Promise<string> {
  const id = newId();
  const marked = await withDuplicates(write, organisation, rows);
  await write
    .insertInto('contact_import')
    .values({ id, organisation, file_name: fileName.slice(0, 200), rows: JSON.stringify(marked) })
    .execute();
  await record(write, { actor, act: 'contacts.bring', subject: `import:${id}`, after: { rows: rows.length } });
  return id;
}

export async function importOf(write: Write, organisation: number, id: string): Promise<Brought | undefined> {
  const { rows } = await sql<Brought>`
    select id, file_name as "fileName", rows, taken_at is not null as taken from contact_import
    where organisation = ${organisation} and id = ${id}`.execute(write);
  return rows[0];
}

/**
 * Makes contacts of the rows, those said to be there already only where somebody ticked them. Once only: undefined
 * where it was done before. Bodies are found by name, or made without a kind, to be sorted by a person.
 */
export async function takeOver(
  write: Write,
  actor: string,
  organisation: number,
  id: string,
  anyway: ReadonlySet<number>,
  { source, uses }: About,
  today: Day,
): Promise<number | undefined> {
  const claimed = await sql<{ rows: BroughtRow[] }>`
    update contact_import set taken_at = now()
    where id = ${id} and organisation = ${organisation} and taken_at is null returning rows`.execute(write);
  const rows = claimed.rows[0]?.rows;
  if (!rows) return undefined;
  const done: BroughtRow[] = [];
  for (const row of rows) {
    const { person, duplicate } = row;
    if (!person || (duplicate && !anyway.has(row.row))) {
      done.push(row);
      continue;
    }
    const { functions, ...said } = person;
    const made = await makePerson(
      write,
      actor,
      organisation,
      { ...said, pronunciation: null, source, source_since: today, informed_on: null, objected_on: null, uses },
      `import:${id}`,
    );
    for (const { title, where } of functions) {
      const body = await bodyNamed(write, actor, organisation, where);
      await sql`insert into contact_function (id, person, body, title, during)
        values (${newId()}, ${made}, ${body}, ${title}, daterange(${today}::date, null))`.execute(write);
    }
    done.push({ ...row, made });
  }
  const n = done.filter(({ made }) => made !== undefined).length;
  await sql`update contact_import set rows = ${JSON.stringify(done)}::jsonb where id = ${id}`.execute(write);
  await record(write, { actor, act: 'contacts.takeOver', subject: `import:${id}`, after: { n } });
  return n;
}

async function bodyNamed(write: Write, actor: string, organisation: number, name: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from contact_body where organisation = ${organisation} and sort_key(name) = sort_key(${name})
      and fold(name) = fold(${name}) order by id limit 1`.execute(write);
  if (rows[0]) return rows[0].id;
  const id = newId();
  await write.insertInto('contact_body').values({ id, organisation, name, kind: 'unsorted' }).execute();
  await record(write, { actor, act: 'body.make', subject: `body:${id}` });
  return id;
}

/** Marks each row whose name or e-mail address is a contact's already, or an earlier row's. */
async function withDuplicates(write: Write, organisation: number, rows: readonly BroughtRow[]): Promise<BroughtRow[]> {
  const known = await sql<{ id: string; name: string; key: string; emails: string[] }>`
    select id, name, person_key(name) as key, emails from contact_person
    where organisation = ${organisation}`.execute(write);
  const keys = await sql<{ key: string }>`
    select person_key(name) as key from unnest(${rows.map(({ name }) => name)}::text[]) with ordinality as n (name, at)
    order by at`.execute(write);
  const seen = new Map<string, { id?: string; row?: number; name: string }>();
  const signs = (key: string, emails: readonly string[]) => [
    ...(key === '' ? [] : [`n${key}`]),
    ...emails.map((email) => `e${email.toLowerCase()}`),
  ];
  for (const { id, name, key, emails } of known.rows) {
    for (const sign of signs(key, emails)) seen.set(sign, { id, name });
  }
  return rows.map((row, at) => {
    if (!row.person) return row;
    const own = signs(keys.rows[at]?.key ?? '', row.person.emails);
    const duplicate = own.map((sign) => seen.get(sign)).find(Boolean) ?? null;
    for (const sign of own) if (!seen.has(sign)) seen.set(sign, { row: row.row, name: row.name });
    return { ...row, duplicate };
  });
}
