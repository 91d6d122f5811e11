import { sql } from 'kysely';
import { type Database, holdLock, type Reading, record, type Write } from '#ground/database';
import type { Day } from '#ground/day';
import { type Dossier, dossier, holding } from '../../queries/dossier.ts';
import { publicityOf } from '../queries/publicityOf.ts';
import { changeSet } from './changeSet.ts';
import { changeStretch } from './changeStretch.ts';
import { readingIn } from './readingIn.ts';
import { fieldOf, type How, isCorrection, type ProfileRefusal, type Said } from './said.ts';

export interface Change {
  actor: string;
  slug: string;
  today: Day;
  how: How;
  said: Said;
  /** Whether what the editor saw is still what stands there; asked under the lock all editors hold. */
  isCurrent: (now: Reading) => Promise<boolean>;
}

/**
 * Changes what is said of an organisation, from a day on or as a correction, in one transaction with its history line.
 * What is said again as it stands changes nothing. Gives the parts that changed.
 */
export async function changeOrganisation(
  db: Database,
  change: Change,
): Promise<{ changed: readonly (keyof Said)[] } | ProfileRefusal> {
  return db.change(async (write) => {
    await holdLock(write, 'graph');
    const reading = readingIn(write);
    const now = await dossier(reading, change.slug, change.today, 'own');
    if (!now) return { refused: 'unknownOrganisation' };
    if (!(await change.isCurrent(reading))) return { refused: 'changedMeanwhile' };

    const before = saidBefore(now, change);
    const parts = (Object.keys(before) as (keyof Said)[]).filter(
      (part) => change.said[part] !== undefined && !same(before[part], change.said[part]),
    );
    // All parts are asked before any is written: a refusal leaves nothing half done.
    for (const part of parts) {
      const from = await apply(write, now.node, part, change, 'ask');
      if (from !== undefined) return { refused: 'beforeCurrent', part, from };
    }
    for (const part of parts) await apply(write, now.node, part, change, 'do');
    if (parts.length === 0) return { changed: [] };
    await sql`select refresh_presence(array[${now.node}::int])`.execute(write);
    await recordChange(write, reading, now.node, change, before, parts);
    return { changed: parts };
  });
}

/** Writes one part, or only asks whether it may; the first day it may have where the wished one is too early. */
async function apply(write: Write, node: number, part: keyof Said, { said, how, today }: Change, act: 'ask' | 'do') {
  switch (part) {
    case 'name': {
      const { name, original, originalLanguage } = said.name!;
      const columns = { name, original: original ?? null, original_language: original ? originalLanguage! : null };
      return changeStretch(write, { table: 'organisation_name', node, columns, how, today }, act);
    }
    case 'legalForm': {
      const columns = { legal_form: said.legalForm!.legalForm, non_profit: said.legalForm!.nonProfit ?? null };
      return changeStretch(write, { table: 'organisation_legal_form', node, columns, how, today }, act);
    }
    case 'seat': {
      const columns = { ags: said.seat!.ags, place: said.seat!.place, postcode: said.seat!.postcode ?? null };
      return changeStretch(write, { table: 'seat', node, columns, how, today }, act);
    }
    case 'homepage':
    case 'founded':
      // They are known as of now only: neither has days.
      if (act === 'do') {
        await write
          .updateTable('organisation')
          .set({ [part]: said[part] })
          .where('node', '=', node)
          .execute();
      }
      return undefined;
    default:
      return changeSet(write, { part, node, wanted: said[part]!, how, today }, act);
  }
}

/** What stood there: for a change what held last, for a correction what holds today. */
function saidBefore(now: Dossier, { how, today }: Change): Required<{ [Part in keyof Said]: Said[Part] | undefined }> {
  const held = <T extends { from: Day; until?: Day }>(stretches: readonly T[]): T | undefined =>
    (isCorrection(how) ? holding(stretches, today) : undefined) ?? stretches.at(-1);
  const name = held(now.names);
  const form = held(now.legalForms);
  const seat = held(now.seats);
  return {
    name: name && { name: name.name, original: name.original, originalLanguage: name.originalLanguage },
    legalForm: form && { legalForm: form.legalForm, nonProfit: form.nonProfit },
    seat: seat && { ags: seat.ags, place: seat.place, postcode: seat.postcode },
    homepage: now.homepage ?? null,
    founded: now.founded ?? null,
    topics: now.topics,
    languages: now.languages,
    origins: now.origins,
    reach: now.reaches.map(({ ags }) => ags),
  };
}

const same = (one: unknown, other: unknown) => JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.toSorted();
  if (typeof value !== 'object' || value === null) return value;
  const filled = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(filled.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The history keeps public facts: of a part that is kept from the public it says only that it changed. */
async function recordChange(
  write: Write,
  reading: Reading,
  node: number,
  { actor, slug, how, said }: Change,
  before: object,
  parts: readonly (keyof Said)[],
): Promise<void> {
  const publicity = await publicityOf(reading, node);
  const shown = (values: object) =>
    Object.fromEntries(
      parts.map((part) => {
        const field = fieldOf(part);
        const value: unknown = Object.entries(values).find(([name]) => name === part)?.[1];
        return [part, field && publicity[field] !== 'public' ? { kept: true } : (value ?? null)];
      }),
    );
  await record(write, {
    actor,
    act: isCorrection(how) ? 'organisation.correct' : 'organisation.change',
    subject: slug,
    before: shown(before),
    after: { ...shown(said), ...(isCorrection(how) ? {} : { from: how.from }) },
    reason: isCorrection(how) ? how.reason : undefined,
  });
}
