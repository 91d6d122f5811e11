import { sql } from 'kysely';
import type { Write } from '#ground/database';
import type { Language } from '#ground/language';
import type { UnreadableFile } from './bring.ts';
import type { Fault } from './fault.ts';
import { faultSentence, unreadableSentence } from './sentence.ts';
import type { Fate } from './tables.ts';

/** What the command line tells about an import, before or after it ran. */
export interface Report {
  rows: number;
  /** Organisations created, or to be created. */
  created: number;
  /** Organisations already in the house that joined, or will join. */
  joined: number;
  /** Rows left out; `of` is the slug of the organisation, or the number of an earlier row of the file. */
  duplicates: { row: number; of: string | number }[];
  refused: { row: number; column: string | null; message: string }[];
  /** For `import undo`; null where nothing was taken over. */
  undo: string | null;
}

interface Row {
  row: number;
  fate: Fate;
  faults: Fault[];
  duplicate_row: number | null;
  slug: string | null;
  anyway: boolean;
  joins: boolean;
}

/** Tells of an import as it stands: what was taken over, or what would be. */
export async function readReport(write: Write, id: string, language: Language): Promise<Report> {
  const { columns, state } = await write
    .selectFrom('import')
    .select(['columns', 'state'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const { rows } = await sql<Row>`
    select r.row, r.fate, r.faults, r.duplicate_row, o.slug, r.anyway, r.join_existing and r.joinable as joins
    from import_row r left join organisation o on o.node = r.duplicate_of
    where r.import = ${id} order by r.row`.execute(write);
  const duplicates = rows.filter(({ fate }) => fate === 'duplicate');
  const left = duplicates.filter(({ anyway, joins }) => state === 'done' || !(anyway || joins));
  const count = (wanted: (row: Row) => boolean) => rows.filter(wanted).length;
  return {
    rows: rows.length,
    created: count(
      ({ fate, anyway, joins }) =>
        fate === 'new' || fate === 'created' || (state !== 'done' && fate === 'duplicate' && anyway && !joins),
    ),
    joined: count(({ fate, joins }) => fate === 'joined' || (state !== 'done' && fate === 'duplicate' && joins)),
    duplicates: left.map(({ row, slug, duplicate_row }) => ({ row, of: slug ?? duplicate_row ?? 0 })),
    refused: rows.flatMap(({ row, fate, faults }) =>
      fate !== 'refused'
        ? []
        : faults.map((fault) => ({
            row,
            column: fault.column === null ? null : (columns[fault.column] ?? null),
            message: faultSentence(language, fault),
          })),
    ),
    undo: state === 'done' ? id : null,
  };
}

/** The same shape for a file that cannot be taken at all. */
export function unreadableReport(language: Language, why: UnreadableFile | string): Report {
  const message = typeof why === 'string' ? why : unreadableSentence(language, why);
  return { rows: 0, created: 0, joined: 0, duplicates: [], refused: [{ row: 0, column: null, message }], undo: null };
}
