import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { log } from '#ground/log';
import { accountFor } from './account.ts';
import { findBinaries } from './binaries.ts';
import { CannotStart } from './cannot-start.ts';
import { prepareDataFolder } from './folder.ts';
import { folderIn, initialise } from './initialise.ts';
import { freePort } from './port.ts';
import { end, startPostmaster, type Postmaster } from './postmaster.ts';
import { answers, urlOf } from './ready.ts';
import { livePostmaster, removeStaleNote } from './running.ts';
import { lastComplaint } from './server-log.ts';

export type Embedded = {
  /** The same for the whole life of this object, also when the database had to be started again. */
  readonly url: string;
  /** The process of the database at the moment. */
  readonly pid: number;
  /** Ends the database cleanly: open transactions are rolled back, what was committed stays. */
  stop(): Promise<void>;
  /** Called once when the database keeps dying and no further start is tried. */
  onExit(listener: (reason: string) => void): void;
};

const ATTEMPTS = 5;
const QUICK_DEATH_MS = 10_000;

/**
 * Opens the PostgreSQL that lives in the data folder: sets it up at first, takes over one that outlived
 * a killed process of ours, and starts it again whenever it dies. Whoever calls holds the folder's lock.
 * Throws `CannotStart` with a sentence for the operator.
 */
export async function openEmbedded(dataFolder: string): Promise<Embedded> {
  const dataDir = resolve(dataFolder);
  prepareDataFolder(dataDir);
  const binaries = findBinaries();
  const account = accountFor(folderIn(dataDir), binaries);
  await initialise(dataDir, binaries, account);

  let postmaster = await obtain();
  let begunAt = Date.now();
  let stopping = false;
  let down = false;
  const listeners: ((reason: string) => void)[] = [];
  const watch = keepAlive();

  return {
    url: urlOf(postmaster.port, dataDir),
    get pid() {
      return postmaster.pid;
    },
    stop,
    onExit: (listener) => void listeners.push(listener),
  };

  // A database left by a killed process may be ending just now, and then holds the folder for a moment longer;
  // a free port may have been taken since. Both are cured by trying again.
  async function obtain(port?: number): Promise<Postmaster> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      removeStaleNote(dataDir);
      const live = port === undefined ? livePostmaster(dataDir) : undefined;
      if (live) log('database.adopted', { pid: live.pid });
      const candidate = live ?? startPostmaster(dataDir, port ?? (await freePort()), binaries, account);
      try {
        if (await answers(candidate, dataDir)) return candidate;
      } catch (error) {
        if (!live) end(candidate, 'immediate', binaries);
        throw error;
      }
      await sleep(100 * attempt);
    }
    throw new CannotStart(`The database in ${dataDir} does not start: ${lastComplaint(dataDir)}`);
  }

  async function keepAlive(): Promise<void> {
    for (let deaths = 0; ;) {
      await postmaster.gone;
      down = true;
      if (stopping) return;
      deaths = Date.now() - begunAt < QUICK_DEATH_MS ? deaths + 1 : 1;
      log('database.died', { pid: postmaster.pid, deaths });
      try {
        if (deaths >= ATTEMPTS) throw new CannotStart(`The database in ${dataDir} died ${ATTEMPTS} times in a row.`);
        postmaster = await obtain(postmaster.port);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        for (const listener of listeners) listener(reason);
        return;
      }
      down = false;
      begunAt = Date.now();
      log('database.restarted', { pid: postmaster.pid });
      if (stopping) end(postmaster, 'fast', binaries);
    }
  }

  async function stop(): Promise<void> {
    stopping = true;
    const finish = (how: 'fast' | 'immediate') => down || end(postmaster, how, binaries);
    finish('fast');
    // Twenty seconds are long for a fast end; then it ends without tidying, and the next start recovers.
    const impatience = setInterval(finish, 20_000, 'immediate');
    await watch.finally(() => clearInterval(impatience));
  }
}
