import type { Language } from '#ground/language';

/** What the house writes to one person. Texts are plain; markup and headers are made of them here and nowhere else. */
export interface Letter {
  /** One e-mail address, without a name. */
  to: string;
  /** The reader's language: everything below is written in it. */
  language: Language;
  /** What it is about, for the operator's list: 'signIn', 'application'. */
  about: string;
  subject: string;
  paragraphs: readonly string[];
  /** The one thing to do; the address begins with http: or https:. */
  action?: { label: string; address: string };
  /** Shown large, to be typed on another device. */
  code?: string;
  closing?: string;
  /**
   * Where one POST ends letters of this kind (RFC 8058). Mail programs follow https only, so an http address,
   * as a house on one's own machine has, gives no header.
   */
  turnOff?: string;
  attachment?: Attachment;
}

export interface Attachment {
  /** The file's name, without a folder. */
  name: string;
  /** Its media type, perhaps with parameters: 'text/calendar; method=REQUEST'. */
  type: string;
  content: Uint8Array;
}

/** On one line: line breaks and all other control characters become a space, so no header can begin inside. */
export function onOneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}

/** Keeps line breaks and nothing else below the space; PostgreSQL holds no NUL and mail no lone surrogate. */
export function onLines(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n]+/gu, ' ')
    .trim();
}

/** The address of a page, as programs write it: ASCII, nothing left to escape. Throws for anything but http(s). */
export function webAddress(text: string): string {
  const url = URL.parse(text);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') throw new Error('a letter links to http(s) only');
  return url.href;
}
