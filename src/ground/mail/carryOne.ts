import { sql } from 'kysely';
import type { Database } from '#ground/database';
import { log } from '#ground/log';
import type { Failure, WaitingLetter } from './send.ts';
import './tables.ts';

const MOST_TRIES = 8;

/** `unanswered`: no mail server said anything, so the next letter would fare no better. */
type Fate = 'none' | 'sent' | 'refused' | 'unanswered';

/**
 * Takes the letter that waits longest, sends it and writes down what became of it, in one transaction that holds its
 * row: other carriers skip it. If we die after sending and before the commit, it goes out once more, with the same
 * Message-ID; it is never lost.
 */
export async function carryOne(
  database: Database,
  send: (letter: WaitingLetter) => Promise<Failure | undefined>,
): Promise<Fate> {
  const carried = await database.change(async (write) => {
    const letter = await write
      .selectFrom('mail')
      .selectAll()
      .where('sent_at', 'is', null)
      .where('given_up_at', 'is', null)
      .where('send_after', '<=', sql<Date>`now()`)
      .orderBy('send_after')
      .orderBy('id')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!letter) return undefined;
    const failure = await send(letter);
    const tries = letter.tries + 1;
    // A server that says nothing, over a long night, is no verdict on the letter.
    const gaveUp = failure !== undefined && (failure.permanent || (failure.answered && tries >= MOST_TRIES));
    const moment = sql<Date>`clock_timestamp()`;
    await write
      .updateTable('mail')
      .set({
        tries,
        last_error: failure?.code ?? null,
        ...(!failure && { sent_at: moment }),
        // What signs in is worth something to whoever reads it here: once it has left, it is not kept.
        ...(!failure && letter.about === 'signIn' && { body_text: null, body_html: null }),
        ...(gaveUp && { given_up_at: moment }),
        // Two minutes, four, eight … two hours: the last try is a good four hours after the first.
        ...(failure && { send_after: sql<Date>`clock_timestamp() + interval '1 minute' * ${2 ** Math.min(tries, 7)}` }),
      })
      .where('id', '=', letter.id)
      .execute();
    return { mail: letter.id, tries, failure, gaveUp };
  });
  if (!carried) return 'none';
  const { mail, tries, failure, gaveUp } = carried;
  if (!failure) {
    log('mail.sent', { mail, tries });
    return 'sent';
  }
  log(gaveUp ? 'mail.givenUp' : 'mail.failed', { mail, tries, code: failure.code });
  return failure.answered ? 'refused' : 'unanswered';
}
