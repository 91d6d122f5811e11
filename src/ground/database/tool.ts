import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from './cannot-start.ts';
import { openEmbedded } from './embedded.ts';
import { inUse, takeLock } from './folder-lock.ts';
import { answers, urlOf } from './ready.ts';
import { livePostmaster } from './running.ts';

/**
 * Runs the work of a command line tool on the database of this installation: DATABASE_URL where it is set,
 * else the embedded one, which is used as it runs beside a server, or started for the time of the work.
 * Throws `CannotStart` with a sentence for the operator.
 */
export async function withDatabaseUrl<T>(
  settings: { dataDir: string; databaseUrl?: string },
  work: (url: string) => Promise<T>,
): Promise<T> {
  if (settings.databaseUrl) return work(settings.databaseUrl);
  const { dataDir } = settings;
  // A server that holds the lock may be just about to start its database, or to end.
  for (const until = Date.now() + 30_000; ;) {
    const live = livePostmaster(dataDir);
    if (live && (await answers(live, dataDir))) return work(urlOf(live.port, dataDir));
    const lock = takeLock(dataDir);
    if ('release' in lock) return await alone(dataDir, work).finally(() => lock.release());
    if (Date.now() > until) throw new CannotStart(`${inUse(dataDir, lock.holder)} Its database does not answer.`);
    await sleep(100);
  }
}

async function alone<T>(dataDir: string, work: (url: string) => Promise<T>): Promise<T> {
  const embedded = await openEmbedded(dataDir);
  try {
    return await work(embedded.url);
  } finally {
    await embedded.stop();
  }
}
