import { perLanguage } from './locale.ts';
import type { Language } from './tongues.generated.ts';

const regionNames = perLanguage(() => new Map<string, string>());
const languageNames = perLanguage(() => new Map<string, string>());
const regions = perLanguage((locale) => new Intl.DisplayNames(locale, { type: 'region' }));
const spoken = perLanguage((locale) => new Intl.DisplayNames(locale, { type: 'language' }));
const collators = perLanguage((locale) => new Intl.Collator(locale, { numeric: true }));

/**
 * A country or territory by its two letters (ISO 3166-1, and XK for Kosovo), named as CLDR names it:
 * the house takes no side of its own. Throws a RangeError on text that cannot be such a code; a code
 * that CLDR does not know comes back as it is.
 */
export function regionName(language: Language, iso2: string): string {
  return remembered(regionNames(language), iso2, () => regions(language).of(iso2) ?? iso2);
}

/** A language by its BCP 47 code ("kmr", "sr-Latn"). Throws a RangeError on text that cannot be one. */
export function languageName(language: Language, code: string): string {
  return remembered(languageNames(language), code, () => spoken(language).of(code) ?? code);
}

/** For `sort`: names in the order a reader of the language looks for them, "Gruppe 9" before "Gruppe 10". */
export function compareNames(language: Language): (a: string, b: string) => number {
  return collators(language).compare;
}

// CLDR takes some two microseconds a name, and a list of filters names a hundred. Codes may come from an address, so
// no more are remembered than there are countries and languages that matter.
const MOST_REMEMBERED = 600;

function remembered(names: Map<string, string>, code: string, name: () => string): string {
  const known = names.get(code);
  if (known !== undefined) return known;
  const made = name();
  if (names.size < MOST_REMEMBERED) names.set(code, made);
  return made;
}
