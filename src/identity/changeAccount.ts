import { type Database, record } from '#ground/database';
import { versionOf } from '#ground/forms';
import type { Language } from '#ground/language';
import { post } from '#ground/mail';
import { routes } from '#routes';
import type { Account } from './account.ts';
import { emailKey } from './email.ts';
import { askForNewEmail } from './emailChange.ts';
import { words } from './words.generated.ts';

export interface AccountWish {
  name: string;
  email: string;
  language: Language;
  /** `versionOf` the account its person saw. */
  version: string;
}

/**
 * Changes one's own account. Another address only gets a letter; it counts once that is answered. Where the account
 * changed since its person saw it, nothing is done and what it is now comes back.
 */
export async function changeAccount(
  { database, publicUrl }: { database: Database; publicUrl: string },
  actor: string,
  account: string,
  { name, email, language, version }: AccountWish,
): Promise<'saved' | 'letterSent' | { theirs: Account }> {
  return database.change(async (write) => {
    const now = await write
      .selectFrom('account')
      .select(['id', 'name', 'email', 'language'])
      .where('id', '=', account)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (versionOf(now) !== version) return { theirs: now as Account };
    const fields = [...(name === now.name ? [] : ['name']), ...(language === now.language ? [] : ['language'])];
    if (fields.length > 0) {
      await write.updateTable('account').set({ name, language }).where('id', '=', account).execute();
      await record(write, { actor, act: 'account.change', subject: `account:${account}`, after: { fields } });
    }
    if (emailKey(email) === emailKey(now.email)) return 'saved';
    const secret = await askForNewEmail(write, account, email);
    const say = words[language];
    if (secret) {
      await post(write, {
        to: email,
        language,
        about: 'newEmail',
        subject: say.newEmailSubject,
        paragraphs: [say.letterHello({ name }), say.newEmailText],
        action: { label: say.newEmailTake, address: publicUrl + routes.newEmail.to({ language, secret }) },
        closing: say.newEmailNotYou,
      });
    }
    return 'letterSent';
  });
}
