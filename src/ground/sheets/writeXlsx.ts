import writeWorkbook, { type CellObject, type Row } from 'write-excel-file/node';
import { isDay } from '#ground/day';
import { type Cell, plainNumber } from './cell.ts';
import { sheetNames } from './sheetName.ts';
import { workbookText } from './workbookText.ts';

export interface XlsxColumn {
  title: string;
  kind: 'text' | 'number' | 'day';
}

export interface XlsxSheet {
  /** Shown on the tab; what Excel forbids in it is left out, at most 31 characters are kept. */
  name: string;
  columns: XlsxColumn[];
  /** A day is a `Day` ('YYYY-MM-DD'). What doesn't fit its column's kind is written as text. */
  rows: Iterable<Cell[]>;
}

export interface XlsxOptions {
  /** Columns run from right to left, as readers of Arabic and Persian expect. */
  rightToLeft?: boolean;
  /** How Excel shows days, in its own pattern language. */
  dayFormat?: string;
}

const WIDEST_COLUMN = 60;
const ROWS_FOR_WIDTH = 100;

/** A workbook with bold headers that stay in sight. No cell is ever a formula. Throws on numbers that are not finite. */
export async function writeXlsx(sheets: XlsxSheet[], options: XlsxOptions = {}): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const written = sheets.map(({ columns, rows }, at) => {
    const header: Row = columns.map(({ title }) => ({ value: workbookText(title), type: String, fontWeight: 'bold' }));
    const data: Row[] = [];
    const widths = columns.map(({ title }) => title.length);
    for (const row of rows) {
      if (data.length < ROWS_FOR_WIDTH)
        row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, String(cell ?? '').length)));
      data.push(
        row.map((cell, column) => cellObject(cell, columns[column]?.kind ?? 'text', options.dayFormat ?? 'yyyy-mm-dd')),
      );
    }
    return {
      sheet: names[at] ?? String(at + 1),
      data: [header, ...data],
      columns: widths.map((width) => ({ width: Math.min(WIDEST_COLUMN, Math.max(8, width + 2)) })),
      stickyRowsCount: 1,
      rightToLeft: options.rightToLeft ?? false,
    };
  });
  return await writeWorkbook(written).toBuffer();
}

/** Excel counts days from 1900 and gets January and February of that year wrong; earlier days go as text. */
const FIRST_TRUSTED_DAY = '1900-03-01';

function cellObject(cell: Cell, kind: XlsxColumn['kind'], dayFormat: string): CellObject | null {
  if (cell === null || cell === undefined || cell === '') return null;
  if (typeof cell === 'number' && kind === 'number' && Number.isFinite(cell)) return { value: cell, type: Number };
  if (typeof cell === 'number') return { value: plainNumber(cell), type: String };
  if (kind === 'day' && isDay(cell) && cell >= FIRST_TRUSTED_DAY) {
    return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: dayFormat };
  }
  return { value: workbookText(cell), type: String };
}
