import { sql } from 'kysely';
import type { Write } from '#ground/database';
import type { Day } from '#ground/day';
import { placeBook } from '../places/book.ts';
import { markDuplicates } from './duplicates.ts';
import type { Mapping } from './field.ts';
import { interpretRow, type Reading } from './interpret.ts';
import type { Brings } from './tables.ts';

const PORTION = 1_000;

/**
 * Looks at every row again, with the import's mapping and the answers given so far, and says of each whether it is new,
 * a duplicate or refused. Goes through the rows in portions, so its memory does not grow with the file.
 */
export async function lookAgain(write: Write, id: string): Promise<void> {
  const reading = await readingOf(write, id);
  for (let after = 0; ;) {
    const rows = await write
      .selectFrom('import_row')
      .select(['row', 'cells', 'crowded', 'chosen_ags'])
      .where('import', '=', id)
      .where('row', '>', after)
      .orderBy('row')
      .limit(PORTION)
      .execute();
    if (rows.length === 0) break;
    const read = rows.map(({ row, cells, crowded, chosen_ags }) => ({
      row,
      ...interpretRow({ cells, crowded, chosenAgs: chosen_ags ?? undefined }, reading),
    }));
    await keep(write, id, read);
    after = rows.at(-1)!.row;
  }
  await markDuplicates(write, id);
}

async function readingOf(write: Write, id: string): Promise<Reading> {
  const { mapping, kind, brings, since } = await write
    .selectFrom('import')
    .select(['mapping', 'kind', 'brings', 'since'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { mapping: mapping as Mapping, kind, brings: brings as Brings, since: since as Day, book: placeBook() };
}

async function keep(write: Write, id: string, read: readonly object[]): Promise<void> {
  await sql`
    update import_row kept
    set wish = given.wish,
      faults = coalesce(given.faults, '[]'),
      fate = case when given.wish is null then 'refused' else 'new' end,
      name_key = name_key(given.wish ->> 'name'),
      homepage_key = homepage_key(given.wish ->> 'homepage'),
      ags = given.wish -> 'seat' ->> 'ags'
    from jsonb_to_recordset(${JSON.stringify(read)}::jsonb) as given (row int, wish jsonb, faults jsonb)
    where kept.import = ${id} and kept.row = given.row`.execute(write);
}
