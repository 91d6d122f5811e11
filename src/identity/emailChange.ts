import { type Database, newId, type Reading, record, type Write } from '#ground/database';
import { sql } from 'kysely';
import { isLanguage } from '#ground/language';
import { type Letter, post } from '#ground/mail';
import { emailKey } from './email.ts';
import { hashOf, newSecret } from './secret.ts';
import { words } from './words.generated.ts';
import './tables.ts';

const HOURS = 24;

/**
 * Notes that somebody wants their letters at another address. Returns the secret of the link that takes it into use,
 * or undefined where the address has an account already: then no letter goes, and nobody learns why.
 */
export async function askForNewEmail(write: Write, account: string, email: string): Promise<string | undefined> {
  const key = emailKey(email);
  if (key === undefined) return undefined;
  await write
    .deleteFrom('email_change')
    .where('ends_at', '<', new Date(Date.now() - 86_400_000))
    .execute();
  // Only the newest wish counts.
  await write.deleteFrom('email_change').where('account', '=', account).where('used_at', 'is', null).execute();
  const taken = await write.selectFrom('account').select('id').where('email_key', '=', key).executeTakeFirst();
  if (taken && taken.id !== account) return undefined;
  const link = newSecret('dwe');
  await write
    .insertInto('email_change')
    .values({
      id: newId(),
      account,
      email: email.normalize('NFC').trim(),
      link_hash: hashOf(link),
      ends_at: new Date(Date.now() + HOURS * 3_600_000),
    })
    .execute();
  return link;
}

/** Which address a link is about, while it works; reading it does not use it up. */
export async function emailOfLink(db: Reading, link: string): Promise<string | undefined> {
  const row = await db.kysely
    .selectFrom('email_change')
    .innerJoin('account', 'account.id', 'email_change.account')
    .select('email_change.email')
    .where('link_hash', '=', hashOf(link))
    .where('used_at', 'is', null)
    .where('ends_at', '>', new Date())
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return row?.email;
}

/** Takes the new address into use. False where the link is over, or another account took the address meanwhile. */
export async function takeNewEmail(db: Database, link: string): Promise<boolean> {
  return db.change(async (write) => {
    const wish = await write
      .updateTable('email_change')
      .set({ used_at: new Date() })
      .where('link_hash', '=', hashOf(link))
      .where('used_at', 'is', null)
      .where('ends_at', '>', new Date())
      .returning(['account', 'email'])
      .executeTakeFirst();
    const key = wish && emailKey(wish.email);
    if (!wish || key === undefined) return false;
    const { rows } = await sql<{ name: string; before: string; language: string }>`
      update account a set email = ${wish.email}, email_key = ${key}
      from (select id, email from account where id = ${wish.account} for update) b
      where a.id = b.id and a.closed_at is null
        and not exists (select from account other where other.email_key = ${key} and other.id <> a.id)
      returning a.name, b.email as before, a.language`.execute(write);
    const [changed] = rows;
    if (!changed) return false;
    await post(write, farewell(changed));
    await record(write, {
      actor: `account:${wish.account}`,
      act: 'account.changeEmail',
      subject: `account:${wish.account}`,
    });
    return true;
  });
}

/** The former address learns of it too: whoever changed it without being its person is found out. */
function farewell({ name, before, language }: { name: string; before: string; language: string }): Letter {
  const inLanguage = isLanguage(language) ? language : 'de';
  const say = words[inLanguage];
  return {
    to: before,
    language: inLanguage,
    about: 'emailChanged',
    subject: say.emailChangedSubject,
    paragraphs: [say.letterHello({ name }), say.emailChangedText],
  };
}
