import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import type { Account } from './account.ts';

/**
 * Starts one of PostgreSQL's programs as its account, in a session of its own: Ctrl-C in the terminal
 * reaches us alone, and we stop the database when our last request is answered.
 */
export function run(account: Account, program: string, args: string[], stdio: StdioOptions): ChildProcess {
  const [command = program, ...rest] = [...account.before, program, ...args];
  const drops = account.before.length === 0 && account.uid !== undefined && account.gid !== undefined;
  return spawn(command, rest, {
    // The folder we were started in may be closed to the account.
    cwd: process.platform === 'win32' ? undefined : '/',
    env: environment(),
    stdio,
    detached: process.platform !== 'win32',
    windowsHide: true,
    ...(drops && { uid: account.uid, gid: account.gid }),
  });
}

// PGDATA, PGPORT, LC_ALL, TZ and their kin would change the database behind our back.
function environment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP'];
  return Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}
