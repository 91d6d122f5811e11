import { newId, type Reading, record, type Write } from '#ground/database';
import type { Language } from '#ground/language';
import { emailKey } from './email.ts';
import './tables.ts';

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

/** The account of an address, however it is written; undefined where there is none, or it is closed. */
export async function accountOf(db: Reading, email: string): Promise<Account | undefined> {
  const key = emailKey(email);
  if (key === undefined) return undefined;
  const [row] = await db.ask<Account>(
    {
      name: 'account',
      text: 'select id, name, email, language from account where email_key = $1 and closed_at is null',
    },
    [key],
  );
  return row;
}

/** Takes somebody in: the account of that address, made where there is none yet. Throws where it is no address. */
export async function accountFor(
  write: Write,
  actor: string,
  { email, name, language }: { email: string; name: string; language: Language },
): Promise<string> {
  const key = emailKey(email);
  if (key === undefined) throw new Error('an account needs a mail address');
  const id = newId();
  const made = await write
    .insertInto('account')
    .values({ id, name, email: email.normalize('NFC').trim(), email_key: key, language })
    .onConflict((conflict) => conflict.column('email_key').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made) {
    await record(write, { actor, act: 'account.make', subject: `account:${id}` });
    return id;
  }
  const known = await write.selectFrom('account').select('id').where('email_key', '=', key).executeTakeFirstOrThrow();
  return known.id;
}
