import { spawn } from 'node:child_process';
import { chmod, cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect, migrate, openEmbedded } from '#ground/database';
import { openRoom } from './room.ts';
import { killDatabase } from './server.ts';

export interface MigrationReport {
  kills: number;
  /** Kills that hit a migration before its end, so that there was something to go on with. */
  midway: number;
  /** Next starts that brought the database to the end. */
  wentOn: number;
  /** Migrations that left half of their work, or ran twice. */
  halves: number;
}

// Slow on purpose: fills its table in ten steps. Each has its own, to be seen whole or not at all.
const slow = (name: string): string =>
  `create table ${name} (step int primary key);\n` +
  Array.from({ length: 10 }, (_, step) => `insert into ${name} values (${step}); select pg_sleep(0.04);\n`).join('');

const STEPS = ['9001_first.sql', '9002_second.sql', '9003_third.sql'];

/** Kills a migrating process, every other time its database too, and lets the next start go on. */
export async function migrationRounds(kills: number): Promise<MigrationReport> {
  const { dataDir, close } = await openRoom();
  const report: MigrationReport = { kills: 0, midway: 0, wentOn: 0, halves: 0 };
  try {
    const folder = join(dataDir, 'migrations');
    await cp(join(import.meta.dirname, '../../migrations'), folder, { recursive: true });
    for (const step of STEPS) await writeFile(join(folder, step), slow(tableOf(step)));
    for (let round = 0; round < kills; round += 1) {
      const data = join(dataDir, `round-${round}`);
      await mkdir(data);
      await chmod(data, 0o711);
      await killOnce(data, folder, round % 2 === 1);
      report.kills += 1;
      await goOn(data, folder, report);
    }
    return report;
  } finally {
    await close();
  }
}

const tableOf = (step: string): string => `slow_${step.slice(0, 4)}`;

async function killOnce(data: string, folder: string, databaseToo: boolean): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'migrate-once.js'), data, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await Promise.race([
    new Promise((resolve) => child.stdout.once('data', resolve)),
    ended,
    sleep(60_000, undefined, { ref: false }),
  ]);
  await sleep(Math.random() * 1_600);
  child.kill('SIGKILL');
  if (databaseToo) killDatabase(data);
  await ended;
}

async function goOn(data: string, folder: string, report: MigrationReport): Promise<void> {
  const embedded = await openEmbedded(data);
  const database = connect(embedded.url, { connections: 2 });
  try {
    // What the killed process had committed is whole; what it had not is gone.
    const before = await wholeSteps(database.pool);
    if (before.some((whole) => whole === 'half')) report.halves += 1;
    if (before.includes('none')) report.midway += 1;
    await migrate(database, folder);
    const after = await wholeSteps(database.pool);
    const again = await migrate(database, folder);
    if (after.every((whole) => whole === 'whole') && again.length === 0) report.wentOn += 1;
  } finally {
    await database.close();
    await embedded.stop();
  }
}

/** Of each slow step whether its table and its line are there together. */
async function wholeSteps(pool: ReturnType<typeof connect>['pool']): Promise<('none' | 'half' | 'whole')[]> {
  const found: ('none' | 'half' | 'whole')[] = [];
  for (const step of STEPS) {
    const { rows } = await pool.query<{ made: boolean; known: boolean }>(
      `select to_regclass($1) is not null as made, to_regclass('migration') is not null as known`,
      [tableOf(step)],
    );
    const { made, known } = rows[0]!;
    const lines = known ? await pool.query('select from migration where name = $1', [step]) : { rowCount: 0 };
    const filled = made ? await pool.query(`select from ${tableOf(step)}`) : { rowCount: 0 };
    const counts = [lines.rowCount, filled.rowCount].join();
    found.push(!made && counts === '0,0' ? 'none' : counts === '1,10' ? 'whole' : 'half');
  }
  return found;
}

export const isGood = (report: MigrationReport): boolean => report.wentOn === report.kills && report.halves === 0;

if (import.meta.main) {
  const report = await migrationRounds(Number(process.argv[2] ?? 20));
  console.log(JSON.stringify(report));
  process.exitCode = isGood(report) ? 0 : 1;
}
