import { isolate } from './isolate.ts';
import { perLanguage } from './locale.ts';
import type { Language } from './tongues.generated.ts';

const formats = perLanguage((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** "A, B und C". The items are mostly names people chose, so each is isolated where it must be. */
export function formatList(language: Language, items: readonly string[]): string {
  return formats(language).format(items.map((item) => isolate(language, item)));
}
