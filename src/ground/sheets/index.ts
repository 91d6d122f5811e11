export { readSheet } from './read.ts';
export {
  type Limits,
  type ReadOptions,
  type Row,
  type Sheet,
  type Unreadable,
  type UnreadableCode,
  type Warning,
  usualLimits,
} from './sheet.ts';
export { readDecimal } from './decimal.ts';
export { readSerialDay } from './serial.ts';
export { looksLikeFormula } from './formula.ts';
export type { Cell } from './cell.ts';
export { type CsvOptions, streamCsv, writeCsv } from './writeCsv.ts';
export { type XlsxColumn, type XlsxOptions, type XlsxSheet, writeXlsx } from './writeXlsx.ts';
