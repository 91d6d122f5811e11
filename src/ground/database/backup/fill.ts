import type pg from 'pg';
import { inPublic, type Table } from './catalogue.ts';
import { copyIn } from './copy-in.ts';
import { written } from './format.ts';
import { linesIn } from './lines-in.ts';
import { Unfit } from './unfit.ts';

/** Fills the empty table with the rows of a backup, all constraints checked; returns how many there were. */
export async function fill(client: pg.ClientBase, table: Table, rows: AsyncIterable<Buffer>): Promise<number> {
  let lines = 0;
  const counted = async function* () {
    for await (const chunk of rows) {
      lines += linesIn(chunk);
      yield chunk;
    }
  };
  // What a trigger did at the time is in the backup already; foreign keys are not "user" triggers and stay on.
  const silenced = await triggersOf(client, table);
  for (const trigger of silenced) await client.query(`alter table ${inPublic(table.name)} disable trigger ${trigger}`);
  try {
    await copyIn(client, `copy ${written(table)} from stdin`, counted());
  } catch (error) {
    throw doesNotFit(error) ? new Unfit(`The rows of ${table.name} in the backup do not fit together.`) : error;
  }
  for (const trigger of silenced) await client.query(`alter table ${inPublic(table.name)} enable trigger ${trigger}`);
  return lines;
}

async function triggersOf(client: pg.ClientBase, table: Table): Promise<string[]> {
  const { rows } = await client.query<{ trigger: string }>(
    `select quote_ident(tgname) as trigger from pg_trigger
     where tgrelid = $1::text::regclass and not tgisinternal and tgenabled = 'O'`,
    [inPublic(table.name)],
  );
  return rows.map(({ trigger }) => trigger);
}

/** Values that are none of their type (class 22), or that break a constraint (class 23). */
const doesNotFit = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(22|23)/.test(String(error.code));
