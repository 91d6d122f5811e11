import { sql } from 'kysely';
import type { Database, Write } from '#ground/database';
import { withdrawConsent } from '#ground/database/privacy';
import { dependents } from './dependents.ts';

/**
 * Somebody takes back a consent of theirs: in the same transaction everything that rested on it goes. False where they
 * have no such consent, or took it back before. It sees the house, since what rests on it may lie with any
 * organisation; the consent itself is found by its account alone.
 */
export async function takeBack(database: Database, account: string, id: string): Promise<boolean> {
  return database.within('house', async (write) => {
    const consent = await write
      .selectFrom('consent')
      .select('id')
      .where('id', '=', id)
      .where('account', '=', account)
      .executeTakeFirst();
    return consent !== undefined && (await withdraw(write, id, `account:${account}`));
  });
}

/** The same for any consent, in a transaction that may see what rests on it. */
export async function withdraw(write: Write, id: string, actor: string): Promise<boolean> {
  const key = await withdrawConsent(write, id, actor);
  if (key === undefined) return false;
  const { account, person } = await write
    .selectFrom('consent')
    .select(['account', 'person'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  for (const { table, by, blank } of dependents[key] ?? []) {
    const [column, who] = 'account' in by ? [by.account, account] : [by.person, person];
    if (who === null) continue;
    const nothing = sql.join(blank.map((name) => sql`${sql.ref(name)} = null`));
    await sql`update ${sql.table(table)} set ${nothing} where ${sql.ref(column)} = ${who}`.execute(write);
  }
  return true;
}
