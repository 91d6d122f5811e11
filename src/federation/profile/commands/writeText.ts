import { sql } from 'kysely';
import { type Database, record, type Write } from '#ground/database';
import type { Day } from '#ground/day';
import type { Language } from '#ground/language';

/** Texts an organisation writes about itself. A member has a portrait, an umbrella's pages have three more. */
export const textFields = ['portrait', 'subtitle', 'aim', 'about'] as const;
export type TextField = (typeof textFields)[number];

export interface TextChange {
  actor: string;
  organisation: { node: number; slug: string };
  field: TextField;
  language: Language;
  /** Empty: there is none in that language any more. */
  text: string;
  /** The version the writer saw; 0 where there was none. */
  version: number;
  today: Day;
}

interface Row {
  version: number;
  original_version: number | null;
  text: string;
}

/**
 * Writes a text in one language. The first language is the original, the others are translations that know from which
 * version of it they were made; when the original goes, the freshest translation takes its place.
 */
export async function writeText(
  db: Database,
  change: TextChange,
): Promise<{ version: number } | { refused: 'changedMeanwhile' }> {
  const { organisation, field, language, text, today } = change;
  return db.change(async (write) => {
    // Two who begin the first text at the same time wait for each other.
    await sql`select 1 from organisation where node = ${organisation.node} for update`.execute(write);
    const { rows } = await sql<Row & { language: string }>`
      select language, version, original_version, text from organisation_text
      where organisation = ${organisation.node} and field = ${field}`.execute(write);
    const before = rows.find((row) => row.language === language);
    if ((before?.version ?? 0) !== change.version) return { refused: 'changedMeanwhile' };
    if ((before?.text ?? '') === text) return { version: change.version };
    const original = rows.find((row) => row.original_version === null);
    const version = change.version + 1;
    if (text === '') await forget(write, change);
    else {
      const original_version = original && original.language !== language ? original.version : null;
      await sql`
        insert into organisation_text (organisation, field, language, text, version, original_version, changed_on)
        values (${organisation.node}, ${field}, ${language}, ${text}, ${version}, ${original_version}, ${today}::date)
        on conflict (organisation, field, language) do update
        set text = excluded.text, version = excluded.version, original_version = excluded.original_version,
          changed_on = excluded.changed_on`.execute(write);
    }
    await record(write, {
      actor: change.actor,
      act: 'organisation.text',
      subject: organisation.slug,
      before: { text: field, language, version: change.version },
      after: { text: field, language, version: text === '' ? 0 : version },
    });
    return { version: text === '' ? 0 : version };
  });
}

async function forget(write: Write, { organisation, field, language }: TextChange): Promise<void> {
  await sql`delete from organisation_text
    where organisation = ${organisation.node} and field = ${field} and language = ${language}`.execute(write);
  await sql`
    update organisation_text t set original_version = null
    where t.organisation = ${organisation.node} and t.field = ${field}
      and not exists (select from organisation_text o
        where o.organisation = t.organisation and o.field = t.field and o.original_version is null)
      and t.language = (select language from organisation_text n
        where n.organisation = t.organisation and n.field = t.field
        order by n.original_version desc, n.language limit 1)`.execute(write);
}
