/** A file's bytes as text: UTF-8 or, where a mark says so, UTF-16; old programs wrote Windows-1252. */
export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const DAY_AS_TIME = /^(DTSTART|DTEND|EXDATE|RDATE|RECURRENCE-ID)((?:;(?!VALUE=)[^:;\r\n]*)*):(\d{8})[ \t]*$/gim;

/** Days that are not said to be days, as many programs write them, are said to be (RFC 5545 asks for it). */
export const daysMarked = (text: string): string => text.replace(DAY_AS_TIME, '$1;VALUE=DATE:$3');

/** On one line of at most 300 characters, without what turns text around or ends a line. */
export const lineOf = (text: string): string =>
  [
    ...text
      .toWellFormed()
      .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
      .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
      .trim(),
  ]
    .slice(0, 300)
    .join('');
