import { sql } from 'kysely';
import type { Write } from '#ground/database';
import type { Day } from '#ground/day';
import { stretch } from '../../tables.ts';
import { type How, isCorrection } from './said.ts';

export interface StretchChange {
  table: 'organisation_name' | 'organisation_legal_form' | 'seat';
  node: number;
  /** What the stretch holds, by column. */
  columns: Readonly<Record<string, string | boolean | null>>;
  how: How;
  today: Day;
}

/**
 * What holds one after the other. A change closes the last stretch and begins the next; on the very day it began it
 * takes its place. A correction rewrites the stretch that holds today, its days stay. A change before the last
 * stretch's beginning would rewrite the past: then nothing is done, and that beginning is given back.
 */
export async function changeStretch(
  write: Write,
  { table, node, columns, how, today }: StretchChange,
  act: 'ask' | 'do',
): Promise<Day | undefined> {
  const into = sql.table(table);
  const { rows } = await sql<{ from: Day; after: string | null; holds: boolean }>`
    select lower(during) as "from", upper(during) as after, during @> ${today}::date as holds
    from ${into} where organisation = ${node} order by during`.execute(write);
  const last = (isCorrection(how) ? rows.find(({ holds }) => holds) : undefined) ?? rows.at(-1);
  const from = isCorrection(how) ? (last?.from ?? today) : how.from;
  if (last && from < last.from) return last.from;
  if (act === 'ask') return undefined;

  const names = Object.keys(columns).map((column) => sql.ref(column));
  const values = Object.values(columns).map((value) => sql`${value}`);
  if (last?.from === from) {
    const set = sql.join(names.map((name, at) => sql`${name} = ${values[at]}`));
    await sql`update ${into} set ${set}
      where organisation = ${node} and lower(during) = ${from}::date`.execute(write);
    return undefined;
  }
  if (last && (last.after === null || last.after > from)) {
    await sql`update ${into} set during = ${stretch(last.from, from)}::daterange
      where organisation = ${node} and lower(during) = ${last.from}::date`.execute(write);
  }
  await sql`insert into ${into} (organisation, during, ${sql.join(names)})
    values (${node}, ${stretch(from, null)}::daterange, ${sql.join(values)})`.execute(write);
  return undefined;
}
