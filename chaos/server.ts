import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '#ground/database';

const PROJECT = join(import.meta.dirname, '../..');
const PATIENCE_MS = 60_000;

export interface RunningServer {
  /** Without a slash at the end. */
  readonly address: string;
  /** Waits until it is ready to answer. Throws with its own words where it ended, or is not ready within a minute. */
  ready(): Promise<void>;
  /** Ends the server as a power cut does: no signal it could hear. */
  kill(): Promise<void>;
  /** Asks it to end, and waits. */
  stop(): Promise<void>;
}

/** Starts the real server on that folder; throws with its own words where it is not ready within a minute. */
export async function startServer(dataDir: string): Promise<RunningServer> {
  const port = await freePort();
  const child = spawn(process.execPath, ['dist/src/main.js'], {
    cwd: PROJECT,
    env: environment(dataDir, port),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => (said = (said + String(data)).slice(-4000)));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = `http://127.0.0.1:${port}`;
  const ready = async () => {
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until && !hasEnded(child);) {
      if (await answersReady(address)) return;
      await sleep(25);
    }
    throw new Error(`the server ${hasEnded(child) ? 'ended' : 'is not ready'}: ${said}`);
  };
  try {
    await ready();
  } catch (error) {
    await killed(child, ended);
    throw error;
  }
  return {
    address,
    ready,
    kill: () => killed(child, ended),
    async stop() {
      child.kill('SIGTERM');
      const impatience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
      await ended.finally(() => clearTimeout(impatience));
    },
  };
}

/** Kills the database in that folder and all its children at once, as a power cut does. Only what lies in the folder. */
export function killDatabase(dataDir: string): void {
  let postmaster: number;
  try {
    postmaster = Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
    if (!readFileSync(`/proc/${postmaster}/cmdline`, 'utf8').includes(dataDir)) return;
  } catch {
    return;
  }
  for (const pid of [postmaster, ...childrenOf(postmaster)]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself in the meantime.
    }
  }
}

/** Runs an operator's command on that folder; returns the last line it printed. Throws with its words. */
export function command(dataDir: string, ...words: string[]): Promise<string> {
  const entry = join(PROJECT, 'dist/src/command/index.js');
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [entry, ...words],
      { env: environment(dataDir, 0), timeout: PATIENCE_MS },
      (error, out, err) =>
        error
          ? reject(new Error(`${words[0]} failed: ${err}`, { cause: error }))
          : resolve(out.trimEnd().split('\n').at(-1) ?? ''),
    );
  });
}

async function answersReady(address: string): Promise<boolean> {
  const answer = await fetch(`${address}/ready`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
  await answer?.body?.cancel();
  return answer?.status === 200;
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

function environment(dataDir: string, port: number): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, ...inherited } = process.env;
  return { ...inherited, DATA_DIR: dataDir, PORT: String(port), HOST: '127.0.0.1' };
}

async function killed(child: ChildProcess, ended: Promise<void>): Promise<void> {
  try {
    // It leads a process group of its own.
    if (child.pid && !hasEnded(child)) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
  await ended;
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const line = readFileSync(`/proc/${pid}/stat`, 'latin1');
        return Number(line.slice(line.lastIndexOf(')') + 2).split(' ')[1]) === parent;
      } catch {
        return false;
      }
    });
}
