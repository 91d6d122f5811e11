import { sql } from 'kysely';
import type { Database } from '#ground/database';
import { isOf } from '#ground/database/privacy';
import { type Activity, activities } from '../activities.ts';
import { activityOf, lives } from '../dataMap.ts';
import { whoseIs } from '../whose.ts';

/** What one table holds about somebody. */
export interface OwnTable {
  readonly table: string;
  readonly activity: Activity;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Everything the house holds about the person of this account, by table, in the order of the record of processing;
 * tables without a row are left out. Secrets that only recognise a cookie or a link are left out too.
 *
 * It sees the whole house, since a person's rows lie with any organisation; every question asks for their rows alone.
 */
export async function ownRows(database: Database, account: string): Promise<OwnTable[]> {
  return database.within('house', async (write) => {
    const whose = await whoseIs(write, account);
    if (!whose) return [];
    const held: OwnTable[] = [];
    for (const [table, { secret = [] }] of Object.entries(lives)) {
      const theirs = isOf(lives, table, whose);
      if (!theirs) continue;
      const { rows } = await sql<Record<string, unknown>>`
        select * from ${sql.table(table)} where ${theirs}`.execute(write);
      if (rows.length === 0) continue;
      held.push({ table, activity: activityOf(table), rows: rows.map((row) => readable(row, secret)) });
    }
    return held.sort((a, b) => activities.indexOf(a.activity) - activities.indexOf(b.activity));
  });
}

function readable(row: Record<string, unknown>, secret: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([column]) => !secret.includes(column))
      .map(([column, value]) => [column, Buffer.isBuffer(value) ? value.toString('base64') : value]),
  );
}
