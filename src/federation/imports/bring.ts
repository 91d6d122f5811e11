import type { Database, Write } from '#ground/database';
import { readSheet, type Sheet, type UnreadableCode } from '#ground/sheets';
import { markDuplicates } from './duplicates.ts';
import { type Brought, storeImport } from './store.ts';

/** A file without a table in it, and the row at fault where there is one. */
export interface UnreadableFile {
  unreadable: UnreadableCode;
  row?: number;
}

/** Reads a file's bytes; what our own exports guarded against formulas comes back as it was. */
export async function readBroughtFile(bytes: Uint8Array, fileName: string): Promise<Sheet | UnreadableFile> {
  const sheet = await readSheet(bytes, fileName, { unguard: true });
  if (sheet.kind === 'unreadable')
    return { unreadable: sheet.code, ...(sheet.row === undefined ? {} : { row: sheet.row }) };
  return sheet.rows.length === 0 ? { unreadable: 'empty' } : sheet;
}

/** Keeps a sheet and says of each row what would become of it; nothing is taken over yet. Gives the import's id. */
export async function bringSheet(database: Database, sheet: Sheet, brought: Brought): Promise<string> {
  return database.change((write) => bringInside(write, sheet, brought));
}

/** The same inside a transaction of the caller's, who may take it all back. */
export async function bringInside(write: Write, sheet: Sheet, brought: Brought): Promise<string> {
  await forgetAbandoned(write);
  const id = await storeImport(write, sheet, brought);
  await markDuplicates(write, id);
  return id;
}

// A preview nobody came back to holds other people's data without a purpose.
async function forgetAbandoned(write: Write): Promise<void> {
  await write
    .deleteFrom('import')
    .where('state', 'in', ['previewed', 'failed'])
    .where('begun_at', '<', new Date(Date.now() - 30 * 86_400_000))
    .execute();
}
