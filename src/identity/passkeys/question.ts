import type { Database, Reading } from '#ground/database';
import { hashOf, newSecret } from '../secret.ts';
import '../tables.ts';

const MINUTES = 5;

/** Keeps what a device is asked to sign. Returns the secret that binds it to this browser. */
export async function keepQuestion(db: Database, challenge: string, account?: string): Promise<string> {
  const browser = newSecret('dwp');
  await db.change(async (write) => {
    await write.deleteFrom('passkey_question').where('ends_at', '<', new Date()).execute();
    await write
      .insertInto('passkey_question')
      .values({
        browser_hash: hashOf(browser),
        challenge,
        account: account ?? null,
        ends_at: new Date(Date.now() + MINUTES * 60_000),
      })
      .execute();
  });
  return browser;
}

/** Takes the question of this browser away: it is answered once, rightly or wrongly. `account`: for a new passkey. */
export async function takeQuestion(db: Database, browser: string, account?: string): Promise<string | undefined> {
  const taken = await db.change((write) =>
    write
      .deleteFrom('passkey_question')
      .where('browser_hash', '=', hashOf(browser))
      .returning(['challenge', 'account', 'ends_at'])
      .executeTakeFirst(),
  );
  return taken && taken.account === (account ?? null) && taken.ends_at > new Date() ? taken.challenge : undefined;
}

/** A person's passkeys, the oldest first. */
export async function passkeysOf(db: Reading, account: string) {
  return db.kysely
    .selectFrom('passkey')
    .select(['id', 'name', 'credential_id', 'transports', 'made_at', 'used_at'])
    .where('account', '=', account)
    .orderBy('made_at')
    .execute();
}
