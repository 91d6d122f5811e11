import { perLanguage } from './locale.ts';
import type { Language } from './tongues.generated.ts';

const regions = perLanguage((locale) => new Intl.DisplayNames(locale, { type: 'region' }));
const spoken = perLanguage((locale) => new Intl.DisplayNames(locale, { type: 'language' }));
const collators = perLanguage((locale) => new Intl.Collator(locale, { numeric: true }));

/**
 * A country or territory by its two letters (ISO 3166-1, and XK for Kosovo), named as CLDR names it:
 * the house takes no side of its own. Throws a RangeError on text that cannot be such a code; a code
 * that CLDR does not know comes back as it is.
 */
export function regionName(language: Language, iso2: string): string {
  return regions(language).of(iso2) ?? iso2;
}

/** A language by its BCP 47 code ("kmr", "sr-Latn"). Throws a RangeError on text that cannot be one. */
export function languageName(language: Language, code: string): string {
  return spoken(language).of(code) ?? code;
}

/** For `sort`: names in the order a reader of the language looks for them, "Gruppe 9" before "Gruppe 10". */
export function compareNames(language: Language): (a: string, b: string) => number {
  return collators(language).compare;
}
