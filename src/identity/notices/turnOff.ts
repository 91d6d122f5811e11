import type { Database, Write } from '#ground/database';
import { hashOf, newSecret } from '../secret.ts';
import type { Matter } from './matter.ts';
import './tables.ts';

/** Whose letters a way out ends, and about what; without a matter it is the daily letter. */
export interface TurnOff {
  readonly account: string;
  readonly matter: Matter | undefined;
}

/** Makes the way out of one letter and returns its secret, of which the hash alone is kept. */
export async function newTurnOff(write: Write, { account, matter }: TurnOff): Promise<string> {
  const secret = newSecret('dwl');
  await write
    .insertInto('turn_off')
    .values({ hash: hashOf(secret), account, matter: matter ?? null })
    .execute();
  return secret;
}

/** What this secret ends; undefined for one that never was, or whose account is closed. */
export async function turnOffOf(database: Database, secret: string): Promise<TurnOff | undefined> {
  const row = await database.within('house', (write) =>
    write
      .selectFrom('turn_off')
      .innerJoin('account', 'account.id', 'turn_off.account')
      .select(['turn_off.account', 'turn_off.matter'])
      .where('turn_off.hash', '=', hashOf(secret))
      .where('account.closed_at', 'is', null)
      .executeTakeFirst(),
  );
  return row && { account: row.account, matter: row.matter ?? undefined };
}
