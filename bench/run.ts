import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inUse, openEmbedded, takeLock } from '#ground/database';
import { bookings } from './bookings.ts';
import { type Data, dataOf, keptData } from './data.ts';
import { bring, memory, startTime, write } from './house.ts';
import { type Job, jobs } from './jobs.ts';
import { limits } from './limits.ts';
import { type Figure, measure } from './measure.ts';
import { figuresTable, growthTable, limitsTable, type Single, singlesTable } from './print.ts';
import { startServer } from './server.ts';

// What the goals in ARCHITECTURE speak of, measured on this machine. Nothing passes or fails here: figures are read
// by people, beside their goals. The data are kept for the next run, in BENCH_DIR or the system's place for such.
const SMALL = 700;
const MIDDLE = 15_000;
const BIG = 600_000;

const { values: wish, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { big: { type: 'boolean', default: false }, json: { type: 'string' } },
});
const known = [...new Set(jobs.map(({ name }) => name)), 'bookings', 'start', 'memory', 'write', 'import', 'rebuild'];
const unknown = names.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no "${unknown.join('", "')}". Known: ${known.join(', ')}. --big: with 600,000. --json FILE.\n`,
  );
  process.exit(2);
}
const wanted = (name: string) => names.length === 0 || names.includes(name);

const room = resolve(process.env['BENCH_DIR'] ?? join(tmpdir(), 'dachwerk-bench'));
const lock = takeLock(room);
if ('holder' in lock) throw new Error(inUse(room, lock.holder));
const database = await openEmbedded(room);
try {
  await run(database.url);
} finally {
  await database.stop();
  lock.release();
}

async function run(server: string): Promise<void> {
  const small = await dataOf(server, SMALL);
  const middle = await dataOf(server, MIDDLE);
  const big = wish.big ? await dataOf(server, BIG) : await keptData(server, BIG);
  const sizes = [small, middle, ...(big ? [big] : [])];
  const limit = await limits(server);
  process.stdout.write(`${limitsTable(limit)}\n\n`);

  const figures: Figure[] = [];
  const chosen = jobs.filter(({ name }) => wanted(name));
  if (chosen.length > 0) for (const data of sizes) figures.push(...(await measureAll(data, chosen)));
  if (wanted('bookings')) figures.push(...(await bookings(server, small)));
  if (figures.length > 0) process.stdout.write(`${figuresTable(figures, limit)}\n\n${growthTable(figures)}\n\n`);

  const singles: Single[] = [];
  try {
    await measureHouse(server, sizes, singles);
  } finally {
    if (singles.length > 0) process.stdout.write(`${singlesTable(singles)}\n`);
    if (wish.json) writeFileSync(wish.json, `${JSON.stringify({ limits: limit, figures, singles }, null, 2)}\n`);
  }
}

// What is no request. Should one of them break, those before it are still told.
async function measureHouse(server: string, sizes: readonly Data[], singles: Single[]): Promise<void> {
  const [small, middle] = sizes as [Data, Data];
  if (wanted('rebuild')) singles.push(...sizes.flatMap(rebuilding));
  if (wanted('start')) singles.push(...(await startTime(middle)));
  if (wanted('memory')) singles.push(...(await memory(middle, jobs)));
  if (wanted('write')) for (const data of [small, middle]) singles.push(...(await write(server, data)));
  if (wanted('import')) singles.push(...(await bring(server, small)));
}

async function measureAll(data: Data, chosen: readonly Job[]): Promise<Figure[]> {
  const server = await startServer(data.url);
  try {
    const figures: Figure[] = [];
    for (const job of chosen) {
      process.stderr.write(`\r${data.organisations}: ${job.name}, ${job.title}`.padEnd(70));
      figures.push(await measure(server, data.url, job, data.organisations));
    }
    return figures;
  } finally {
    process.stderr.write('\r'.padEnd(71) + '\r');
    await server.stop();
  }
}

// Only a run that makes the data knows; goals are those of an import's end, which rebuilds once.
function rebuilding({ organisations, rebuilt }: Data): Single[] {
  if (rebuilt === undefined) return [];
  const goal = { [MIDDLE]: 5, [BIG]: 240 }[organisations];
  return [
    {
      job: 'rebuild',
      title: 'presence and tally anew',
      organisations,
      value: rebuilt,
      unit: 's',
      ...(goal ? { goal } : {}),
    },
  ];
}
