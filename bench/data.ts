import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { connect, migrate } from '#ground/database';
import { prepareFederation } from '#federation';

// dist/bench/data.js lies two folders below the project.
const PROJECT = join(import.meta.dirname, '../..');
const MIGRATIONS = join(PROJECT, 'migrations');
const RECIPE = join(PROJECT, 'bench/federation.sql');

/** A database with an invented federation of that many organisations, and how long its figures took to make. */
export interface Data {
  organisations: number;
  url: string;
  /** Seconds for rebuild_presence(); undefined where the database was kept from an earlier run. */
  rebuilt?: number;
}

/** The kept database of this size, if the recipe and the tables are still those it was made by. */
export async function keptData(server: string, organisations: number): Promise<Data | undefined> {
  const name = nameOf(organisations);
  const { rows } = await onServer(server, `select 1 from pg_database where datname = '${name}'`);
  return rows.length > 0 ? { organisations, url: at(server, name) } : undefined;
}

/** The same, made where it is not there; older editions of that size go. 600,000 take some minutes. */
export async function dataOf(server: string, organisations: number): Promise<Data> {
  const kept = await keptData(server, organisations);
  if (kept) return kept;
  // Named for what is on disk now: a migration edited meanwhile must not lend its edition to older data.
  const name = nameOf(organisations);
  process.stderr.write(`Making a federation of ${organisations} organisations …\n`);
  const { rows } = await onServer(
    server,
    `select datname from pg_database where datname like 'bench\\_${organisations}\\_%'`,
  );
  for (const { datname } of rows) await onServer(server, `drop database ${datname as string} with (force)`);
  const draft = `draft_${organisations}`;
  await onServer(server, `drop database if exists ${draft} with (force)`);
  await onServer(server, `create database ${draft} template template0`);
  const rebuilt = await fill(at(server, draft), organisations);
  await onServer(server, `alter database ${draft} rename to ${name}`);
  return { organisations, url: at(server, name), rebuilt };
}

async function fill(url: string, organisations: number): Promise<number> {
  const database = connect(url, { connections: 1 });
  try {
    await migrate(database, MIGRATIONS);
    await prepareFederation(database);
    const { pool } = database;
    await pool.query(`set bench.organisations = '${organisations}'; set statement_timeout = 0`);
    await pool.query(readFileSync(RECIPE, 'utf8'));
    const begun = performance.now();
    await pool.query('call rebuild_presence()');
    const seconds = (performance.now() - begun) / 1000;
    await pool.query('vacuum analyze');
    return seconds;
  } finally {
    // Kysely closes only a pool it has used itself.
    await database.pool.end();
  }
}

/** A fresh copy of a database under that name, for a job that changes it; whoever asks drops it. */
export async function copyOf(
  server: string,
  data: Data,
  name: string,
): Promise<{ url: string; drop(): Promise<void> }> {
  const drop = async () => void (await onServer(server, `drop database if exists ${name} with (force)`));
  await drop();
  await onServer(server, `create database ${name} template ${new URL(data.url).pathname.slice(1)}`);
  return { url: at(server, name), drop };
}

const nameOf = (organisations: number) => `bench_${organisations}_${edition()}`;

// Only what shapes the data: another way to ask must not cost a rebuild.
function edition(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(MIGRATIONS).sort()) hash.update(readFileSync(join(MIGRATIONS, name)));
  return hash.update(readFileSync(RECIPE)).digest('hex').slice(0, 8);
}

const at = (server: string, name: string) => server.replace(/\/[^/?]*(\?|$)/, `/${name}$1`);

export async function onServer(server: string, statement: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    return await client.query(statement);
  } finally {
    await client.end();
  }
}
