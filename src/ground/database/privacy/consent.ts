import { sql } from 'kysely';
import type { Write } from '../connect.ts';
import { record } from '../history.ts';
import { newId } from '../ids.ts';

export interface ConsentGiven {
  /** What it is about: 'originOfMember'. */
  readonly key: string;
  /** The text as it stood before the person's eyes, and which version of it that is, from 1 on. */
  readonly text: string;
  readonly language: string;
  readonly version: number;
  /** Who agrees: an account, or somebody without one by the id of their record. */
  readonly by: { readonly account: string } | { readonly person: string };
  /** To whom. */
  readonly organisation?: number;
  /** As in the history. */
  readonly actor: string;
}

/**
 * Keeps that somebody agreed, with the words they agreed to, and returns the consent's id. Throws where the same
 * version was kept with other words: a changed text is another version.
 */
export async function giveConsent(write: Write, given: ConsentGiven): Promise<string> {
  const { key, language, version, text, by, organisation, actor } = given;
  await write
    .insertInto('consent_text')
    .values({ key, language, version, text })
    .onConflict((conflict) => conflict.columns(['key', 'language', 'version']).doNothing())
    .execute();
  const kept = await write
    .selectFrom('consent_text')
    .select('text')
    .where('key', '=', key)
    .where('language', '=', language)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  if (kept.text !== text) throw new Error(`the text of consent ${key} changed without a new version`);
  const id = newId();
  await write
    .insertInto('consent')
    .values({ id, key, language, version, organisation: organisation ?? null, ...by })
    .execute();
  await record(write, { actor, act: 'consent.give', subject: `consent:${id}`, after: { key, version } });
  return id;
}

/** Ends a consent; that it was given, and its text, stay as the proof. Its key, or undefined where none holds any more. */
export async function withdrawConsent(write: Write, id: string, actor: string): Promise<string | undefined> {
  const ended = await write
    .updateTable('consent')
    .set({ withdrawn_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returning('key')
    .executeTakeFirst();
  if (ended)
    await record(write, { actor, act: 'consent.withdraw', subject: `consent:${id}`, after: { key: ended.key } });
  return ended?.key;
}
