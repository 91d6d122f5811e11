import { sql } from 'kysely';
import { newId, type Write } from '#ground/database';
import type { Day } from '#ground/day';
import type { Sheet } from '#ground/sheets';
import { proposeMapping } from './propose.ts';
import type { Mapping } from './field.ts';
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

const PORTION = 2_000;

/** Keeps a sheet with all its rows, to be looked at and decided about. Gives the import's id. */
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
  const crowded = new Set(sheet.warnings.filter(({ code }) => code === 'tooManyCells').map(({ row }) => row));
  for (let at = 0; at < sheet.rows.length; at += PORTION) {
    const rows = sheet.rows.slice(at, at + PORTION).map(({ number, cells }) => ({
      row: number,
      cells: cells.slice(0, columns.length).map(storable),
      crowded: crowded.has(number),
    }));
    await sql`
      insert into import_row (import, row, cells, crowded, fate)
      select ${id}, row, cells, crowded, 'new'
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (row int, cells jsonb, crowded boolean)`.execute(
      write,
    );
  }
  return id;
}

/** Text the database can hold: no zero character, no half of a pair, composed as one writes it. */
function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed().normalize('NFC');
}
