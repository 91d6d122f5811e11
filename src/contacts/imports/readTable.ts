import { readSheet, type Unreadable } from '#ground/sheets';
import type { Said } from './brought.ts';

type Taken =
  | 'name'
  | 'first'
  | 'last'
  | 'addressForm'
  | 'ownName'
  | 'email'
  | 'phone'
  | 'language'
  | 'function'
  | 'body'
  | 'tags'
  | 'note';

// Headers as German and English spreadsheets, and our own downloads, have them; folded as `folded` does.
const headers: Record<Taken, string> = {
  name: 'name vollstandigername fullname anzeigename displayname person kontakt contact',
  first: 'vorname firstname givenname rufname',
  last: 'nachname familienname lastname surname familyname zuname',
  addressForm: 'anrede briefanrede formofaddress salutation',
  ownName: 'nameineigenerschrift nameinitsownscript originalname',
  email: 'email emailadresse emailadressen emailaddress emailaddresses mail email1 email2 emailprivat emaildienstlich',
  phone:
    'telefon telefonnummer telefonnummern tel phone phonenumber telephonenumbers telephone mobil mobile handy telefon1 telefon2 festnetz',
  language: 'sprache language spracheforbriefe sprachefurbriefe languageforletters',
  function: 'funktion function position amt title jobtitle rolle role titel',
  body: 'institution organisation organization behorde firma company einrichtung partei medium dienststelle',
  tags: 'schlagworte schlagwort tags tag kategorie kategorien category categories gruppe',
  note: 'notiz notizen note notes bemerkung bemerkungen kommentar comment',
};
const takenBy = new Map(
  Object.entries(headers).flatMap(([taken, names]) => names.split(' ').map((name) => [name, taken as Taken] as const)),
);

const MOST_ROWS = 5_000;

/** A spreadsheet's rows as what they say of people; columns nobody takes over are named in each row that fills them. */
export async function readTable(
  bytes: Uint8Array,
  fileName: string,
): Promise<{ row: number; said: Said | 'noName' }[] | Unreadable | 'noNameColumn'> {
  const sheet = await readSheet(bytes, fileName, { unguard: true, limits: { rows: MOST_ROWS, columns: 100 } });
  if ('code' in sheet) return sheet;
  const taken = sheet.columns.map((column) => takenBy.get(folded(column)));
  if (!taken.some((each) => each === 'name' || each === 'first' || each === 'last')) return 'noNameColumn';
  return sheet.rows.map(({ number, cells }) => {
    const all = (wanted: Taken) =>
      cells.flatMap((cell, at) => (taken[at] === wanted && cell.trim() !== '' ? [plain(cell)] : []));
    const one = (wanted: Taken) => all(wanted)[0] ?? null;
    const several = (wanted: Taken) => all(wanted).flatMap((cell) => cell.split(/\s*[;,\n]\s*/).filter(Boolean));
    const name = one('name') ?? [one('first'), one('last')].filter(Boolean).join(' ');
    if (name === '') return { row: number, said: 'noName' };
    const where = one('body');
    const left = cells.flatMap((cell, at) =>
      taken[at] === undefined && cell.trim() !== '' ? [sheet.columns[at] || plain(cell)] : [],
    );
    // A function held nowhere has no place to be kept.
    if (where === null) left.push(...all('function'));
    return {
      row: number,
      said: {
        name: name.replace(/\s*\n\s*/g, ' '),
        addressForm: one('addressForm'),
        ownName: one('ownName'),
        emails: several('email'),
        phones: several('phone'),
        language: one('language')?.toLowerCase() ?? null,
        tags: several('tags'),
        note: all('note').join('\n') || null,
        functions: where === null ? [] : [{ title: one('function') ?? '', where }],
        left,
      },
    };
  });
}

const folded = (header: string): string =>
  header
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '');

const plain = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]+/gu, ' ')
    .trim();
