import { type Database, holdLock, newId, record, type Write } from '#ground/database';
import type { Day } from '#ground/day';
import { takenWords } from '#routes';
import { type LegalForm, type OrganisationKind, slugFor } from '../organisation.ts';
import { stretch } from '../tables.ts';
import { sql } from 'kysely';

/** What is known of an organisation when it is first written down; all of it holds from `from` on. */
export interface OrganisationRecord {
  name: string;
  original?: { name: string; language: string } | undefined;
  slug?: string | undefined;
  kind: OrganisationKind;
  from: Day;
  founded?: Day | undefined;
  homepage?: string | undefined;
  legalForm?: LegalForm | undefined;
  nonProfit?: boolean | undefined;
  seat?: { ags: string; place: string; postcode?: string | undefined } | undefined;
  topics?: readonly string[] | undefined;
  languages?: readonly string[] | undefined;
  origins?: readonly string[] | undefined;
}

/** Writes an organisation down. Its address is made from its name, with a number where the name is taken. */
export async function recordOrganisation(
  db: Database,
  actor: string,
  said: OrganisationRecord,
): Promise<{ slug: string; node: number }> {
  return db.change(async (write) => {
    await holdLock(write, 'graph');
    return writeOrganisation(write, actor, said);
  });
}

/** The same inside a transaction that already holds the graph's lock, as an import does. */
export async function writeOrganisation(
  write: Write,
  actor: string,
  said: OrganisationRecord,
): Promise<{ slug: string; node: number }> {
  const slug = await freeSlug(write, said.slug ?? slugFor(said.name) ?? 'organisation');
  const { node } = await write
    .insertInto('organisation')
    .values({ id: newId(), slug, kind: said.kind, founded: said.founded ?? null, homepage: said.homepage ?? null })
    .returning('node')
    .executeTakeFirstOrThrow();
  const organisation = node;
  const during = stretch(said.from, null);
  await write
    .insertInto('organisation_name')
    .values({
      organisation,
      name: said.name,
      original: said.original?.name ?? null,
      original_language: said.original?.language ?? null,
      during,
    })
    .execute();
  if (said.legalForm) {
    const form = { organisation, legal_form: said.legalForm, non_profit: said.nonProfit ?? null, during };
    await write.insertInto('organisation_legal_form').values(form).execute();
  }
  if (said.seat) {
    await write
      .insertInto('seat')
      .values({ organisation, ...said.seat, postcode: said.seat.postcode ?? null, during })
      .execute();
  }
  if (said.topics?.length) {
    await write
      .insertInto('organisation_topic')
      .values(said.topics.map((topic) => ({ organisation, topic, during })))
      .execute();
  }
  if (said.languages?.length) {
    const rows = said.languages.map((language) => ({ organisation, language, during }));
    await write.insertInto('organisation_language').values(rows).execute();
  }
  if (said.origins?.length) {
    const rows = said.origins.map((origin) => ({ organisation, origin, during }));
    await write.insertInto('organisation_origin').values(rows).execute();
  }
  await record(write, {
    actor,
    act: 'organisation.record',
    subject: slug,
    after: { kind: said.kind, from: said.from },
  });
  return { slug, node };
}

/** The wished address, or the wished one with the next free number; the unique key decides in the end. */
async function freeSlug(write: Write, wished: string): Promise<string> {
  const { rows } = await sql<{ slug: string }>`
    select slug from organisation where slug = ${wished} or slug ~ ${`^${wished}-[0-9]+$`}`.execute(write);
  if (!takenWords.includes(wished) && !rows.some((row) => row.slug === wished)) return wished;
  const numbers = rows.map((row) => Number(row.slug.slice(wished.length + 1)) || 1);
  return `${wished}-${Math.max(1, ...numbers) + 1}`;
}
