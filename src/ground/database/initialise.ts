import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { giveTo, type Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { CannotStart } from './cannot-start.ts';
import { run } from './command.ts';

export const folderIn = (dataDir: string): string => join(dataDir, 'postgres');

const passwordFile = (dataDir: string): string => join(dataDir, 'database-password');

/**
 * Makes the database's folder once. It grows beside its place and is renamed when whole, so whoever is killed
 * in the middle leaves only a leftover, which the next start removes.
 */
export async function initialise(dataDir: string, binaries: Binaries, account: Account): Promise<void> {
  removeLeftovers(dataDir);
  const folder = folderIn(dataDir);
  if (existsSync(folder)) return;
  // Before the folder: where there is a database, its password is there too.
  keepPassword(dataDir, account);
  const draft = `${folder}.new-${randomBytes(4).toString('hex')}`;
  mkdirSync(draft, { mode: 0o700 });
  giveTo(draft, account.uid, account.gid);
  const child = run(account, binaries.initdb, [`--pgdata=${draft}`, ...choices(dataDir)], ['ignore', 'ignore', 'pipe']);
  const exit = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('exit', resolve));
  const [code, complaint] = await Promise.all([exit, child.stderr ? text(child.stderr) : '']);
  if (code !== 0) throw new CannotStart(`The database could not be set up in ${draft}: ${complaint.trim()}`);
  renameSync(draft, folder);
  synchronise(dataDir);
}

/** The password of the embedded database; undefined before the first start. */
export function passwordIn(dataDir: string): string | undefined {
  return existsSync(passwordFile(dataDir)) ? readFileSync(passwordFile(dataDir), 'utf8').trim() : undefined;
}

// With LC_CTYPE=C pg_trgm silently drops every letter outside ASCII, so Cyrillic and Arabic would never be found.
// Sorting stays bytewise ("C"): it depends on no library that an update could change under the indexes.
function choices(dataDir: string): string[] {
  return [
    '--username=dachwerk',
    '--encoding=UTF8',
    '--locale=C',
    '--lc-ctype=C.UTF-8',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile(dataDir)}`,
  ];
}

function keepPassword(dataDir: string, account: Account): void {
  const path = passwordFile(dataDir);
  if (!existsSync(path)) {
    const draft = `${path}.new-${randomBytes(4).toString('hex')}`;
    const file = openSync(draft, 'wx', 0o600);
    writeSync(file, `${randomBytes(24).toString('hex')}\n`);
    fsyncSync(file);
    closeSync(file);
    renameSync(draft, path);
  }
  giveTo(path, account.uid, account.gid);
}

// An initdb that outlived its killed parent may still be writing in there for a second;
// then the removal fails, nothing is lost, and a later start tries again.
function removeLeftovers(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    if (!/^(postgres|database-password)\.new-/.test(name)) continue;
    try {
      rmSync(join(dataDir, name), { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
    } catch {
      continue;
    }
  }
}

// A rename is only on disk when its folder is; Windows knows no such call.
function synchronise(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
