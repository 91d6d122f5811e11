import { sql } from 'kysely';
import { type Database, record } from '#ground/database';
import { type Person, reachOf } from '#identity';
import type { Run } from './queries.ts';
import { hasServedFor, organisationRules } from './rules.ts';

// So many rows a transaction: nobody who writes meanwhile waits long, and what broke off goes on where it was.
const PORTION = 500;

/**
 * Deletes what a released plan names, portion by portion, and leaves its tombstone: which rule, how many rows, when.
 * Never more rows than were shown. Called again it goes on where it stopped.
 */
export async function carryOut(
  database: Database,
  person: Person,
  organisation: { node: number; slug: string },
  run: Run,
): Promise<void> {
  for (const { rule: table, rowsPlanned, rowsDone } of run.lines) {
    const rule = organisationRules.find((each) => each.table === table);
    if (!rule) continue;
    for (let left = rowsPlanned - rowsDone; left > 0;) {
      const portion = Math.min(PORTION, left);
      const gone = await database.within(reachOf(person), async (write) => {
        const deleted = await sql`
          delete from ${sql.table(table)} where ctid in (
            select ctid from ${sql.table(table)}
            where ${hasServedFor(rule, organisation.node, run.asOf)}
            limit ${portion} for update)`.execute(write);
        const n = Number(deleted.numAffectedRows ?? 0);
        await sql`update retention_line set rows_done = rows_done + ${n}
          where run = ${run.id} and rule = ${table}`.execute(write);
        return n;
      });
      left -= gone;
      if (gone < portion) break;
    }
  }
  await database.within(reachOf(person), async (write) => {
    const ended = await write
      .updateTable('retention_run')
      .set({ done_at: sql<Date>`now()` })
      .where('id', '=', run.id)
      .where('done_at', 'is', null)
      .executeTakeFirst();
    if (ended.numUpdatedRows === 0n) return;
    const lines = await write
      .selectFrom('retention_line')
      .select(['rule', 'rows_done'])
      .where('run', '=', run.id)
      .execute();
    const after = Object.fromEntries(lines.map((line) => [line.rule, line.rows_done]));
    await record(write, {
      actor: `account:${person.account}`,
      act: 'retention.done',
      subject: organisation.slug,
      after: { run: run.id, ...after },
    });
  });
}
