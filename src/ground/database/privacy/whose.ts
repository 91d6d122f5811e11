import { type RawBuilder, sql } from 'kysely';
import type { Found, Life, Whose } from './lifecycle.ts';

/** The condition that a row of this table is of this person; undefined where rows of persons are not told apart. */
export function isOf(
  lives: Readonly<Record<string, Life>>,
  table: string,
  whose: Whose,
): RawBuilder<boolean> | undefined {
  const found = lives[table]?.found;
  if (found === undefined || 'nobody' in found) return undefined;
  return sql<boolean>`(${sql.join(
    found.map((way) => isFoundBy(lives, table, way, whose)),
    sql` or `,
  )})`;
}

function isFoundBy(
  lives: Readonly<Record<string, Life>>,
  table: string,
  way: Found,
  whose: Whose,
): RawBuilder<unknown> {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  if ('account' in way) return sql`${column(way.account)} = ${whose.account}`;
  if ('actor' in way) return sql`${column(way.actor)} = ${`account:${whose.account}`}`;
  const addresses = sql`(${whose.email.toLowerCase()}, ${whose.emailKey})`;
  if ('email' in way) return sql`lower(${column(way.email)}) in ${addresses}`;
  if ('emails' in way) {
    return sql`exists (select from unnest(${column(way.emails)}) one where lower(one) in ${addresses})`;
  }
  const theirs = isOf(lives, way.through, whose);
  if (theirs === undefined) throw new Error(`${table} finds its rows through ${way.through}, which knows nobody's`);
  return sql`${column(way.column)} in (select ${sql.ref(`${way.through}.${way.of}`)} from ${sql.table(way.through)} where ${theirs})`;
}
