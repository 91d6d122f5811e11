import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Database } from '#ground/database';
import { today } from '#ground/day';
import { whoseIs } from '../whose.ts';
import { erase } from './erase.ts';

/**
 * Erases again whoever an older state of the database brought back: all on its own list and on the list given. Called
 * before the service opens. Returns how many were found and erased.
 */
export async function replayErasures(database: Database, known: readonly string[] = []): Promise<number> {
  return database.within('house', async (write) => {
    const listed = await write.selectFrom('erasure').select('account').execute();
    let erased = 0;
    for (const account of new Set([...known, ...listed.map((row) => row.account)])) {
      const whose = await whoseIs(write, account);
      if (!whose) continue;
      await erase(write, 'erasure', whose, today());
      erased += 1;
    }
    return erased;
  });
}

/**
 * Brings the list in the database and its copy in a file together, and erases again what came back. The copy is one
 * number a line, {"account": "…"}; it lies beside the database, not in it, so a restored backup does not take it back
 * in time. On start with `replay`, then now and then without. Returns how many were erased again.
 */
export async function keepErasures(
  database: Database,
  file: string,
  { replay }: { replay: boolean } = { replay: false },
): Promise<number> {
  const known = readErasures(file);
  const erased = replay ? await replayErasures(database, known) : 0;
  const listed = await database.within('house', (write) => write.selectFrom('erasure').select('account').execute());
  const all = new Set([...known, ...listed.map(({ account }) => account)]);
  if (all.size > known.length) {
    // Written beside and renamed: a power cut leaves the old list or the new one.
    writeFileSync(`${file}.new`, [...all].map((account) => `${JSON.stringify({ account })}\n`).join(''), {
      mode: 0o600,
    });
    renameSync(`${file}.new`, file);
  }
  return erased;
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

function readErasures(file: string): string[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return [...new Set(lines.flatMap((line) => UUID.exec(line)?.[0] ?? []))];
}
