import { type RawBuilder, sql } from 'kysely';
import type { Forget } from '#ground/database/privacy';
import type { Day } from '#ground/day';
import { activityOf, lives } from '../dataMap.ts';
import type { Activity } from '../activities.ts';

/** When rows of one table have served. */
export interface Rule {
  readonly table: string;
  readonly activity: Activity;
  readonly forget: Forget;
}

const rules: readonly Rule[] = Object.entries(lives).flatMap(([table, { forget }]) =>
  forget ? [{ table, activity: activityOf(table), forget }] : [],
);

/** Rules over rows that belong to an organisation: somebody there plans them and somebody else releases them. */
export const organisationRules = rules.filter(({ forget }) => forget.organisation !== 'house');

/** Rules over rows that belong to nobody: the house follows them by itself. */
export const houseRules = rules.filter(({ forget }) => forget.organisation === 'house');

/** The day from which a row's time runs, as SQL. */
export function dayOfRow({ forget: { since } }: Rule): RawBuilder<Day> {
  if ('day' in since) return sql<Day>`${sql.ref(since.day)}`;
  // Of a stretch that has not ended, there is none.
  if ('stretch' in since) return sql<Day>`(upper(${sql.ref(since.stretch)}) - 1)`;
  return sql<Day>`(${sql.ref(since.moment)} at time zone 'Europe/Berlin')::date`;
}

/** The condition that a row has served on this day. */
export function hasServed(rule: Rule, asOf: Day): RawBuilder<boolean> {
  const { days, where } = rule.forget;
  return sql<boolean>`${dayOfRow(rule)} + ${days}::int <= ${asOf}::date and (${where ?? sql`true`})`;
}

/** The same, of one organisation. */
export function hasServedFor(rule: Rule, organisation: number, asOf: Day): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(rule.forget.organisation)} = ${organisation} and ${hasServed(rule, asOf)}`;
}
