/** A table somebody brought: named columns and the rows below, every cell as text. */
export interface Sheet {
  kind: 'csv' | 'xlsx';
  /** Only for text files. */
  encoding?: Encoding;
  /** Only for text files with more than one column. */
  delimiter?: Delimiter;
  /** Trimmed and distinct ('Name', 'Name (2)'); '' where the header cell is empty. */
  columns: string[];
  rows: Row[];
  warnings: Warning[];
}

/**
 * One row that holds something. `number` is the one in the left margin of a spreadsheet program: the file's first
 * row is 1, blank rows count, a row with line breaks in its cells counts once.
 * There are at least as many cells as columns, more where the file has more (see `tooManyCells`).
 */
export interface Row {
  number: number;
  cells: string[];
}

/** Something worth telling beside a row; the row itself is kept (a `titleLine` stands above the header and is not). */
export interface Warning {
  row: number;
  code: 'tooFewCells' | 'tooManyCells' | 'titleLine';
}

/** Why a file gives no table. */
export interface Unreadable {
  kind: 'unreadable';
  code: UnreadableCode;
  /** The row at fault, where there is one. */
  row?: number;
  /** Which limit a file that is `tooLarge` goes beyond. */
  limit?: keyof Limits | 'archive' | 'memory';
}

export type UnreadableCode =
  /** .xls or .xlsb: to be saved as .xlsx or .csv. */
  | 'oldExcel'
  /** Protected by a password. */
  | 'encrypted'
  /** .ods and its family. */
  | 'openDocument'
  /** PDF, picture, web page, archive, text document, anything else. */
  | 'notATable'
  /** Beyond one of the limits, or packed so that unpacking it would be. */
  | 'tooLarge'
  /** Begins like a table but is damaged; or a quote is opened in `row` and never closed. */
  | 'broken'
  /** No cell holds anything. */
  | 'empty';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type Delimiter = ';' | ',' | '\t' | '|';

export interface Limits {
  bytes: number;
  /** Rows that hold something, header included. */
  rows: number;
  columns: number;
  cellCharacters: number;
  /** Reading is given up after this time. */
  milliseconds: number;
}

export const usualLimits: Limits = {
  bytes: 20 * 1024 * 1024,
  rows: 200_000,
  columns: 500,
  cellCharacters: 100_000,
  milliseconds: 4_500,
};

export interface ReadOptions {
  limits?: Partial<Limits>;
  /** Takes off the apostrophe `writeCsv` puts before cells that look like formulas. */
  unguard?: boolean;
}

export function unreadable(
  code: UnreadableCode,
  about: { row?: number; limit?: keyof Limits | 'archive' | 'memory' } = {},
): Unreadable {
  return { kind: 'unreadable', code, ...about };
}
