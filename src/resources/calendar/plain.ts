// Marks that turn text around are taken out: a calendar isolates nothing, and they would reach into the next line.
const TURNING = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/** Text as the property takes it: line breaks stay and are escaped, nothing else below the space does. */
export const plain = (text: string): string =>
  text
    .toWellFormed()
    .replace(TURNING, '')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n]+/gu, ' ')
    .trim();

/** The same on one line. */
export const oneLine = (text: string): string => plain(text).replaceAll('\n', ' ');

/** As a parameter takes it: a quotation mark would end it, and many readers know no way to say one inside. */
export const inParameter = (text: string): string => oneLine(text).replace(/["^]+/g, ' ').trim();
