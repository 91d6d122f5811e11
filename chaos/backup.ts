import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { connect, withDatabaseUrl } from '#ground/database';
import { restore } from '#ground/database/backup';
import { affiliations, beginLoad, type Load } from './load.ts';
import { openRoom, settle } from './room.ts';
import { command, startServer } from './server.ts';

export interface BackupReport {
  backups: number;
  restored: number;
  /** Writes that were acknowledged before a backup began and are not in it. */
  lost: number;
  faults: number;
  refusals: string[];
  strange: string[];
}

/** Takes backups by command while others write; each must restore to one sound moment, with all that was promised before. */
export async function backupRounds(rounds: number): Promise<BackupReport> {
  const { dataDir, close } = await openRoom();
  const report: BackupReport = { backups: 0, restored: 0, lost: 0, faults: 0, refusals: [], strange: [] };
  let load: Load | undefined;
  try {
    const server = await startServer(dataDir);
    try {
      load = beginLoad(server.address, affiliations(await settle(dataDir, 60)));
      const taken: { file: string; before: string[] }[] = [];
      for (let round = 0; round < rounds; round += 1) {
        await sleep(200);
        const before = [...load.acknowledged];
        const file = join(dataDir, `${round}.backup`);
        await command(dataDir, 'backup', file);
        taken.push({ file, before });
        report.backups += 1;
      }
      await load.stop();
      report.strange.push(...load.strange);
      for (const { file, before } of taken) await tryOut(dataDir, file, before, report);
    } finally {
      await load?.stop();
      await server.stop();
    }
    return report;
  } finally {
    await close();
  }
}

async function tryOut(dataDir: string, file: string, before: readonly string[], report: BackupReport): Promise<void> {
  await withDatabaseUrl({ dataDir }, async (url) => {
    await onServer(url, 'create database tried_out');
    const database = connect(url.replace(/\/postgres$/, '/tried_out'), { connections: 2 });
    try {
      const migrations = join(import.meta.dirname, '../../migrations');
      const outcome = await restore(database, { path: file, migrations, replace: false });
      if ('refused' in outcome) {
        report.refusals.push(outcome.refused);
        return;
      }
      const { rows } = await database.pool.query<{ lost: number; faults: number }>(
        `select (select count(*)::int from graph_faults()) as faults,
           (select count(*)::int from unnest($1::uuid[]) id where not exists (select from affiliation a where a.id = id.id)) as lost`,
        [before],
      );
      report.restored += 1;
      report.lost += rows[0]!.lost;
      report.faults += rows[0]!.faults;
    } finally {
      await database.close();
      await onServer(url, 'drop database tried_out');
    }
  });
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

export const isGood = (report: BackupReport): boolean =>
  report.restored === report.backups && report.lost + report.faults + report.strange.length === 0;

if (import.meta.main) {
  const report = await backupRounds(Number(process.argv[2] ?? 10));
  console.log(JSON.stringify(report));
  process.exitCode = isGood(report) ? 0 : 1;
}
