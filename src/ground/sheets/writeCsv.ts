import { type Cell, plainNumber } from './cell.ts';
import { guarded } from './formula.ts';

export interface CsvOptions {
  /** ',' if not said. Spreadsheet programs set to German expect ';'. */
  delimiter?: ',' | ';' | '\t';
  /** Between a number's whole and its decimals: ',' beside ';', else '.'. */
  decimal?: ',' | '.';
}

const BYTE_ORDER_MARK = '\ufeff';
const CHUNK_CHARACTERS = 65_536;

/** A whole text file: UTF-8 with byte order mark (Excel needs it for umlauts), CRLF, RFC 4180 quotes, formulas guarded. */
export function writeCsv(columns: string[], rows: Iterable<Cell[]>, options: CsvOptions = {}): string {
  let text = BYTE_ORDER_MARK + line(columns, options);
  for (const row of rows) text += line(row, options);
  return text;
}

/** The same as bytes, row by row as they come and no faster than they are taken, for lists of any length. */
export function streamCsv(
  columns: string[],
  rows: Iterable<Cell[]> | AsyncIterable<Cell[]>,
  options: CsvOptions = {},
): ReadableStream<Uint8Array> {
  const source = chunks(columns, rows, options);
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await source.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    // The reader went away: whatever feeds the rows (a database cursor) is closed too.
    cancel: async () => void (await source.return(undefined)),
  });
}

async function* chunks(
  columns: string[],
  rows: Iterable<Cell[]> | AsyncIterable<Cell[]>,
  options: CsvOptions,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = BYTE_ORDER_MARK + line(columns, options);
  for await (const row of rows) {
    text += line(row, options);
    if (text.length < CHUNK_CHARACTERS) continue;
    yield encoder.encode(text);
    text = '';
  }
  yield encoder.encode(text);
}

function line(cells: Cell[], options: CsvOptions): string {
  const { delimiter = ',', decimal = delimiter === ';' ? ',' : '.' } = options;
  return `${cells.map((cell) => quoted(cellText(cell, decimal), delimiter)).join(delimiter)}\r\n`;
}

function cellText(cell: Cell, decimal: ',' | '.'): string {
  if (typeof cell === 'number') return plainNumber(cell).replace('.', decimal);
  return guarded(cell ?? '');
}

function quoted(text: string, delimiter: string): string {
  const plain = !text.includes('"') && !text.includes(delimiter) && !/[\r\n]|^\s|\s$/.test(text);
  return plain ? text : `"${text.replaceAll('"', '""')}"`;
}
