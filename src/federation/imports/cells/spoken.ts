import { languageName, languages } from '#ground/language';
import { quoted, type ReadCell } from '../fault.ts';
import { foldHeader } from '../fold.ts';

/** A language by its code or its name in one of the house's languages. Gives ISO 639 in two or three letters. */
export function readSpoken(text: string): ReadCell<string> {
  names ??= everyName();
  const code = names.get(foldHeader(text));
  return code === undefined ? { code: 'unknownLanguage', text: quoted(text) } : { value: code };
}

let names: Map<string, string> | undefined;

function everyName(): Map<string, string> {
  const all = new Map<string, string>();
  // Names first, then codes, then what CLDR does not say: "Ga" is a language and "ga" the code of Irish.
  for (const code of languageCodes()) {
    for (const language of languages) {
      const name = foldHeader(languageName(language.code, code));
      if (!all.has(name)) all.set(name, code);
    }
  }
  for (const code of languageCodes()) all.set(code, code);
  for (const [code, said] of Object.entries(ALSO)) for (const name of said.split(',')) all.set(foldHeader(name), code);
  return all;
}

let codes: string[] | undefined;

/** Every code of two or three letters that has a name and is not another one today (Norwegian "no" stays). */
function languageCodes(): string[] {
  if (codes) return codes;
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const pairs = letters.flatMap((first) => letters.map((second) => first + second));
  const triples = pairs.flatMap((pair) => letters.map((third) => pair + third));
  codes = [...pairs, ...triples].filter(
    (code) => languageName('en', code) !== code && new Intl.Locale(code).language === code,
  );
  return codes;
}

const ALSO: Record<string, string> = {
  ckb: 'Sorani, Zentralkurdisch, Kurdisch-Sorani',
  fa: 'Farsi, Persisch',
  prs: 'Dari, Dari-Persisch',
  kmr: 'Kurmandschi, Kurmanci, Kurmanji, Kurmancî, Nordkurdisch, Kurdisch-Kurmandschi',
  ku: 'Kurdisch, Kurdish',
  ps: 'Paschto, Paschtu, Pashto, Pashtu',
  rom: 'Romanes, Romani',
  ro: 'Moldauisch, Rumänisch',
  sr: 'Serbisch',
  ti: 'Tigrinisch, Tigrinya, Tigrigna',
  zh: 'Mandarin, Chinesisch',
  zza: 'Zaza, Zazaki',
  aii: 'Aramäisch, Assyrisch',
};
