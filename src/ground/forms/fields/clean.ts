/**
 * Text as it is kept: composed (NFC), so that the same word is the same letters; lines end in \n, a tab is a space;
 * nothing around it. Text in which nothing can be seen is empty. Signs of direction stay, Arabic and Persian need them.
 */
export function cleaned(typed: string): string {
  const text = typed.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ').trim();
  return NOTHING_TO_SEE.test(text) ? '' : text;
}

// White space, invisible signs of format, the Hangul fillers and the empty Braille cell.
const NOTHING_TO_SEE = /^[\s\p{Cf}\u115f\u1160\u3164\uffa0\u2800]*$/u;

/** Signs that control a machine and say nothing to people, and halves of signs; the database takes some of them for errors. */
export const hasControls = (text: string): boolean => /[[\p{Cc}\p{Cs}]--[\n]]/v.test(text);

/** More than one line; a line break in a name or a subject would end a mail's header. */
export const hasLines = (text: string): boolean => /[\n\u2028\u2029]/.test(text);

/** For what machines read (numbers, addresses): Western digits, and none of the invisible signs that copying brings along. */
export const plain = (typed: string): string =>
  cleaned(typed)
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .trim();
