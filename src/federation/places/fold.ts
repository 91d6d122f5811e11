/** A town's name in parts: what it is called, and what tells it from others of that name. */
export interface FoldedName {
  base: string;
  qualifiers: string[];
}

// What people write between a town and its river or region. One letter alone is an abbreviation: "a. d. Saale", "i. Br.".
const LINKS = /^(an|am|a|auf|bei|b|der|dem|den|d|im|in|i|ob|o|unter|u|vor|v|von|zum)$/;
const TITLES =
  /^(landeshauptstadt|hansestadt|lutherstadt|universitätsstadt|stadt|gemeinde|markt|kreisfreie|freie|und)$/;

/**
 * Folds the ways a town is written into one: "Halle/Saale", "HALLE (Saale)" and "Halle a.d. Saale" are base "halle" with
 * the qualifier "saale"; "Sankt" is "st"; Umlaut may be written out. Titles ("Landeshauptstadt") carry nothing.
 */
export function foldName(text: string): FoldedName {
  const [name = '', ...rest] = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[,(/)]/);
  const words = wordsOf(name);
  const titled = words.findIndex((word) => !TITLES.test(word));
  const own = titled < 0 ? words : words.slice(titled);
  const link = own.findIndex((word, i) => i > 0 && LINKS.test(word));
  const base = link < 0 ? own : own.slice(0, link);
  const qualifiers = [...(link < 0 ? [] : own.slice(link)), ...rest.flatMap(wordsOf)];
  return {
    base: base.map(letters).join(' '),
    qualifiers: qualifiers.filter((word) => !LINKS.test(word) && !TITLES.test(word)).map(letters),
  };
}

/** Whether one word may stand for the other: "westf" for "westfalen", "m" for "main". */
export const abbreviates = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

const wordsOf = (text: string): string[] => text.split(/[\s.\-–]+/).filter((word) => word !== '');

function letters(word: string): string {
  if (word === 'sankt') return 'st';
  return word
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}
