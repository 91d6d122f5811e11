import { sql } from 'kysely';
import { newId, record, type Write } from '#ground/database';
import { type Person, personColumns, personOf, type PersonRecord } from '../people/person.ts';

/** What is kept of a merge, to take it back exactly. Rows are as the database wrote them. */
interface Before {
  readonly kept: object;
  readonly gone: object;
  /** Functions and talks that were only the second entry's, and talks in which both were. */
  readonly functions: readonly string[];
  readonly talks: readonly string[];
  readonly both: readonly string[];
}

/** Each field of the one entry, or of the other; lists may be taken from both. */
export type Choice = 'a' | 'b' | 'both';
export type Choices = Readonly<Partial<Record<keyof PersonRecord, Choice>>>;

export const listFields = ['emails', 'phones', 'tags', 'uses'] as const satisfies readonly (keyof PersonRecord)[];

/** The one entry that two become. An objection to letters is never lost: the earlier day holds. */
export function merged(a: PersonRecord, b: PersonRecord, choices: Choices): PersonRecord {
  const chosen = Object.fromEntries(
    personColumns.map((field) => {
      const choice = choices[field] ?? 'a';
      const both = [a[field] ?? [], b[field] ?? []].flat();
      return [field, choice === 'both' ? [...new Set(both)] : (choice === 'b' ? b : a)[field]];
    }),
  ) as unknown as PersonRecord;
  const objected = [a.objected_on, b.objected_on].filter((day) => day !== null).toSorted();
  return { ...chosen, objected_on: objected[0] ?? null };
}

/** Makes two entries one: the first stays, with what was chosen and all functions and talks; the second goes. */
export async function mergePeople(
  write: Write,
  actor: string,
  organisation: number,
  { a, b, choices, seen }: { a: string; b: string; choices: Choices; seen: (people: [Person, Person]) => boolean },
): Promise<{ merge: string } | { refused: 'unknown' | 'changed' }> {
  await lock(write, [a, b]);
  const first = await personOf(write, organisation, a);
  const second = await personOf(write, organisation, b);
  if (!first || !second || a === b) return { refused: 'unknown' };
  if (!seen([first, second])) return { refused: 'changed' };
  const { rows } = await sql<{ before: Before }>`
    select jsonb_build_object(
      'kept', (select to_jsonb(p) from contact_person p where id = ${a}),
      'gone', (select to_jsonb(p) from contact_person p where id = ${b}),
      'functions', array(select id from contact_function where person = ${b}),
      'talks', array(select talk from talk_person where person = ${b}
        and talk not in (select talk from talk_person where person = ${a})),
      'both', array(select talk from talk_person where person = ${b}
        and talk in (select talk from talk_person where person = ${a}))) as before`.execute(write);
  const before = rows[0]!.before;
  await sql`update contact_function set person = ${a} where person = ${b}`.execute(write);
  await sql`update talk_person set person = ${a} where person = ${b} and talk = any (${before.talks}::uuid[])`.execute(
    write,
  );
  await write.deleteFrom('contact_person').where('id', '=', b).execute();
  const one = merged(first, second, choices);
  await write
    .updateTable('contact_person')
    .set({ ...one, emails: [...one.emails], phones: [...one.phones], tags: [...one.tags], uses: [...one.uses] })
    .where('id', '=', a)
    .execute();
  const merge = newId();
  await sql`
    insert into contact_merge (id, organisation, kept, gone, before, after)
    select ${merge}, ${organisation}, ${a}, ${b}, ${JSON.stringify(before)}::jsonb, to_jsonb(p)
    from contact_person p where id = ${a}`.execute(write);
  await record(write, { actor, act: 'contact.merge', subject: `contact:${a}`, after: { merge, gone: b } });
  return { merge };
}

/**
 * Makes them two again, exactly as they were. What was added to the entry since, a function or a talk, stays with it;
 * where the entry itself was changed since, nothing is done: the change would be lost.
 */
export async function undoMerge(
  write: Write,
  actor: string,
  organisation: number,
  id: string,
): Promise<'undone' | { refused: 'unknown' | 'changed' }> {
  const { rows } = await sql<{ kept: string; gone: string; before: Before }>`
    select kept, gone, before from contact_merge
    where id = ${id} and organisation = ${organisation} and undone_at is null for update`.execute(write);
  const [merge] = rows;
  if (!merge) return { refused: 'unknown' };
  const { kept, gone, before } = merge;
  await lock(write, [kept]);
  const same = await sql`
    select from contact_person p join contact_merge m on m.kept = p.id
    where m.id = ${id} and to_jsonb(p) = m.after`.execute(write);
  if (same.rows.length === 0) return { refused: 'changed' };
  const columns = sql.join(personColumns.map((column) => sql`${sql.ref(column)} = was.${sql.ref(column)}`));
  await sql`
    update contact_person p set ${columns}
    from jsonb_populate_record(null::contact_person, ${JSON.stringify(before.kept)}::jsonb) was
    where p.id = ${kept}`.execute(write);
  await sql`insert into contact_person
    select * from jsonb_populate_record(null::contact_person, ${JSON.stringify(before.gone)}::jsonb)`.execute(write);
  await sql`update contact_function set person = ${gone}
    where person = ${kept} and id = any (${before.functions}::uuid[])`.execute(write);
  await sql`update talk_person set person = ${gone}
    where person = ${kept} and talk = any (${before.talks}::uuid[])`.execute(write);
  await sql`insert into talk_person (talk, person)
    select id, ${gone} from talk where id = any (${before.both}::uuid[]) on conflict do nothing`.execute(write);
  await sql`update contact_merge set undone_at = now() where id = ${id}`.execute(write);
  await record(write, {
    actor,
    act: 'contact.mergeUndo',
    subject: `contact:${kept}`,
    after: { merge: id, back: gone },
  });
  return 'undone';
}

/** Merges that can still be taken back, the latest first. */
export async function mergesOf(
  write: Write,
  organisation: number,
): Promise<{ id: string; kept: string; name: string; was: string }[]> {
  const { rows } = await sql<{ id: string; kept: string; name: string; was: string }>`
    select m.id, m.kept, p.name, m.before->'gone'->>'name' as was
    from contact_merge m join contact_person p on p.id = m.kept
    where m.organisation = ${organisation} and m.undone_at is null
    order by m.at desc, m.id limit 50`.execute(write);
  return rows;
}

/** Always in the same order, so that two people merging the same two wait for each other instead of forever. */
async function lock(write: Write, ids: readonly string[]): Promise<void> {
  await sql`select from contact_person where id = any (${ids}::uuid[]) order by id for update`.execute(write);
}
