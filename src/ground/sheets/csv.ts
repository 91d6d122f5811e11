import { CsvError, parse } from 'csv-parse/sync';
import { findDelimiter } from './delimiter.ts';
import { decode, isWritten } from './encoding.ts';
import { unguarded } from './formula.ts';
import { tableFrom } from './header.ts';
import { beyondLimits } from './limits.ts';
import { type Delimiter, type Limits, type Row, type Sheet, type Unreadable, unreadable } from './sheet.ts';

/** Reads delimited text of any usual encoding, delimiter and line end. Throws only at what csv-parse can't read. */
export function readCsv(bytes: Uint8Array, fileName: string, limits: Limits, unguard: boolean): Sheet | Unreadable {
  const { text: whole, encoding } = decode(bytes);
  if (whole.trim() === '') return unreadable('empty');
  if (!isWritten(whole) || isMarkup(whole)) return unreadable('notATable');
  const hint = SEPARATOR_LINE.exec(whole);
  const text = hint ? whole.slice(hint[0].length) : whole;
  const delimiter =
    (hint?.[1] as Delimiter | undefined) ?? findDelimiter(text) ?? (/\.tsv$/i.test(fileName) ? '\t' : undefined);
  const records = split(text, delimiter ?? ',', limits);
  if (!Array.isArray(records)) return records;
  if (unguard) for (const record of records) record.cells = record.cells.map(unguarded);
  const table = tableFrom(records, true);
  if ('code' in table) return table;
  return { kind: 'csv', encoding, ...(delimiter && { delimiter }), ...table };
}

/** Excel's own first line that names the delimiter; Excel doesn't count it as a row either. */
const SEPARATOR_LINE = /^sep=([;,\t|])(?:\r\n|\n|\r)/i;

/** A web page or any XML, or JSON: text, but no table. */
function isMarkup(text: string): boolean {
  const start = text.slice(0, 1000).trimStart();
  if (/^<(?:!doctype|!--|\?xml|\/?[a-z][a-z0-9:-]*[\s>/])/i.test(start)) return true;
  if (!/^(?:\{\s*["}]|\[\s*[[{"\]\d-])/.test(start)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The records that hold something, numbered; or the first limit one of them breaks. */
function split(text: string, delimiter: Delimiter, limits: Limits): Row[] | Unreadable {
  const records: Row[] = [];
  let number = 0;
  let beyond: Unreadable | undefined;
  const take = (cells: string[]): null => {
    number += 1;
    if (cells.every((cell) => cell.trim() === '')) return null;
    beyond = beyondLimits(cells, number, limits);
    if (!beyond && records.length >= limits.rows) beyond = unreadable('tooLarge', { limit: 'rows', row: number });
    if (beyond) throw new BeyondLimits();
    records.push({ number, cells });
    return null;
  };
  try {
    parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      on_record: take,
    });
  } catch (error) {
    if (beyond) return beyond;
    if (error instanceof CsvError) return unreadable('broken', { row: number + 1 });
    throw error;
  }
  return records;
}

class BeyondLimits extends Error {}
