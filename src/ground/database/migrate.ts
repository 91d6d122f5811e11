import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from './connect.ts';
import { holdLockOn } from './locks.ts';

/**
 * Runs the migrations that this database has not seen, each in its own transaction together with the line
 * that says so: killed midway, the next start goes on where it stopped. Two processes wait for each other.
 * Throws where a migration that already ran was changed afterwards. Returns the names of those that ran.
 */
export async function migrate(database: Database, folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_.+\.sql$/.test(name)).sort();
  const ran: string[] = [];
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    await holdLockOn(client, 'migration');
    await client.query(
      `create table if not exists migration (name text primary key, hash text not null, ran_at timestamptz not null default now())`,
    );
    await client.query('commit');

    for (const name of names) {
      const text = await readFile(join(folder, name), 'utf8');
      const hash = createHash('sha256').update(text).digest('hex');
      await client.query('begin');
      await holdLockOn(client, 'migration');
      const before = await client.query<{ hash: string }>('select hash from migration where name = $1', [name]);
      const known = before.rows[0];
      if (known && known.hash !== hash) throw new Error(`migration ${name} was changed after it had run here`);
      if (!known) {
        await client.query('set local statement_timeout = 0');
        await client.query(text);
        await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash]);
        ran.push(name);
      }
      await client.query('commit');
    }
    return ran;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
