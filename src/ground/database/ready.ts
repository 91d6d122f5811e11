import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { CannotStart } from './cannot-start.ts';
import { passwordIn } from './initialise.ts';
import type { Postmaster } from './postmaster.ts';
import { saysReady } from './running.ts';

// After a crash PostgreSQL first replays its log, which may take minutes.
const PATIENCE_MS = 10 * 60_000;

/** Waits until the database answers; false when its process ended instead. */
export async function answers(postmaster: Postmaster, dataDir: string): Promise<boolean> {
  let gone = false;
  void postmaster.gone.then(() => (gone = true));
  const url = urlOf(postmaster.port, dataDir);
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until;) {
    if (saysReady(dataDir, postmaster.pid) && (await answersOnce(url))) return true;
    if (gone) return false;
    await sleep(20);
  }
  throw new CannotStart(`The database in ${dataDir} has not answered for ten minutes; its postgres.log says why.`);
}

/** The address of the embedded database, password included. */
export function urlOf(port: number, dataDir: string): string {
  const password = passwordIn(dataDir);
  if (!password) {
    throw new CannotStart(`The file database-password is missing in ${dataDir}: bring it back, or restore a backup.`);
  }
  return `postgres://dachwerk:${password}@127.0.0.1:${port}/postgres`;
}

async function answersOnce(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    // 28P01: the password is not the one this database was set up with; waiting won't help.
    if (error instanceof Error && 'code' in error && error.code === '28P01') {
      throw new CannotStart('The file database-password in the data folder does not belong to the database beside it.');
    }
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
