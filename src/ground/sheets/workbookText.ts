/** What Excel holds in one cell. */
const MOST_CHARACTERS = 32_767;

// What XML 1.0 can't carry or normalises, and what write-excel-file would drop: control characters (carriage return
// among them), lone halves of pairs, code points that are no characters, the replacement character.
const NOT_IN_XML = /(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|\ufffd/gu;
const ESCAPE_ALIKE = /_(?=x[0-9a-f]{4}_)/gi;

/**
 * Text as a workbook holds it: characters XML can't carry as '_xHHHH_', and text that reads like such an escape
 * escaped itself (ECMA-376 Part 1, 22.9.2.19). Longer than Excel holds is cut and ends in '…': a longer cell makes
 * Excel call the whole file damaged.
 */
export function workbookText(text: string): string {
  const held = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
  const carried = held
    .replace(ESCAPE_ALIKE, escaped('_'))
    .replace(NOT_IN_XML, (characters) =>
      [...Array(characters.length).keys()].map((at) => escaped(characters[at] ?? '')).join(''),
    );
  // write-excel-file looks texts up in a plain object, where 'constructor' and '__proto__' are always found.
  return carried in {} ? escaped(carried[0] ?? '') + carried.slice(1) : carried;
}

const escaped = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
