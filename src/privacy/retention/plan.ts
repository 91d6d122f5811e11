import { sql } from 'kysely';
import { type Database, newId, record, type Write } from '#ground/database';
import type { Day } from '#ground/day';
import { type Person, reachOf } from '#identity';
import { dayOfRow, hasServedFor, organisationRules, type Rule } from './rules.ts';

/** What one rule would take: how many rows, and the day of the oldest. Never what they say. */
export interface Due {
  readonly rule: Rule;
  readonly rows: number;
  readonly oldest: Day | null;
}

/** What of this organisation has served on a day, rule by rule, none left out. Changes nothing. */
export async function dueRows(write: Write, organisation: number, asOf: Day): Promise<Due[]> {
  const due: Due[] = [];
  for (const rule of organisationRules) {
    const { rows } = await sql<{ rows: number; oldest: Day | null }>`
      select count(*)::int as rows, min(${dayOfRow(rule)}) as oldest
      from ${sql.table(rule.table)} where ${hasServedFor(rule, organisation, asOf)}`.execute(write);
    due.push({ rule, ...rows[0]! });
  }
  return due;
}

/**
 * Writes down what would be forgotten, for somebody else to release. Nothing goes yet. Returns the plan's id; nothing
 * where no row has served, or where another plan waits already.
 */
export async function planRetention(
  database: Database,
  person: Person,
  organisation: { node: number; slug: string },
  asOf: Day,
): Promise<string | undefined> {
  return database.within(reachOf(person), async (write) => {
    const due = (await dueRows(write, organisation.node, asOf)).filter(({ rows }) => rows > 0);
    if (due.length === 0) return undefined;
    const id = newId();
    const made = await write
      .insertInto('retention_run')
      .values({ id, organisation: organisation.node, as_of: asOf, planned_by: person.account })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows !== 1n) return undefined;
    await write
      .insertInto('retention_line')
      .values(due.map(({ rule, rows, oldest }) => ({ run: id, rule: rule.table, rows_planned: rows, oldest: oldest! })))
      .execute();
    const after = Object.fromEntries(due.map(({ rule, rows }) => [rule.table, rows]));
    await record(write, {
      actor: `account:${person.account}`,
      act: 'retention.plan',
      subject: organisation.slug,
      after,
    });
    return id;
  });
}
