import { languageName, languages } from '#ground/language';
import { quoted, type ReadCell } from '../fault.ts';
import { foldHeader } from '../fold.ts';

/** A language by its code or its name in one of the house's languages. Gives ISO 639 in two or three letters. */
export function readSpoken(text: string): ReadCell<string> {
  names ??= everyName();
  const typed = text.trim().toLowerCase();
  const code = names.get(foldHeader(text)) ?? (isCode(typed) ? typed : undefined);
  return code === undefined ? { code: 'unknownLanguage', text: quoted(text) } : { value: code };
}

let names: Map<string, string> | undefined;

function everyName(): Map<string, string> {
  const all = new Map<string, string>();
  const codes = languageCodes();
  // Names first, then codes, then what CLDR does not say: "Ga" is a language and "ga" the code of Irish.
  for (const code of codes) {
    for (const language of languages) {
      const name = foldHeader(languageName(language.code, code));
      if (!all.has(name)) all.set(name, code);
    }
  }
  for (const code of codes) all.set(code, code);
  for (const [code, said] of Object.entries(ALSO)) for (const name of said.split(',')) all.set(foldHeader(name), code);
  return all;
}

/** Every code of two letters, and those of three that are spoken among members; asking for all of those takes a second. */
function languageCodes(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const pairs = letters.flatMap((first) => letters.map((second) => first + second));
  return [...pairs, ...LONG_CODES.split(' ')].filter(isCode);
}

/** Whether a code has a name and is not another one today. */
function isCode(code: string): boolean {
  return /^[a-z]{2,3}$/.test(code) && languageName('en', code) !== code && new Intl.Locale(code).language === code;
}

const LONG_CODES =
  `aeb aii apc arc arq ars ary arz bal bem ber bgn brh ceb ckb crh csb dsb dyu efi ewo fan fil fon fur gag gsw haw haz
  hif hsb ibb ilo inh kab kbd kea kmb kmr kok kri krc lez lrc luo luy mai mas men mer mfe mos mzn nds nog nqo nso nyn pap pcm rif
  rom sat sba scn shi skr snk ssy suk sus swb syr tem tig tiv tpi tum tyv tzm udm umb vai wal war yue zgh zza`.replace(
    /\s+/g,
    ' ',
  );

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
