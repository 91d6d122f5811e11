import { isLanguage, languages } from './tongue.ts';
import type { Language } from './tongues.generated.ts';

const MOST_WISHES = 20;

/**
 * The language to greet a visitor in, from the browser's Accept-Language ("ar-SY, de;q=0.8"; RFC 9110,
 * 12.5.4). The first of the house where the header is missing, unreadable or asks for others only.
 */
export function chooseLanguage(acceptLanguageHeader: string | null | undefined): Language {
  const wishes = (acceptLanguageHeader ?? '')
    .split(',', MOST_WISHES)
    .map(wish)
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  for (const { code } of wishes) {
    const found = spokenHere(code);
    if (found) return found;
  }
  return first().code;
}

function wish(text: string): { code: string; weight: number } {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return { code: range.split('-')[0] ?? '', weight: Number.isNaN(weight) ? 0 : weight };
}

function spokenHere(code: string): Language | undefined {
  if (code === '*') return first().code;
  return isLanguage(code) ? code : languages.find((each) => each.alsoFor.includes(code))?.code;
}

function first() {
  const [own] = languages;
  if (!own) throw new Error('the house has no language: src/ground/language/tongues is empty');
  return own;
}
