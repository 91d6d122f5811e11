import { sql } from 'kysely';
import { type Database, record } from '#ground/database';
import { type Person, reachOf } from '#identity';
import { carryOut } from './carryOut.ts';
import { dueRows } from './plan.ts';
import { type Run, runsOf } from './queries.ts';

/** Why a plan is not carried out. */
export type NotReleased = 'samePerson' | 'over' | 'moreThanShown';

/**
 * A second person releases a plan, and it is carried out: exactly the rows that were shown, or fewer where some went
 * meanwhile. Refused to whoever planned it; refused too where more rows would go by now than were shown.
 */
export async function releaseRetention(
  database: Database,
  person: Person,
  organisation: { node: number; slug: string },
  run: Run,
): Promise<NotReleased | undefined> {
  if (run.plannedBy === person.account) return 'samePerson';
  const actor = `account:${person.account}`;
  const refused = await database.within(reachOf(person), async (write): Promise<NotReleased | undefined> => {
    const due = await dueRows(write, organisation.node, run.asOf);
    const shown = new Map(run.lines.map((line) => [line.rule, line.rowsPlanned]));
    if (due.some(({ rule, rows }) => rows > (shown.get(rule.table) ?? 0))) return 'moreThanShown';
    const released = await write
      .updateTable('retention_run')
      .set({ released_by: person.account, released_at: sql<Date>`now()` })
      .where('id', '=', run.id)
      .where('organisation', '=', organisation.node)
      .where('planned_by', '!=', person.account)
      .where('released_at', 'is', null)
      .where('discarded_at', 'is', null)
      .executeTakeFirst();
    if (released.numUpdatedRows === 0n) return 'over';
    await record(write, { actor, act: 'retention.release', subject: organisation.slug, after: { run: run.id } });
    return undefined;
  });
  if (refused) return refused;
  const now = await database.within(reachOf(person), (write) => runsOf(write, organisation.node, run.id));
  await carryOut(database, person, organisation, now[0]!);
  return undefined;
}

/** Drops a plan that nobody released yet. False where it is over. */
export async function discardRetention(
  database: Database,
  person: Person,
  organisation: { node: number; slug: string },
  run: string,
): Promise<boolean> {
  return database.within(reachOf(person), async (write) => {
    const dropped = await write
      .updateTable('retention_run')
      .set({ discarded_at: sql<Date>`now()` })
      .where('id', '=', run)
      .where('organisation', '=', organisation.node)
      .where('released_at', 'is', null)
      .where('discarded_at', 'is', null)
      .executeTakeFirst();
    if (dropped.numUpdatedRows === 0n) return false;
    const actor = `account:${person.account}`;
    await record(write, { actor, act: 'retention.discard', subject: organisation.slug, after: { run } });
    return true;
  });
}
