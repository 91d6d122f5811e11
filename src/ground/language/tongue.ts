import { type Language, tongues } from './tongues.generated.ts';

/** One language of the house, as its file tongues/<code>.json describes it. */
export interface Tongue {
  readonly code: Language;
  /** What its speakers call it. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** BCP 47, for everything Intl knows about dates, plurals and sorting. */
  readonly locale: string;
  /** The digits of counts and dates in text, by their CLDR name. */
  readonly numberingSystem: string;
  readonly calendar: string;
  /** Its place in lists; the first is the house's own language. */
  readonly order: number;
  /** A day as people may type it; its 27th day shows which number is the month. */
  readonly dayExample: string;
  /** Codes of other languages whose readers are at home in this one, such as Dari in Persian. */
  readonly alsoFor: readonly string[];
}

/** All languages, in the order in which the house lists them. */
export const languages: readonly Tongue[] = Object.values(tongues).toSorted((a, b) => a.order - b.order);

export function isLanguage(text: string): text is Language {
  return Object.hasOwn(tongues, text);
}

export function tongue(language: Language): Tongue {
  return tongues[language];
}
