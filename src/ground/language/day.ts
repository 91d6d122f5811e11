import type { Day } from '#ground/day';
import { perLanguage } from './locale.ts';
import { tongue } from './tongue.ts';
import type { Language } from './tongues.generated.ts';

/** long: 8. Februar 2022 · short: 8.2.2022 · month: Februar 2022 · year: 2022 */
export type DayForm = 'long' | 'short' | 'month' | 'year';

// A Day has no hour and no zone; it is read as midnight UTC, so it must be written in UTC too.
const zone = { timeZone: 'UTC' } as const;
const formats: Record<DayForm, (language: Language) => Intl.DateTimeFormat> = {
  long: perLanguage((locale) => new Intl.DateTimeFormat(locale, { ...zone, dateStyle: 'long' })),
  short: perLanguage(
    (locale) => new Intl.DateTimeFormat(locale, { ...zone, day: 'numeric', month: 'numeric', year: 'numeric' }),
  ),
  month: perLanguage((locale) => new Intl.DateTimeFormat(locale, { ...zone, month: 'long', year: 'numeric' })),
  year: perLanguage((locale) => new Intl.DateTimeFormat(locale, { ...zone, year: 'numeric' })),
};

/** The day in the language's own order, month names and digits. */
export function formatDay(language: Language, day: Day, form: DayForm = 'long'): string {
  return formats[form](language).format(new Date(day));
}

/** For the hint beside a field: a day as one may type it here (`readDay` reads it back). */
export function dayExample(language: Language): string {
  return tongue(language).dayExample;
}
