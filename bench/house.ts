import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '#ground/database';
import { copyOf, type Data } from './data.ts';
import { load } from './load.ts';
import type { Job } from './jobs.ts';
import type { Single } from './print.ts';
import { memoryOf, startServer } from './server.ts';

/** From the start of the process to its first answer, beside a running database that knows it: best of three. */
export async function startTime(data: Data): Promise<Single[]> {
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const server = await startServer(data.url);
    times.push(server.startedIn);
    await server.stop();
  }
  return [
    {
      job: 'start',
      title: 'to the first answer',
      organisations: data.organisations,
      value: Math.min(...times) / 1000,
      unit: 's',
      goal: 1,
    },
  ];
}

/** Resident memory of the app after every address of the other jobs was asked for. */
export async function memory(data: Data, jobs: readonly Job[]): Promise<Single[]> {
  const server = await startServer(data.url);
  try {
    for (const job of jobs)
      await load(server.origin, await job.asks(server.origin, data.url), { requests: 300, seconds: 1, atOnce: 8 });
    const { now, most } = memoryOf(server.pid);
    const { organisations } = data;
    return [
      { job: 'memory', title: 'of the app after load', organisations, value: now, unit: 'MB', goal: 200 },
      { job: 'memory', title: 'of the app, the most', organisations, value: most, unit: 'MB' },
    ];
  } finally {
    await server.stop();
  }
}

/** One membership begun and taken back, as a command does it: refreshed with its figures, and on disk. */
export async function write(server: string, data: Data): Promise<Single[]> {
  const copy = await copyOf(server, data, `bench_write_${data.organisations}`);
  const database = connect(copy.url, { connections: 1 });
  try {
    const { pool } = database;
    await pool.query('set plan_cache_mode = auto');
    const one = async (member: number) => {
      await pool.query('begin');
      await pool.query(
        `insert into affiliation (id, member, umbrella, kind, during) values (gen_random_uuid(), $1, 2, 'full', '[2026-01-01,)')
         on conflict do nothing`,
        [member],
      );
      await pool.query('select refresh_around(array[$1::int], array[2])', [member]);
      await pool.query('commit');
    };
    for (let i = 0; i < 30; i += 1) await one(500 + i);
    const begun = performance.now();
    for (let i = 0; i < 100; i += 1) await one(550 + i);
    const value = (performance.now() - begun) / 100;
    return [
      { job: 'write', title: 'a membership begun', organisations: data.organisations, value, unit: 'ms', goal: 5 },
    ];
  } finally {
    await database.pool.end();
    await copy.drop();
  }
}

const ROWS = 15_000;

/** A file of 15,000 organisations brought into a small house: preview and taking over, in a process of its own. */
export async function bring(server: string, data: Data): Promise<Single[]> {
  const copy = await copyOf(server, data, 'bench_import');
  const room = await mkdtemp(join(tmpdir(), 'dachwerk-bench-'));
  const file = join(room, 'members.csv');
  writeFileSync(file, csv());
  try {
    const begun = performance.now();
    const most = await runDachwerk(copy.url, ['import', file, '--umbrella', 'land-14']);
    const seconds = (performance.now() - begun) / 1000;
    return [
      { job: 'import', title: `${ROWS} organisations with preview`, value: seconds, unit: 's', goal: 10 },
      { job: 'import', title: 'memory of it, the most', value: most, unit: 'MB' },
    ];
  } finally {
    rmSync(room, { recursive: true });
    await copy.drop();
  }
}

function csv(): string {
  const towns = ['04109 Leipzig', '01067 Dresden', '09111 Chemnitz', '08056 Zwickau', '02826 Görlitz'];
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const [postcode, place] = towns[i % towns.length]!.split(' ');
    return `Neuer Verein ${(i * 7919) % 100_003} e. V.;${postcode};${place};${2000 + (i % 26)};Kultur, Bildung`;
  });
  return ['Name;PLZ;Ort;Gründung;Themen', ...rows, ''].join('\n');
}

/** Runs bin/dachwerk; answers with the most memory it had, in MB. */
function runDachwerk(databaseUrl: string, words: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, '../src/command/index.js'), ...words], {
      env: { ...process.env, DATABASE_URL: databaseUrl },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    let most = 0;
    const looking = setInterval(() => {
      try {
        most = memoryOf(child.pid!).most || most;
      } catch {
        // It ended between two looks.
      }
    }, 50);
    child.once('exit', (code) => {
      clearInterval(looking);
      if (code === 0) resolve(most);
      else reject(new Error(`bin/dachwerk ${words[0]} ended with ${code}`));
    });
  });
}
