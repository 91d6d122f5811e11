import { type Day, isDay } from './day.ts';

/**
 * Reads a day as people write it: 2022-02-08, 8.2.2022, 08.02.22, 8/2/2022 (day first, as in all six
 * languages of the house), with Arabic or Persian digits too. Two-digit years: 00–49 are 2000–2049.
 * Undefined where the text is no day that exists.
 */
export function readDay(text: string): Day | undefined {
  const plain = westernDigits(text)
    .replace(/[\u200e\u200f\u061c]/g, '')
    .trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?(?:\.0+)?Z?)?$/.exec(plain);
  if (iso) return existing(iso[1], iso[2], iso[3]);
  const written = /^(\d{1,2})\s*[./\u060d\u066b-]\s*(\d{1,2})\s*[./\u060d\u066b-]\s*(\d{4}|\d{2})$/.exec(plain);
  if (!written) return undefined;
  const year = written[3]!;
  return existing(year.length === 4 ? year : Number(year) < 50 ? `20${year}` : `19${year}`, written[2], written[1]);
}

function existing(year = '', month = '', day = ''): Day | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}

function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
