import { type Day, period } from '#ground/day';
import { idOf } from './ids.ts';
import type { BureauRow } from './rows.ts';
import type { Teller } from './teller.ts';
import { type TownName, towns } from './towns.ts';

const streets = [
  'Am Alten Webstuhl',
  'Laternenweg',
  'Quittengasse',
  'Kreideweg',
  'Am Birnbaum',
  'Zimthof',
  'Papiermühle',
  'Fährgasse',
  'Brunnenhof',
  'Am Kupferkessel',
  'Kastanienzeile',
  'Holunderweg',
];

const dialling: Partial<Record<TownName, string>> = {
  Berlin: '30',
  Hamburg: '40',
  München: '89',
  Köln: '221',
  'Frankfurt am Main': '69',
  Stuttgart: '711',
  Düsseldorf: '211',
  Dortmund: '231',
  Essen: '201',
  Leipzig: '341',
  Dresden: '351',
  Bremen: '421',
  Hannover: '511',
  Nürnberg: '911',
  Duisburg: '203',
  Bochum: '234',
  Wuppertal: '202',
  Bielefeld: '521',
  Mannheim: '621',
  'Halle (Saale)': '345',
  Chemnitz: '371',
  Magdeburg: '391',
  Potsdam: '331',
  Rostock: '381',
  Erfurt: '361',
};

/** A head office in the town, at an invented address; the numbers (0000 …) are given to nobody. */
export function openBureau(
  teller: Teller,
  slug: string,
  town: TownName,
  from: Day,
  told: Partial<BureauRow> = {},
): void {
  const { chance, story } = teller;
  const code = dialling[town];
  const bureau: BureauRow = {
    id: idOf('bureau', `${slug} ${town}`),
    organisation: slug,
    kind: 'headOffice',
    street: `${chance.pick(streets)} ${chance.between(1, 60)}`,
    postcode: chance.pick(towns[town].postcodes),
    place: town,
    ags: towns[town].ags,
    contactFunction: chance.pick(['board', 'headOffice', 'coordination', 'advice']),
    phone: code === undefined ? null : `+49 ${code} 0000 ${chance.between(100, 999)}`,
    email: `kontakt@${slug}.example`,
    opening: null,
    during: period(from),
  };
  story.bureaus.push({ ...bureau, ...told });
}
