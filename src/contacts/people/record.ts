import { newId, record, type Write } from '#ground/database';
import { versionOf } from '#ground/forms';
import { type Person, type PersonRecord, personOf, recordIn } from './person.ts';

/** Takes a contact in. The history names the entry, never the person. */
export async function makePerson(
  write: Write,
  actor: string,
  organisation: number,
  person: PersonRecord,
  reason?: string,
): Promise<string> {
  const id = newId();
  await write
    .insertInto('contact_person')
    .values({ id, organisation, ...stored(person) })
    .execute();
  await record(write, { actor, act: 'contact.make', subject: `contact:${id}`, reason });
  return id;
}

/** Changes a contact, unless somebody did meanwhile: then theirs comes back and nothing is written. */
export async function changePerson(
  write: Write,
  actor: string,
  organisation: number,
  id: string,
  person: PersonRecord,
  version: string,
): Promise<'changed' | { theirs: Person } | undefined> {
  await write.selectFrom('contact_person').select('id').where('id', '=', id).forUpdate().execute();
  const now = await personOf(write, organisation, id);
  if (!now) return undefined;
  if (versionOf(recordIn(now)) !== version) return { theirs: now };
  await write.updateTable('contact_person').set(stored(person)).where('id', '=', id).execute();
  const fields = Object.entries(person).flatMap(([field, value]) =>
    JSON.stringify(value) === JSON.stringify(now[field as keyof PersonRecord]) ? [] : [field],
  );
  await record(write, { actor, act: 'contact.change', subject: `contact:${id}`, after: { fields } });
  return 'changed';
}

/** Deletes a contact with their functions; talks stay, without them. */
export async function removePerson(write: Write, actor: string, organisation: number, id: string): Promise<boolean> {
  const gone = await write
    .deleteFrom('contact_person')
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .executeTakeFirst();
  if (gone.numDeletedRows === 0n) return false;
  // What was kept to take a merge back holds whole entries: they go too.
  await write
    .deleteFrom('contact_merge')
    .where((merge) => merge.or([merge('kept', '=', id), merge('gone', '=', id)]))
    .execute();
  await record(write, { actor, act: 'contact.remove', subject: `contact:${id}` });
  return true;
}

const stored = (person: PersonRecord) => ({
  ...person,
  emails: [...person.emails],
  phones: [...person.phones],
  tags: [...person.tags],
  uses: [...person.uses],
});
