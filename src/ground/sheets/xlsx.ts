import { readSheet as readCells } from 'read-excel-file/universal';
import { unpackWorkbook } from './archive.ts';
import { plainNumber } from './cell.ts';
import { tableFrom } from './header.ts';
import { beyondLimits } from './limits.ts';
import { packed } from './packed.ts';
import { type Limits, type Row, type Sheet, type Unreadable, unreadable } from './sheet.ts';

/** Reads the first sheet of a workbook that holds anything. Throws at damaged ones. */
export async function readXlsx(bytes: Uint8Array, limits: Limits): Promise<Sheet | Unreadable> {
  const parts = await unpackWorkbook(bytes);
  if ('code' in parts) return parts;
  const clean = packed(parts);
  const input = clean.buffer.slice(clean.byteOffset, clean.byteOffset + clean.length) as ArrayBuffer;
  const sheetCount = [...parts.keys()].filter((name) =>
    /^xl\/(?:work|chart|dialog)sheets\/[^/]+\.xml$/.test(name),
  ).length;
  for (let sheet = 1; sheet <= sheetCount; sheet++) {
    const cells: unknown[][] | undefined = await readCells<string>(input, sheet, {
      trim: false,
      parseNumber: numberText,
    });
    // A sheet that is only a chart has no cells at all.
    const records = recordsFrom(cells ?? [], limits);
    if (!Array.isArray(records)) return records;
    const table = tableFrom(records, false);
    if (!('code' in table)) return { kind: 'xlsx', ...table };
  }
  return unreadable('empty');
}

function recordsFrom(cells: unknown[][], limits: Limits): Row[] | Unreadable {
  const records: Row[] = [];
  for (const [at, row] of cells.entries()) {
    const texts = row.map(cellText);
    if (texts.every((text) => text.trim() === '')) continue;
    const beyond = beyondLimits(texts, at + 1, limits);
    if (beyond) return beyond;
    if (records.length >= limits.rows) return unreadable('tooLarge', { limit: 'rows', row: at + 1 });
    records.push({ number: at + 1, cells: texts });
  }
  return records;
}

function cellText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  return value instanceof Date ? dateText(value) : '';
}

/** Excel computes and shows fifteen digits; what is stored beyond ("0.30000000000000004") nobody ever saw. Long whole numbers stay as they are. */
function numberText(stored: string): string {
  const value = Number(stored);
  if (!Number.isFinite(value) || /^-?[1-9]\d*$/.test(stored)) return stored;
  return plainNumber(Number(value.toPrecision(15)));
}

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const FIRST_OF_MARCH_1900 = Date.UTC(1900, 2, 1);
const LAST_OF_DECEMBER_1899 = Date.UTC(1899, 11, 31);

/**
 * 'YYYY-MM-DD'; with 'HH:MM' behind it where the cell holds an hour too, and only that where it holds no day.
 * Excel believes in a 29 February 1900, so the reader's days before March 1900 are one short.
 */
function dateText(date: Date): string {
  const rounded = Math.round(date.getTime() / MINUTE) * MINUTE;
  const time = rounded >= LAST_OF_DECEMBER_1899 && rounded < FIRST_OF_MARCH_1900 ? rounded + DAY : rounded;
  if (Number.isNaN(time) || Math.abs(time) > 8.64e15) return '';
  const [day = '', hour = ''] = new Date(time).toISOString().split('T');
  if (time < LAST_OF_DECEMBER_1899) return hour.slice(0, 5);
  return hour.startsWith('00:00') ? day : `${day} ${hour.slice(0, 5)}`;
}
