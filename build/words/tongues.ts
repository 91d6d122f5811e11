import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The language every other is compared with. */
export const SOURCE = 'de';

/** A language's file, as far as the build needs to know it. */
export interface TongueFile {
  code: string;
  name: string;
  direction: string;
  locale: string;
  numberingSystem: string;
  calendar: string;
  order: number;
  dayExample: string;
  alsoFor: string[];
}

/** Reads all languages, in their order; what is wrong with a file is added to the faults. */
export function readTongues(folder: string, root: string, faults: string[]): TongueFile[] {
  const tongues: TongueFile[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()) {
    const path = join(folder, file);
    const wrong = (reason: string) => faults.push(`${relative(root, path)}: ${reason}.`);
    try {
      const read = JSON.parse(readFileSync(path, 'utf8')) as Partial<TongueFile>;
      const before = faults.length;
      check(read, file, tongues, wrong);
      if (faults.length === before) tongues.push({ alsoFor: [], ...read } as TongueFile);
    } catch (error) {
      wrong(`is no readable JSON (${error instanceof Error ? error.message : String(error)})`);
    }
  }
  if (!faults.length && !tongues.some(({ code }) => code === SOURCE)) {
    faults.push(`${relative(root, folder)}: the source language has no file ${SOURCE}.json.`);
  }
  return tongues.toSorted((a, b) => a.order - b.order);
}

function check(read: Partial<TongueFile>, file: string, others: TongueFile[], wrong: (reason: string) => void) {
  for (const field of ['code', 'name', 'locale', 'numberingSystem', 'calendar', 'dayExample'] as const) {
    if (typeof read[field] !== 'string' || read[field] === '') wrong(`has no text in "${field}"`);
  }
  if (`${read.code}.json` !== file || !/^[a-z]{2,3}$/.test(read.code ?? '')) {
    wrong('"code" must be two or three small letters, the same as the name of the file');
  }
  if (read.direction !== 'ltr' && read.direction !== 'rtl') wrong('"direction" must be "ltr" or "rtl"');
  if (typeof read.order !== 'number') wrong('has no number in "order"');
  const twin = others.find(({ order }) => order === read.order);
  if (twin) wrong(`has the same "order" as ${twin.code}.json`);
  if (typeof read.locale === 'string' && !intlKnows(read.locale)) {
    wrong(`Intl does not know the locale "${read.locale}", so dates and plurals would come out in another language`);
  }
  if (!Intl.supportedValuesOf('numberingSystem').includes(read.numberingSystem ?? '')) {
    wrong(`Intl does not know the numbering system "${read.numberingSystem}"`);
  }
  if (!Intl.supportedValuesOf('calendar').includes(read.calendar ?? '')) {
    wrong(`Intl does not know the calendar "${read.calendar}"`);
  }
}

function intlKnows(locale: string): boolean {
  try {
    return Intl.PluralRules.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
}
