import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Database, withDatabaseUrl } from '#ground/database';
import { recordOrganisation } from '#federation';
import { dayFrom } from '#ground/day';
import { command, killDatabase } from './server.ts';

/** A folder for a server that is going to be maltreated; `close` ends what is left of its database. */
export async function openRoom(): Promise<{ dataDir: string; close(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'dachwerk-chaos-'));
  // As root the database runs as another account, which must get through.
  await chmod(dataDir, 0o711);
  return {
    dataDir,
    async close() {
      killDatabase(dataDir);
      await rm(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

/** Works on the room's database beside the server. */
export async function inDatabase<T>(dataDir: string, work: (database: Database) => Promise<T>): Promise<T> {
  return withDatabaseUrl({ dataDir }, async (url) => {
    const database = connect(url, { connections: 4 });
    return work(database).finally(() => database.close());
  });
}

/** Slugs, and a token of the umbrella. */
export interface Settled {
  readonly umbrella: string;
  readonly token: string;
  readonly members: readonly string[];
}

/** Writes down an umbrella and as many organisations. */
export async function settle(dataDir: string, members: number): Promise<Settled> {
  const from = dayFrom('2000-01-01');
  const slugs = await inDatabase(dataDir, async (database) => {
    const made: string[] = [];
    for (let i = 0; i <= members; i += 1) {
      const kind = i === 0 ? 'stateNetwork' : 'memberOrganisation';
      made.push((await recordOrganisation(database, 'command', { name: `Verein ${i}`, kind, from })).slug);
    }
    return made;
  });
  const [umbrella = '', ...rest] = slugs;
  return {
    umbrella,
    token: await command(dataDir, 'token', 'create', '--organisation', umbrella, '--name', 'chaos'),
    members: rest,
  };
}
