import type pg from 'pg';
import type { Database } from '../connect.ts';
import { holdLockOn } from '../locks.ts';
import { inPublic, tablesOf } from './catalogue.ts';
import { fill } from './fill.ts';
import { type Header, settings } from './format.ts';
import { takeIndexes } from './indexes.ts';
import { linesIn } from './lines-in.ts';
import { onOneConnection } from './one-connection.ts';
import { readBackup } from './read-backup.ts';
import { makeSchema, planFor, runRest } from './schema.ts';
import { Unfit } from './unfit.ts';

export interface RestoreOptions {
  path: string;
  /** The folder of this software's migrations. */
  migrations: string;
  /** Whether what the database holds may be lost. */
  replace: boolean;
  /** Looks at the filled database before it is committed; a sentence where something is wrong. */
  check?(client: pg.ClientBase): Promise<string | undefined>;
}

export type Restored = { rows: Record<string, number>; madeAt: string; migrated: string[] } | { refused: string };

/**
 * Makes the database hold what the backup holds, in one transaction, and brings it up to this version's migrations.
 * The file is read twice: first to see that it is whole, before anything is touched. Whatever goes wrong, a refusal
 * or a kill in the middle, the database stays as it was.
 */
export async function restore(database: Database, options: RestoreOptions): Promise<Restored> {
  try {
    await verify(options);
    return await onOneConnection(database, (client) => load(client, options));
  } catch (error) {
    if (error instanceof Unfit) return { refused: error.message };
    if (isLockTimeout(error))
      return { refused: 'Others kept using the database for a minute: try again, or stop the server.' };
    throw error;
  }
}

async function verify({ path, migrations }: RestoreOptions): Promise<void> {
  await readBackup(path, {
    header: async (header) => void (await planFor(header.migrations, migrations)),
    async table(_, rows) {
      let lines = 0;
      for await (const chunk of rows) lines += linesIn(chunk);
      return lines;
    },
  });
}

async function load(client: pg.ClientBase, options: RestoreOptions): Promise<Restored> {
  await client.query('begin');
  await client.query(`${settings}; set local lock_timeout = '60s'; set local maintenance_work_mem = '256MB'`);
  await holdLockOn(client, 'migration');
  if (!options.replace) await refuseUnlessEmpty(client);
  let found: Header | undefined;
  let indexes: string[] = [];
  const rows = await readBackup(options.path, {
    async header(header) {
      found = header;
      await makeSchema(client, header, options.migrations);
      indexes = await takeIndexes(client);
    },
    table: (table, lines) => fill(client, table, lines),
  });
  const header = found!;
  // Nothing can be built on a table while a check of it is put off.
  await client.query('set constraints all immediate');
  for (const index of indexes) await client.query(index);
  for (const { name, last, called } of header.sequences) {
    // A sequence that starts anew obeys the transaction, which setval() alone does not.
    await client.query(`alter sequence ${inPublic(name)} restart`);
    await client.query('select setval($1::text::regclass, $2, $3)', [inPublic(name), last, called]);
  }
  const migrated = await runRest(client, header.migrations, options.migrations);
  await client.query('analyze');
  const fault = await options.check?.(client);
  if (fault) throw new Unfit(fault);
  await client.query('commit');
  return { rows, madeAt: header.madeAt, migrated };
}

async function refuseUnlessEmpty(client: pg.ClientBase): Promise<void> {
  const filled: string[] = [];
  for (const { name } of await tablesOf(client)) {
    if (name === 'migration') continue;
    const { rows } = await client.query(`select from ${inPublic(name)} limit 1`);
    if (rows.length > 0) filled.push(name);
  }
  if (filled.length === 0) return;
  const some = filled.slice(0, 3).join(', ') + (filled.length > 3 ? ', …' : '');
  throw new Unfit(`The database is not empty (${some}); what it holds is lost only where you say --replace.`);
}

const isLockTimeout = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '55P03';
