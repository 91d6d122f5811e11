import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDataFolder } from './folder.ts';
import { beginningOf } from './process.ts';

export type FolderLock = { release(): void };
export type Held = { holder: number };

// What this process holds: a lock with our own number that is not in here was left by a namesake before a restart.
const held = new Set<string>();

/**
 * One server per data folder: takes `dachwerk.pid`, or names the process that has it. Never waits.
 * The lock of a dead process is taken over, also when its number has been given to another one since.
 */
export function takeLock(dataDir: string): FolderLock | Held {
  prepareDataFolder(dataDir);
  const path = join(dataDir, 'dachwerk.pid');
  const mine = `${process.pid} ${beginningOf(process.pid) ?? ''}\n`;
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (putThere(path, mine)) {
      held.add(path);
      return { release: () => release(path, mine) };
    }
    const found = contentOf(path);
    if (found === undefined) continue;
    const holder = liveHolder(found, path);
    if (holder !== undefined) return { holder };
    moveAside(path, found);
  }
  throw new Error('the lock of the data folder kept changing hands');
}

/** The sentence for whoever came second. */
export const inUse = (dataDir: string, holder: number): string =>
  `The data folder ${dataDir} is in use by process ${holder}.`;

// Written beside and linked into place, so that nobody ever reads half a lock; link(2) refuses when there is one.
function putThere(path: string, content: string): boolean {
  const draft = `${path}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, content, { flag: 'wx', mode: 0o644 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function liveHolder(content: string, path: string): number | undefined {
  const [number, begun = ''] = content.trim().split(' ');
  const pid = Number(number);
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  if (pid === process.pid) return held.has(path) ? pid : undefined;
  return beginningOf(pid) === begun ? pid : undefined;
}

// Two may find the same dead lock at once. Renaming lets one of them win, and whoever catches
// a fresh lock instead of the dead one puts it back.
function moveAside(path: string, dead: string): void {
  const aside = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const caught = contentOf(aside);
  if (caught !== undefined && caught !== dead) putThere(path, caught);
  rmSync(aside, { force: true });
}

function release(path: string, mine: string): void {
  held.delete(path);
  if (contentOf(path) === mine) rmSync(path, { force: true });
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
