import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Database } from '../connect.ts';
import { arrowsOf, inPublic, sequencesOf, type Table, tablesOf } from './catalogue.ts';
import { copyOut } from './copy-out.ts';
import { fillingOrder } from './filling-order.ts';
import {
  FORMAT,
  type Header,
  HEADER,
  type Migration,
  openingOf,
  settings,
  TRAILER,
  type Trailer,
  written,
} from './format.ts';
import { linesIn } from './lines-in.ts';
import { onOneConnection } from './one-connection.ts';
import { writeWhole } from './write-whole.ts';

export interface Kept {
  /** Rows by table. */
  rows: Record<string, number>;
  /** Size of the file. */
  bytes: number;
}

/**
 * Writes everything the database holds at one moment into the file, while others go on writing. The file appears
 * only when it is whole, readable by its owner alone; one of the same name is replaced then. Constant in memory.
 * Throws where the database or the disk fails, and leaves no file behind.
 */
export async function backUp(database: Database, path: string): Promise<Kept> {
  return onOneConnection(database, async (client) => {
    await beginSnapshot(client);
    const header = await headerOf(client);
    const rows: Record<string, number> = {};
    const bytes = await writeWhole(path, sealed(content(client, header, rows), rows));
    await client.query('commit');
    return { rows, bytes };
  });
}

// The tables are locked before the snapshot is taken, in the mode that only forbids to drop, change or truncate
// them: a truncate empties a table for older snapshots too, so half a rebuild would get into the file.
async function beginSnapshot(client: pg.ClientBase): Promise<void> {
  for (;;) {
    const found = await tablesOf(client);
    await client.query('begin isolation level repeatable read read only');
    await client.query(settings);
    if (found.length > 0) {
      await client.query(`lock table ${found.map(({ name }) => inPublic(name)).join(', ')} in access share mode`);
    }
    if (JSON.stringify(await tablesOf(client)) === JSON.stringify(found)) return;
    // Somebody changed the tables in between.
    await client.query('rollback');
  }
}

async function headerOf(client: pg.ClientBase): Promise<Header> {
  const { rows } = await client.query<{ postgres: string; at: Date }>(
    `select current_setting('server_version') as postgres, now() as at`,
  );
  const tables = fillingOrder(await tablesOf(client), await arrowsOf(client));
  const ran = tables.some(({ name }) => name === 'migration')
    ? await client.query<Migration>('select name, hash from migration order by name')
    : { rows: [] };
  return {
    format: FORMAT,
    madeAt: rows[0]!.at.toISOString(),
    postgres: rows[0]!.postgres,
    migrations: ran.rows,
    tables,
    sequences: await sequencesOf(client),
  };
}

async function* content(client: pg.ClientBase, header: Header, rows: Record<string, number>): AsyncGenerator<Buffer> {
  yield line(HEADER + JSON.stringify(header));
  for (const table of header.tables) {
    yield line(openingOf(table));
    rows[table.name] = 0;
    for await (const chunk of copyOut(client, copyStatement(table)) as AsyncIterable<Buffer>) {
      rows[table.name]! += linesIn(chunk);
      yield chunk;
    }
    yield line('\\.');
  }
}

const copyStatement = (table: Table): string => `copy ${written(table)} to stdout`;

const line = (text: string): Buffer => Buffer.from(`${text}\n`);

async function* sealed(content: AsyncIterable<Buffer>, rows: Record<string, number>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of content) {
    hash.update(chunk);
    yield chunk;
  }
  const trailer: Trailer = { rows, sha256: hash.digest('hex') };
  yield line(TRAILER + JSON.stringify(trailer));
}
