import { setTimeout as sleep } from 'node:timers/promises';
import { affiliations, beginLoad, type Load, type Writing } from './load.ts';
import { inDatabase, openRoom, settle } from './room.ts';
import { killDatabase, type RunningServer, startServer } from './server.ts';

export interface KillReport {
  rounds: number;
  acknowledged: number;
  lost: number;
  /** Changes whose line in the history is missing, or lines without their change. */
  halves: number;
  /** Kept counts that differ from their recount. */
  faults: number;
  restartsClean: number;
  strange: string[];
}

/** What is being written meanwhile, and how to look whether all of it is there. */
export interface Work {
  prepare(dataDir: string): Promise<Writing>;
  inspect(dataDir: string, acknowledged: readonly string[]): Promise<Pick<KillReport, 'lost' | 'halves' | 'faults'>>;
}

const memberships: Work = {
  prepare: async (dataDir) => affiliations(await settle(dataDir, 100)),
  inspect: inspectMemberships,
};

/** What is killed in a round. */
const TARGETS = ['server', 'database', 'both'] as const;

/**
 * Kills the server, its database or both at once amid writes, lets it come back by itself, and looks for every
 * write that was acknowledged. A write that was under way may be there or not, but whole.
 */
export async function killRounds(rounds: number, work: Work = memberships): Promise<KillReport> {
  const { dataDir, close } = await openRoom();
  const report: KillReport = {
    rounds: 0,
    acknowledged: 0,
    lost: 0,
    halves: 0,
    faults: 0,
    restartsClean: 0,
    strange: [],
  };
  let server: RunningServer | undefined;
  let load: Load | undefined;
  try {
    server = await startServer(dataDir);
    const writing = await work.prepare(dataDir);
    const all: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const target = TARGETS[round % TARGETS.length]!;
      load = beginLoad(server.address, writing);
      for (const until = Date.now() + 10_000; load.acknowledged.length < 5 && Date.now() < until;) await sleep(5);
      await sleep(Math.random() * 200);
      server = await killAndReturn(server, target, dataDir, load.stop);
      report.restartsClean += 1;
      all.push(...load.acknowledged);
      report.strange.push(...load.strange);
      // All of them at the end, too: what survived one crash must survive the next.
      const look = await work.inspect(dataDir, round === rounds - 1 ? all : load.acknowledged);
      report.rounds += 1;
      report.acknowledged = all.length;
      report.lost += look.lost;
      report.halves += look.halves;
      report.faults += look.faults;
    }
    return report;
  } finally {
    await server?.kill();
    await load?.stop();
    await close();
  }
}

async function killAndReturn(
  server: RunningServer,
  target: (typeof TARGETS)[number],
  dataDir: string,
  stopLoad: () => Promise<void>,
): Promise<RunningServer> {
  if (target !== 'server') killDatabase(dataDir);
  if (target === 'database') {
    // The server stays and starts its database again; the load goes on meanwhile.
    await server.ready();
    await stopLoad();
    return server;
  }
  await server.kill();
  await stopLoad();
  return startServer(dataDir);
}

async function inspectMemberships(dataDir: string, acknowledged: readonly string[]) {
  return inDatabase(dataDir, async ({ pool }) => {
    const { rows } = await pool.query<{ lost: number; halves: number; faults: number }>(
      `select
         (select count(*)::int from unnest($1::uuid[]) id where not exists (select from affiliation a where a.id = id.id)) as lost,
         (select count(*)::int
          from (select id::text as id from affiliation) a
          full join (select after->>'id' as id from history where act = 'affiliation.begin') h using (id)
          where a.id is null or h.id is null) as halves,
         (select count(*)::int from graph_faults()) as faults`,
      [acknowledged],
    );
    return rows[0]!;
  });
}

export const isGood = (report: KillReport): boolean =>
  report.lost + report.halves + report.faults + report.strange.length === 0 && report.restartsClean === report.rounds;

if (import.meta.main) {
  const report = await killRounds(Number(process.argv[2] ?? 200));
  console.log(JSON.stringify(report));
  process.exitCode = isGood(report) ? 0 : 1;
}
