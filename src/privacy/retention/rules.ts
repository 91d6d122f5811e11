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

// Beside the one rule of their table's life: other rows of it have served at another time.
const unfinished: readonly Rule[] = [
  {
    table: 'application',
    activity: 'admission',
    forget: {
      days: 90,
      since: { moment: 'begun_at' },
      // Its links are forgotten ninety days after they ended. With the last of them goes what nobody can open any more.
      where: sql<boolean>`state = 'begun' and submitted_on is null
        and not exists (select from application_link where application_link.application = application.id)`,
      organisation: 'house',
    },
  },
  {
    table: 'import',
    activity: 'imports',
    forget: {
      days: 30,
      since: { moment: 'ended_at' },
      where: sql<boolean>`state = 'undone'`,
      organisation: 'house',
    },
  },
];

/** Rules over rows that belong to an organisation: somebody there plans them and somebody else releases them. */
export const organisationRules = rules.filter(({ forget }) => forget.organisation !== 'house');

/** Rules over rows nobody has to decide about: the house follows them by itself. */
export const houseRules = [...rules.filter(({ forget }) => forget.organisation === 'house'), ...unfinished];

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
