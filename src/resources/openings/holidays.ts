import { getHolidays, type HolidayType, type Region } from 'feiertagejs';
import type { Day } from '#ground/day';

// The Länder by the first two digits of every AGS in them.
const REGIONS: Readonly<Record<string, Region>> = {
  '01': 'SH',
  '02': 'HH',
  '03': 'NI',
  '04': 'HB',
  '05': 'NW',
  '06': 'HE',
  '07': 'RP',
  '08': 'BW',
  '09': 'BY',
  '10': 'SL',
  '11': 'BE',
  '12': 'BB',
  '13': 'MV',
  '14': 'SN',
  '15': 'ST',
  '16': 'TH',
};

/** A public holiday; what people call it is a sentence of ours (`holidayName`). */
export type Holiday = HolidayType;

const years = new Map<string, ReadonlyMap<Day, Holiday>>();

/** The public holiday a day is in the Land of this AGS; undefined for other days. */
export function holidayOn(ags: string, day: Day): Holiday | undefined {
  const region = REGIONS[ags.slice(0, 2)];
  if (!region) return undefined;
  const key = `${region} ${day.slice(0, 4)}`;
  let year = years.get(key);
  if (!year) {
    year = new Map(getHolidays(day.slice(0, 4), region).map(({ dateString, name }) => [dateString as Day, name]));
    years.set(key, year);
  }
  return year.get(day);
}
