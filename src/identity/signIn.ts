import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { type Database, newId, type Reading, type Write } from '#ground/database';
import { type Letter, post } from '#ground/mail';
import { emailKey } from './email.ts';
import { hashOf, newSecret } from './secret.ts';
import { accountOf } from './account.ts';
import { withinLimits } from './throttle.ts';
import './tables.ts';

const MINUTES = 20;
const MOST_TRIES = 5;

/** What the letter says, made by whoever knows the words and addresses. */
export type SignInLetter = (
  to: { email: string; name: string; language: string },
  link: string,
  code: string,
) => Letter;

/**
 * Sends a letter with a link and a code to this address, if somebody here has it. Returns the secret that binds the code
 * to this browser, or 'tooMany' where this network asked too often. For an address nobody has, the same is done but for
 * the letter that stays, so that neither the answer nor its time tells who has an account.
 */
export async function askForSignIn(
  db: Database,
  { email, network }: { email: string; network: string },
  letter: SignInLetter,
): Promise<{ browser: string } | 'tooMany'> {
  const key = emailKey(email) ?? email.slice(0, 300);
  if (!(await withinLimits(db, { [`sign-in:network:${network}`]: 50 }))) return 'tooMany';
  const often = !(await withinLimits(db, { [`sign-in:address:${key}`]: 5 }));
  const account = await accountOf(db, email);
  const link = newSecret('dwl');
  const browser = newSecret('dwb');
  const code = String(randomInt(100_000_000)).padStart(8, '0');
  await db.change(async (write) => {
    await write
      .deleteFrom('sign_in')
      .where('ends_at', '<', new Date(Date.now() - 86_400_000))
      .execute();
    await write
      .insertInto('sign_in')
      .values({
        id: newId(),
        account: often ? null : (account?.id ?? null),
        link_hash: hashOf(link),
        browser_hash: hashOf(browser),
        code_hash: codeHash(browser, code),
        ends_at: new Date(Date.now() + MINUTES * 60_000),
      })
      .execute();
    const to = account ?? { email: 'nobody@house.example', name: '', language: 'de' };
    const posted = await post(write, letter(to, link, code));
    if (!account || often) await write.deleteFrom('mail').where('id', '=', posted).execute();
  });
  return { browser };
}

const INVITATION_DAYS = 7;

/** A link for somebody who was invited: it signs in once, within a week. There is no code to it. */
export async function invitationLink(write: Write, account: string): Promise<string> {
  const link = newSecret('dwl');
  const nobody = newSecret('dwb');
  await write
    .insertInto('sign_in')
    .values({
      id: newId(),
      account,
      link_hash: hashOf(link),
      browser_hash: hashOf(nobody),
      code_hash: hashOf(newSecret('dwb')),
      ends_at: new Date(Date.now() + INVITATION_DAYS * 86_400_000),
    })
    .execute();
  return link;
}

/** Whose link this is, while it works; reading it does not use it up, since mail programs open links by themselves. */
export async function linkHolder(db: Reading, link: string): Promise<{ account: string; name: string } | undefined> {
  return db.kysely
    .selectFrom('sign_in')
    .innerJoin('account', 'account.id', 'sign_in.account')
    .select(['account.id as account', 'account.name'])
    .where('link_hash', '=', hashOf(link))
    .where('used_at', 'is', null)
    .where('ends_at', '>', new Date())
    .where('account.closed_at', 'is', null)
    .executeTakeFirst();
}

/** Uses a link up. The account it signs in, or undefined: used, too old, or never was one. */
export async function useLink(db: Database, link: string): Promise<string | undefined> {
  return db.change(async (write) => {
    const row = await write
      .updateTable('sign_in')
      .set({ used_at: new Date() })
      .where('link_hash', '=', hashOf(link))
      .where('used_at', 'is', null)
      .where('ends_at', '>', new Date())
      .where('account', 'is not', null)
      .returning('account')
      .executeTakeFirst();
    return row?.account ?? undefined;
  });
}

/** Tries a code in the browser that asked for it. Five tries; then only the link, or a new letter, helps. */
export async function tryCode(db: Database, browser: string, code: string): Promise<string | 'wrong' | 'over'> {
  return db.change(async (write) => {
    const row = await write
      .updateTable('sign_in')
      .set((set) => ({ tries: set('tries', '+', 1) }))
      .where('browser_hash', '=', hashOf(browser))
      .where('used_at', 'is', null)
      .where('ends_at', '>', new Date())
      .where('tries', '<', MOST_TRIES)
      .returning(['id', 'account', 'code_hash'])
      .executeTakeFirst();
    if (!row) return 'over';
    const right = timingSafeEqual(row.code_hash, codeHash(browser, code.replace(/\s/g, '')));
    if (!right || row.account === null) return 'wrong';
    await write.updateTable('sign_in').set({ used_at: new Date() }).where('id', '=', row.id).execute();
    return row.account;
  });
}

// Bound to the browser's secret of 256 bits: from the table alone no code can be found by trying all of them.
const codeHash = (browser: string, code: string) => createHash('sha256').update(`${browser}:${code}`).digest();
