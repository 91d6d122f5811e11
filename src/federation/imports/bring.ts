import type { Database, Reach, Write } from '#ground/database';
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

/**
 * Keeps a sheet and says of each row what would become of it; nothing is taken over yet. Gives the import's id.
 * Throws where the umbrella lies outside the reach.
 */
export async function bringSheet(database: Database, reach: Reach, sheet: Sheet, brought: Brought): Promise<string> {
  return database.within(reach, (write) => bringInside(write, sheet, brought));
}

/** The same inside a transaction of the caller's, who may take it all back. */
export async function bringInside(write: Write, sheet: Sheet, brought: Brought): Promise<string> {
  const id = await storeImport(write, sheet, brought);
  await markDuplicates(write, id);
  return id;
}
