import { perLanguage } from './locale.ts';
import type { Language } from './tongues.generated.ts';

const cardinals = perLanguage((locale) => new Intl.PluralRules(locale));
const ordinals = perLanguage((locale) => new Intl.PluralRules(locale, { type: 'ordinal' }));
const small = perLanguage((): Intl.LDMLPluralRule[] => []);

/**
 * Which of the language's plural forms a count takes: Arabic has six, Russian four, Vietnamese one.
 * Whole counts below a thousand are remembered, as in formatNumber.
 */
export function pluralOf(language: Language, n: number): Intl.LDMLPluralRule {
  if (!Number.isInteger(n) || n < 0 || n >= 1000) return cardinals(language).select(n);
  return (small(language)[n] ??= cardinals(language).select(n));
}

/** Which form a rank takes: 1st, 2nd, 3rd, 4th. */
export function ordinalOf(language: Language, n: number): Intl.LDMLPluralRule {
  return ordinals(language).select(n);
}
