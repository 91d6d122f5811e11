import { spawnSync } from 'node:child_process';
import { closeSync, realpathSync } from 'node:fs';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { run } from './command.ts';
import { folderIn } from './initialise.ts';
import { openLog } from './server-log.ts';

/** The process that is the database, begun by us or by an earlier process of ours that was killed. */
export type Postmaster = {
  pid: number;
  port: number;
  /** Resolves once the process has ended. */
  gone: Promise<void>;
};

/** Starts PostgreSQL on the port of the loopback address; it is not yet ready to answer. */
export function startPostmaster(dataDir: string, port: number, binaries: Binaries, account: Account): Postmaster {
  const folder = realpathSync(folderIn(dataDir));
  const log = openLog(dataDir, account);
  const child = run(account, binaries.postgres, ['-D', folder, '-p', String(port), ...choices()], ['ignore', log, log]);
  closeSync(log);
  const gone = new Promise<void>((resolve) => child.once('error', () => resolve()).once('exit', () => resolve()));
  return { pid: child.pid ?? 0, port, gone };
}

/** Asks it to end: open transactions are rolled back, connections closed ('fast'), or at once without tidying. */
export function end(postmaster: Postmaster, how: 'fast' | 'immediate', binaries: Binaries): void {
  const signal = how === 'fast' ? 'SIGINT' : 'SIGQUIT';
  if (process.platform === 'win32') {
    spawnSync(binaries.ctl, ['kill', signal.slice(3), String(postmaster.pid)], { windowsHide: true });
    return;
  }
  try {
    process.kill(postmaster.pid, signal);
  } catch {
    // It ended by itself in the meantime, which is what we wanted.
  }
}

// Personal data stays out of the log: errors repeat values and statements hold them, so only the
// server's own lines are kept, tersely. Times and messages are alike on every machine.
function choices(): string[] {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=100',
    'shared_buffers=256MB',
    'fsync=on',
    'synchronous_commit=on',
    'full_page_writes=on',
    'jit=off',
    'timezone=UTC',
    'log_timezone=UTC',
    'lc_messages=C',
    'log_min_messages=log',
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
    'log_checkpoints=off',
  ];
  return settings.flatMap((setting) => ['-c', setting]);
}
