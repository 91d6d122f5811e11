import { type Day, dayFrom, isDay, readDay } from '#ground/day';
import { readSerialDay } from '#ground/sheets';
import { quoted, type ReadCell } from '../fault.ts';

// The database keeps stretches of days that begin later than 1 January 1500.
const FIRST = dayFrom('1500-01-02');

/**
 * A day as people write it. In a workbook a bare number may be a day whose format got lost; four digits are
 * a year everywhere, and a year is a day only where `yearIs` says which one.
 */
export function readDayCell(text: string, kind: 'csv' | 'xlsx', yearIs?: 'firstDay'): ReadCell<Day> {
  const written = text.trim();
  const day =
    readDay(written.replace(/^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}.*$/, '$1')) ??
    (yearIs && /^\d{4}$/.test(written) && isDay(`${written}-01-01`) ? dayFrom(`${written}-01-01`) : undefined) ??
    (kind === 'xlsx' && !/^\d{1,4}$/.test(written) ? readSerialDay(written) : undefined);
  return day !== undefined && day >= FIRST ? { value: day } : { code: 'notADay', text: quoted(written) };
}
