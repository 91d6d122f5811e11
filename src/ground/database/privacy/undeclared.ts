import { sql } from 'kysely';
import type { Reading } from '../connect.ts';
import type { Privacy } from './declaration.ts';

/**
 * What of the database these declarations leave out, and what they declare that is not there, each as
 * 'table.column'. `except` names tables that others declare. Both lists are empty where all is said.
 */
export async function undeclared(
  db: Reading,
  privacy: Privacy,
  except: readonly string[] = [],
): Promise<{ missing: string[]; superfluous: string[] }> {
  const { rows } = await sql<{ table: string; column: string }>`
    select c.table_name as "table", c.column_name as "column"
    from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
    order by 1, 2`.execute(db.kysely);
  const there = rows.filter(({ table }) => !except.includes(table)).map(({ table, column }) => `${table}.${column}`);
  const said = Object.entries(privacy).flatMap(([table, columns]) =>
    Object.keys(columns).map((column) => `${table}.${column}`),
  );
  const known = new Set(there);
  const declared = new Set(said);
  return {
    missing: there.filter((name) => !declared.has(name)),
    superfluous: said.filter((name) => !known.has(name)),
  };
}
