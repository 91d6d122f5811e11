import { perLanguage } from './locale.ts';
import type { Language } from './tongues.generated.ts';

const formats = perLanguage((locale) => new Intl.NumberFormat(locale));
const small = perLanguage((): string[] => []);

/**
 * A number as people of the language write it, grouped, with at most three decimals. Most numbers on
 * a page are small counts, so whole ones below a thousand are remembered.
 */
export function formatNumber(language: Language, n: number): string {
  if (!Number.isInteger(n) || n < 0 || n >= 1000) return formats(language).format(n);
  return (small(language)[n] ??= formats(language).format(n));
}
