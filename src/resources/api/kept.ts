import { createHash } from 'node:crypto';
import type { Reading, Write } from '#ground/database';
import { jsonAnswer, problemAnswer } from '#ground/http';
import { type Actor, actorName } from '#identity';
import '../tables.ts';

// A program that does not know whether its request arrived sends it again under the same Idempotency-Key and is told
// what it was told before. Only what was done is kept: a refused request changed nothing and may be sent anew.

/** How a request names itself, and what it asks. */
export interface Key {
  readonly actor: string;
  readonly key: string;
  readonly asked: Buffer;
}

export interface ToKeep {
  readonly body: object;
  readonly headers: Readonly<Record<string, string>>;
}

/** The key of a request, undefined where it brings none. */
export function keyOf(request: Request, actor: Actor, asked: object): Key | undefined | { refused: Response } {
  const key = request.headers.get('Idempotency-Key')?.trim();
  if (key === undefined) return undefined;
  if (key.length < 1 || key.length > 200) return { refused: badKey() };
  return { actor: actorName(actor), key, asked: createHash('sha256').update(JSON.stringify(asked)).digest() };
}

const FIND = {
  name: 'kept answer',
  text: 'select asked, status, answer from kept_answer where actor = $1 and key = $2',
};

/** What was answered under this key before; a problem where it was another question. */
export async function answerKept(db: Reading, { actor, key, asked }: Key): Promise<Response | undefined> {
  const [row] = await db.ask<{ asked: Buffer; status: number; answer: ToKeep }>(FIND, [actor, key]);
  if (!row) return undefined;
  return row.asked.equals(asked) ? jsonAnswer(row.answer.body, row.status, { ...row.answer.headers }) : keyReused();
}

/** Somebody else was answered under this key a moment ago: what this transaction did must not stand. */
export class AnsweredAlready extends Error {}

/**
 * Keeps an answer in the transaction of what it tells. Two at once: the second waits here for the first and throws
 * AnsweredAlready.
 */
export async function keepAnswer(
  write: Write,
  { actor, key, asked }: Key,
  status: number,
  kept: ToKeep,
): Promise<void> {
  const written = await write
    .insertInto('kept_answer')
    .values({ actor, key, asked, status, answer: JSON.stringify(kept) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (!written) throw new AnsweredAlready();
}

const badKey = () =>
  problemAnswer({
    status: 400,
    name: 'bad-key',
    title: 'This is no Idempotency-Key',
    detail: 'It has 1 to 200 characters.',
  });

const keyReused = () =>
  problemAnswer({
    status: 422,
    name: 'key-reused',
    title: 'This Idempotency-Key stands for another request',
    detail: 'Under it something else was asked within the last day. Choose another key. Nothing was changed.',
  });
