import { languages, regionName } from '#ground/language';
import { quoted, type ReadCell } from '../fault.ts';
import { foldHeader } from '../fold.ts';

/** A country by its two letters or its name in one of the house's languages. Gives ISO 3166-1 (and XK). */
export function readCountry(text: string): ReadCell<string> {
  names ??= everyName();
  const code = names.get(foldHeader(text));
  return code === undefined ? { code: 'unknownCountry', text: quoted(text) } : { value: code };
}

let names: Map<string, string> | undefined;

function everyName(): Map<string, string> {
  const all = new Map<string, string>();
  for (const code of countryCodes()) {
    all.set(code.toLowerCase(), code);
    for (const language of languages) all.set(foldHeader(regionName(language.code, code)), code);
  }
  for (const [code, said] of Object.entries(ALSO)) for (const name of said.split(',')) all.set(foldHeader(name), code);
  return all;
}

// Not countries, though CLDR names them: unions, the world, private use.
const NO_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA', 'AC']);

function countryCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return (
    letters
      .flatMap((first) => letters.map((second) => first + second))
      // A code that was withdrawn is another one today: DD is DE.
      .filter(
        (code) =>
          !NO_COUNTRIES.has(code) && new Intl.Locale(`und-${code}`).region === code && regionName('en', code) !== code,
      )
  );
}

// What people write and CLDR does not say.
const ALSO: Record<string, string> = {
  BA: 'Bosnien, Bosnia, Herzegowina, Herzegovina',
  BY: 'Weißrussland, Weissrussland, Byelorussia',
  CD: 'DR Kongo, Demokratische Republik Kongo, DRC, Kongo-Kinshasa',
  CG: 'Republik Kongo, Kongo-Brazzaville',
  CI: 'Elfenbeinküste, Ivory Coast',
  CV: 'Kap Verde, Cape Verde',
  CZ: 'Tschechien, Tschechische Republik, Czech Republic',
  DO: 'Dominikanische Republik',
  GB: 'Großbritannien, UK, England, Vereinigtes Königreich, Great Britain',
  IR: 'Persien, Islamische Republik Iran',
  KR: 'Korea, Republik Korea, South Korea',
  KP: 'Nordkorea',
  LA: 'Laos',
  MD: 'Moldau, Moldawien, Moldova',
  MK: 'Mazedonien, Macedonia',
  MM: 'Burma, Birma',
  NL: 'Holland',
  PS: 'Palästina, Palestine',
  RU: 'Russische Föderation, Russian Federation',
  SY: 'Arabische Republik Syrien',
  SZ: 'Swasiland, Swaziland',
  TL: 'Osttimor, East Timor',
  TR: 'Türkei, Turkey, Türkiye',
  US: 'USA, Vereinigte Staaten von Amerika, United States of America, Amerika',
  VN: 'Viet Nam',
};
