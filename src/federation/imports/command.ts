import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { sql } from 'kysely';
import type { Database, Write } from '#ground/database';
import type { Day } from '#ground/day';
import { type Sheet, usualLimits } from '#ground/sheets';
import { prepareFederation } from '../prepare.ts';
import { type BringCommand, readArguments, usage } from './command-arguments.ts';
import { bringInside, readBroughtFile, type UnreadableFile } from './bring.ts';
import { decideAnyway, decideJoin } from './decide.ts';
import { foldHeader } from './fold.ts';
import { type Mapping, withoutRepeats } from './field.ts';
import { proposeMapping } from './propose.ts';
import { readReport, type Report, unreadableReport } from './report.ts';
import { claimRun, runImport } from './run.ts';
import { undoImport } from './undo.ts';
import { words } from './words.generated.ts';

const ACTOR = 'command';
// Whoever types commands is the operator: nothing in the house is behind a wall for them.
const REACH = 'house';

/**
 * `bin/dachwerk import …`: prints one line of JSON, sentences for people go to stderr. Gives the exit code:
 * 0 where the file could be read (refused rows are listed), 1 where not, 2 where the arguments are wrong.
 */
export async function runImportCommand(args: string[], database: Database, today: Day): Promise<number> {
  const asked = readArguments(args);
  if ('wrong' in asked) return complain(2, `${asked.wrong}\n${usage}`);
  if (asked.act === 'undo') return undo(database, asked.id);
  await prepareFederation(database);
  const umbrella = await umbrellaNode(database, asked.umbrella);
  if (umbrella === undefined) return complain(2, `There is no umbrella "${asked.umbrella}" in this house.`);
  const sheet = await readGivenFile(asked.file);
  if (sheet === undefined) return print(unreadableReport(asked.language, words[asked.language].fileUnopenable), 1);
  if ('unreadable' in sheet) return print(unreadableReport(asked.language, sheet), 1);
  const mapping = mappingOf(sheet, asked);
  if (!Array.isArray(mapping)) return complain(2, mapping.wrong);
  if (!mapping.includes('name')) return print(unreadableReport(asked.language, words[asked.language].nameNotMapped), 1);

  const bring = async (write: Write): Promise<{ id: string; report: Report }> => {
    const since = asked.since ?? today;
    const brought = { umbrella, brings: asked.brings, fileName: basename(asked.file), since, actor: ACTOR, mapping };
    const id = await bringInside(write, sheet, brought);
    await decideAnyway(write, id, asked.anyway);
    if (asked.join) await decideJoin(write, id);
    return { id, report: await readReport(write, id, asked.language) };
  };
  if (asked.dryRun) return print((await triedOut(database, bring)).report, 0);
  const { id, report } = await database.within(REACH, bring);
  process.stderr.write(`${sheet.rows.length} rows read, ${report.created + report.joined} to be taken over.\n`);
  if ((await run(database, id)) === 'failed')
    return print(unreadableReport(asked.language, words[asked.language].failed), 1);
  return print(await database.within(REACH, (write) => readReport(write, id, asked.language)), 0);
}

/** Does the work and takes all of it back: a dry run leaves nothing. */
async function triedOut<Outcome>(database: Database, work: (write: Write) => Promise<Outcome>): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  await database
    .within(REACH, async (write) => {
      outcomes.push(await work(write));
      throw new DryRun();
    })
    .catch((error: unknown) => {
      if (!(error instanceof DryRun)) throw error;
    });
  return outcomes[0]!;
}

class DryRun extends Error {}

async function run(database: Database, id: string): Promise<'done' | 'failed'> {
  if (!(await claimRun(database, REACH, id))) return 'failed';
  const telling = setInterval(() => {
    database
      .within(REACH, (write) =>
        write
          .selectFrom('import')
          .select(['rows_done as done', 'rows_total as total'])
          .where('id', '=', id)
          .executeTakeFirst(),
      )
      .then((row) => row && process.stderr.write(`${row.done} of ${row.total} rows\n`))
      // A line of progress that does not come is no reason to stop.
      .catch(() => undefined);
  }, 2_000);
  try {
    return await runImport(database, REACH, id, ACTOR);
  } finally {
    clearInterval(telling);
  }
}

async function undo(database: Database, id: string): Promise<number> {
  const known = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  const undone = known ? await undoImport(database, REACH, id, ACTOR) : undefined;
  return undone ? print(undone, 0) : complain(1, `There is no import ${id} that could be undone.`);
}

async function umbrellaNode(database: Database, slug: string): Promise<number | undefined> {
  const { rows } = await sql<{ node: number }>`select node from organisation where slug = ${slug}`.execute(
    database.kysely,
  );
  return rows[0]?.node;
}

async function readGivenFile(path: string): Promise<Sheet | UnreadableFile | undefined> {
  try {
    // Not read at all where it is too large: it might be larger than memory.
    if ((await stat(path)).size > usualLimits.bytes) return { unreadable: 'tooLarge' };
    return await readBroughtFile(await readFile(path), basename(path));
  } catch {
    return undefined;
  }
}

/** The proposal, with what the command line says put over it. */
function mappingOf(sheet: Sheet, { map }: BringCommand): Mapping | { wrong: string } {
  const proposed = proposeMapping(
    sheet.columns,
    sheet.rows.slice(0, 50).map(({ cells }) => cells),
  );
  const said = new Map<number, Mapping[number]>();
  for (const [column, field] of map) {
    const exact = sheet.columns.indexOf(column);
    const at = exact >= 0 ? exact : sheet.columns.findIndex((name) => foldHeader(name) === foldHeader(column));
    if (at < 0) return { wrong: `The file has no column "${column}". It has: ${sheet.columns.join(', ')}.` };
    said.set(at, field);
  }
  const freed = proposed.map((field) => (field && [...said.values()].includes(field) ? null : field));
  return withoutRepeats(freed.map((field, at) => (said.has(at) ? (said.get(at) ?? null) : field)));
}

function print(report: object, code: number): number {
  process.stdout.write(`${JSON.stringify(report)}\n`);
  return code;
}

function complain(code: number, sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return code;
}
