import { parseArgs } from 'node:util';
import { type Day, readDay } from '#ground/day';
import { isLanguage, type Language } from '#ground/language';
import { type Field, isField } from './field.ts';
import type { Brings } from './tables.ts';

/** What the command line asks for. */
export interface BringCommand {
  act: 'bring';
  file: string;
  umbrella: string;
  brings: Brings;
  dryRun: boolean;
  anyway: 'all' | readonly number[];
  join: boolean;
  since: Day | undefined;
  language: Language;
  /** Column as it is called in the file → what it is taken as; null: not taken over. */
  map: readonly (readonly [string, Field | null])[];
}
export interface UndoCommand {
  act: 'undo';
  id: string;
}

export const usage = `usage: bin/dachwerk import FILE --umbrella SLUG [--as members|contacts] [--dry-run] [--since DAY]
         [--map "Column=field"]… [--anyway all|ROW,ROW…] [--join] [--language de|en|…]
       bin/dachwerk import undo ID
fields: name kind ags postcode town address legalForm nonProfit homepage founded since until membership
        decision decidedOn topics languages origins, and none`;

/** Reads the arguments behind "import"; a sentence where they are wrong. */
export function readArguments(args: readonly string[]): BringCommand | UndoCommand | { wrong: string } {
  if (args[0] === 'undo') {
    const id = args[1];
    return args.length === 2 && id !== undefined ? { act: 'undo', id } : { wrong: 'Say which import to undo.' };
  }
  try {
    return readBring(args);
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

function readBring(args: readonly string[]): BringCommand | { wrong: string } {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      umbrella: { type: 'string' },
      as: { type: 'string', default: 'members' },
      'dry-run': { type: 'boolean', default: false },
      since: { type: 'string' },
      map: { type: 'string', multiple: true, default: [] },
      anyway: { type: 'string' },
      join: { type: 'boolean', default: false },
      language: { type: 'string', default: 'en' },
    },
  });
  const [file] = positionals;
  const since = values.since === undefined ? undefined : readDay(values.since);
  const map = values.map.map(readMap);
  const anyway = readAnyway(values.anyway);
  if (file === undefined || positionals.length > 1) return { wrong: 'Name one file.' };
  if (values.umbrella === undefined) return { wrong: 'Say which umbrella: --umbrella SLUG.' };
  if (values.as !== 'members' && values.as !== 'contacts') return { wrong: '--as is members or contacts.' };
  if (values.since !== undefined && since === undefined) return { wrong: `--since ${values.since}: not a day.` };
  if (!isLanguage(values.language)) return { wrong: `--language ${values.language}: no language of this house.` };
  if (anyway === undefined) return { wrong: '--anyway is all, or numbers of rows with commas between them.' };
  const wrongMap = map.find((entry) => typeof entry === 'string');
  if (wrongMap !== undefined) return { wrong: `--map ${wrongMap}: write "Column=field".` };
  return {
    act: 'bring',
    file,
    umbrella: values.umbrella,
    brings: values.as,
    dryRun: values['dry-run'],
    anyway,
    join: values.join,
    since,
    language: values.language,
    map: map.filter((entry) => typeof entry !== 'string'),
  };
}

function readMap(text: string): readonly [string, Field | null] | string {
  const cut = text.lastIndexOf('=');
  const field = text.slice(cut + 1).trim();
  if (cut < 0 || !(field === 'none' || isField(field))) return text;
  return [text.slice(0, cut).trim(), field === 'none' ? null : (field as Field)];
}

function readAnyway(text: string | undefined): 'all' | number[] | undefined {
  if (text === undefined) return [];
  if (text === 'all') return 'all';
  return /^\d{1,7}(?:,\d{1,7})*$/.test(text) ? text.split(',').map(Number) : undefined;
}
