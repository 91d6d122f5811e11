import { spawnSync } from 'node:child_process';
import { existsSync, lchownSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { CannotStart } from './cannot-start.ts';
import { unreachable } from './reachable.ts';

/** Whom the database's programs run as, and how a command becomes one of theirs. */
export type Account = {
  /** Absent where they run as ourselves. */
  uid?: number;
  gid?: number;
  /** Words before the program. */
  before: string[];
};

// "nobody" on every Linux; PostgreSQL refuses to run as root.
const NOBODY = 65534;

/**
 * An ordinary person's database runs as themselves. Root's runs as whoever owns its folder, at first as nobody.
 * Where that account can't get through to the programs or the data (all below /root, say), it is given the one
 * right to pass and read; where that is impossible too, the sentence names the folder in the way.
 */
export function accountFor(folder: string, binaries: Binaries): Account {
  const owner = existsSync(folder) ? statSync(folder) : undefined;
  const me = process.getuid?.();
  if (me === undefined) return { before: [] };
  if (me !== 0) {
    if (owner && owner.uid !== me) {
      throw new CannotStart(
        `The database folder ${folder} belongs to another account (number ${owner.uid}): start as that one, or as root.`,
      );
    }
    return { before: [] };
  }
  const account = { uid: owner?.uid || NOBODY, gid: (owner?.uid && owner.gid) || NOBODY };
  if (owner?.uid === 0) giveTo(folder, account.uid, account.gid);
  const wall = [binaries.postgres, dirname(folder)].map((path) => unreachable(path, account)).find(Boolean);
  if (!wall) return { ...account, before: [] };
  const before = passage(account, binaries);
  if (before) return { before, ...account };
  throw new CannotStart(
    `PostgreSQL does not run as root, and the account it runs as instead (number ${account.uid}) cannot enter ${wall}: ` +
      `allow it with "chmod o+x ${wall}", move the project or DATA_DIR elsewhere, start as an ordinary user, or set DATABASE_URL.`,
  );
}

/** Gives a file or a whole folder to the account; nothing to do where there is none. */
export function giveTo(path: string, uid: number | undefined, gid: number | undefined): void {
  if (uid === undefined || gid === undefined) return;
  try {
    lchownSync(path, uid, gid);
    if (!statSync(path).isDirectory()) return;
    for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' })) lchownSync(join(path, name), uid, gid);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new CannotStart(
      `PostgreSQL does not run as root, and ${path} cannot be given to another account (${code}): ` +
        'start as an ordinary user, or set DATABASE_URL.',
    );
  }
}

// capabilities(7): CAP_DAC_READ_SEARCH passes folders and reads files, and gives no right to write; only programs
// that are closed to others need CAP_DAC_OVERRIDE. PostgreSQL asks access(2) about its own programs, which
// forgets capabilities unless SECBIT_NO_SETUID_FIXUP is set.
function passage(account: { uid: number; gid: number }, binaries: Binaries): string[] | undefined {
  for (const right of ['dac_read_search', 'dac_override']) {
    const before = [
      'setpriv',
      '--securebits=+no_setuid_fixup',
      `--reuid=${account.uid}`,
      `--regid=${account.gid}`,
      '--clear-groups',
      ...['inh-caps', 'ambient-caps', 'bounding-set'].map((set) => `--${set}=-all,+${right}`),
    ];
    // Showing its settings makes initdb look for all its companions and changes nothing.
    const tried = spawnSync('setpriv', [...before.slice(1), binaries.initdb, '--show', '--pgdata=/'], { cwd: '/' });
    if (tried.status === 0) return before;
  }
  return undefined;
}
