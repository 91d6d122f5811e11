import { sql } from 'kysely';
import { newId, type Write } from '#ground/database';
import type { Day } from '#ground/day';
import type { Sheet } from '#ground/sheets';
import { placeBook } from '../places/book.ts';
import type { Mapping } from './field.ts';
import { interpretRow, type Reading } from './interpret.ts';
import { proposeMapping } from './propose.ts';
import type { Brings } from './tables.ts';
import './tables.ts';

export interface Brought {
  umbrella: number;
  brings: Brings;
  fileName: string;
  since: Day;
  actor: string;
  /** Instead of the proposal. */
  mapping?: Mapping | undefined;
}

const PORTION = 1_000;

/** Keeps a sheet with what each of its rows asks for, to be looked at and decided about. Gives the import's id. */
export async function storeImport(write: Write, sheet: Sheet, brought: Brought): Promise<string> {
  const id = newId();
  const columns = sheet.columns.map((column) => storable(column).slice(0, 200));
  const mapping =
    brought.mapping ??
    proposeMapping(
      columns,
      sheet.rows.slice(0, 50).map(({ cells }) => cells),
    );
  await write
    .insertInto('import')
    .values({
      id,
      umbrella: brought.umbrella,
      brings: brought.brings,
      file_name: storable(brought.fileName).slice(0, 200),
      kind: sheet.kind,
      since: brought.since,
      columns: JSON.stringify(columns),
      mapping: JSON.stringify(mapping),
      state: 'previewed',
      rows_total: sheet.rows.length,
      begun_by: brought.actor,
    })
    .execute();
  const reading: Reading = {
    mapping,
    kind: sheet.kind,
    brings: brought.brings,
    since: brought.since,
    book: placeBook(),
  };
  const crowded = new Set(sheet.warnings.filter(({ code }) => code === 'tooManyCells').map(({ row }) => row));
  for (let at = 0; at < sheet.rows.length; at += PORTION) {
    const rows = sheet.rows.slice(at, at + PORTION).map(({ number, cells }) => {
      const kept = { row: number, cells: cells.slice(0, columns.length).map(storable), crowded: crowded.has(number) };
      return { ...kept, ...interpretRow({ ...kept, chosenAgs: undefined }, reading) };
    });
    await insertRows(write, id, rows);
  }
  return id;
}

async function insertRows(write: Write, id: string, rows: readonly object[]): Promise<void> {
  await sql`
    insert into import_row (import, row, cells, crowded, wish, faults, fate, name_key, homepage_key, ags)
    select ${id}, row, cells, crowded, wish, coalesce(faults, '[]'),
      case when wish is null then 'refused' else 'new' end,
      name_key(wish ->> 'name'), homepage_key(wish ->> 'homepage'), wish -> 'seat' ->> 'ags'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (row int, cells jsonb, crowded boolean, wish jsonb, faults jsonb)`.execute(write);
}

/** Text the database can hold: no zero character, no half of a pair, composed as one writes it. */
function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed().normalize('NFC');
}
