import { sql } from 'kysely';
import type { Write } from '#ground/database';
import type { Day } from '#ground/day';
import { type How, isCorrection } from './said.ts';

/** What an organisation has several of, each with its own days. */
export type SetPart = 'topics' | 'languages' | 'origins' | 'reach';

const KEPT_IN = {
  topics: { table: 'organisation_topic', column: 'topic', facet: 'topic' },
  languages: { table: 'organisation_language', column: 'language', facet: 'language' },
  origins: { table: 'organisation_origin', column: 'origin', facet: 'origin' },
  reach: { table: 'reach', column: 'ags', facet: undefined },
} as const;

export interface SetChange {
  part: SetPart;
  node: number;
  wanted: readonly string[];
  how: How;
  today: Day;
}

/**
 * What holds at the same time. A change ends what is no longer wanted and begins what is new; a correction takes away
 * what was never true and lets the new hold since the organisation is on record. A change before the last one would
 * rewrite the past: then nothing is done, and the first day that may be is given back.
 */
export async function changeSet(
  write: Write,
  { part, node, wanted, how, today }: SetChange,
  act: 'ask' | 'do',
): Promise<Day | undefined> {
  const { facet, ...names } = KEPT_IN[part];
  const [into, key] = [sql.table(names.table), sql.ref(names.column)];
  const mine = sql`organisation = ${node}`;
  if (!isCorrection(how)) {
    const { rows } = await sql<{ latest: Day | null }>`
      select greatest(max(lower(during)), max(upper(during)))::date as latest from ${into} where ${mine}`.execute(
      write,
    );
    const latest = rows[0]?.latest;
    if (latest && how.from < latest) return latest;
  }
  if (act === 'ask') return undefined;

  const gone = isCorrection(how)
    ? sql<{ key: string }>`delete from ${into}
        where ${mine} and during @> ${today}::date and ${key} <> all (${wanted}::text[]) returning ${key} as key`
    : sql<{ key: string }>`delete from ${into}
        where ${mine} and lower(during) = ${how.from}::date and ${key} <> all (${wanted}::text[]) returning ${key} as key`;
  const { rows: taken } = await gone.execute(write);
  if (!isCorrection(how)) {
    await sql`update ${into} set during = daterange(lower(during), ${how.from}::date)
      where ${mine} and upper_inf(during) and ${key} <> all (${wanted}::text[])`.execute(write);
  }
  // A correction holds since the organisation is on record, but never on days on which the same was said before.
  const from = isCorrection(how)
    ? sql`greatest(
        (select min(lower(during)) from organisation_name where ${mine}),
        (select max(upper(during)) from ${into} t where t.${mine} and t.${key} = w.key))`
    : sql`${how.from}::date`;
  await sql`insert into ${into} (organisation, ${key}, during)
    select ${node}, w.key, daterange(${from}, null) from unnest(${wanted}::text[]) w (key)
    where not exists (select from ${into} t where t.${mine} and t.${key} = w.key and upper_inf(t.during))`.execute(
    write,
  );
  if (facet && taken.length > 0) {
    await sql`select forget_unsaid(${taken.map((row) => row.key)}::text[], ${facet})`.execute(write);
  }
  return undefined;
}
