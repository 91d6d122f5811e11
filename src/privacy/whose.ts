import type { Write } from '#ground/database';
import type { Whose } from '#ground/database/privacy';

/** By what the rows of this account's person are known; undefined where it is erased already, or never was. */
export async function whoseIs(write: Write, account: string): Promise<Whose | undefined> {
  const row = await write
    .selectFrom('account')
    .select(['id', 'email', 'email_key'])
    .where('id', '=', account)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return row && { account: row.id, email: row.email, emailKey: row.email_key };
}
