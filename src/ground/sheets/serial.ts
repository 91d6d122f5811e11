import { addDays, type Day, dayFrom, isDay } from '#ground/day';

const LAST_OF_DECEMBER_1899 = dayFrom('1899-12-31');
const LAST_SERIAL = 219_512;
const NEVER_WAS = 60;

/**
 * The day a spreadsheet's serial number stands for: 1 is 1 January 1900, 60 the 29 February that never was, from
 * there on one less. An hour behind the point is left out. Undefined where no day of the house's range is meant.
 */
export function readSerialDay(serial: number | string): Day | undefined {
  const text = String(serial).trim();
  if (!/^\d{1,6}(?:\.\d+)?$/.test(text)) return undefined;
  const number = Math.floor(Number(text));
  if (number < 1 || number === NEVER_WAS || number > LAST_SERIAL) return undefined;
  const day = addDays(LAST_OF_DECEMBER_1899, number > NEVER_WAS ? number - 1 : number);
  return isDay(day) ? day : undefined;
}
