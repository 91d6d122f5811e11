import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

// dist/bench/server.js lies one folder below dist.
const MAIN = join(import.meta.dirname, '../src/main.js');

/** The product as its operators run it, in a process of its own beside a running database. */
export interface Server {
  origin: string;
  pid: number;
  /** Milliseconds from its start to its first answer. */
  startedIn: number;
  stop(): Promise<void>;
}

export async function startServer(databaseUrl: string): Promise<Server> {
  const begun = performance.now();
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      PORT: '0',
      HOST: '127.0.0.1',
      PUBLIC_URL: '',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await portOf(child);
  const origin = `http://127.0.0.1:${port}`;
  await (await fetch(`${origin}/ready`)).text();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    origin,
    pid: child.pid!,
    startedIn: performance.now() - begun,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('exit', () => reject(new Error('the server ended before it began')));
    child.stdout!.on('data', (part: Buffer) => {
      said += part.toString();
      const port = /running at \S+:(\d+)/.exec(said)?.[1];
      if (port) resolve(Number(port));
    });
  });
}

/** CPU milliseconds all threads of a process have used so far (proc(5), schedstat); 0 where it is gone. */
export function cpuOf(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/task`)
      .map((task) => Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'latin1').split(' ')[0]) / 1e6)
      .reduce((sum, each) => sum + each, 0);
  } catch {
    return 0;
  }
}

/** Resident memory of a process in MB: now, and the most it ever was. */
export function memoryOf(pid: number): { now: number; most: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'latin1');
  const kilobytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
  return { now: kilobytes('VmRSS') / 1024, most: kilobytes('VmHWM') / 1024 };
}

/** Watches what an app and the database's processes that serve it use, apart from whoever asks. */
export async function watch(
  databaseUrl: string,
  app: number,
): Promise<{ read(): Promise<Used>; end(): Promise<void> }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return {
    async read() {
      const { rows } = await client.query<{ pid: number }>(
        `select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
      );
      return { app: cpuOf(app), database: new Map(rows.map(({ pid }) => [pid, cpuOf(pid)])) };
    },
    end: () => client.end(),
  };
}

export interface Used {
  app: number;
  database: Map<number, number>;
}

/** CPU milliseconds between two readings; a connection that came in between counts from its beginning. */
export function between(before: Used, after: Used): { app: number; database: number } {
  let database = 0;
  for (const [pid, cpu] of after.database) database += cpu - (before.database.get(pid) ?? 0);
  return { app: after.app - before.app, database };
}
