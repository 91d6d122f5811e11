import { tongue } from './tongue.ts';
import type { Language } from './tongues.generated.ts';

/**
 * Making an Intl object costs some 30 µs, using it less than one; so each is made once per language,
 * when first asked for. The locale handed in already carries the language's digits and calendar.
 */
export function perLanguage<Made>(make: (locale: string, language: Language) => Made): (language: Language) => Made {
  const made = new Map<Language, Made>();
  return (language) => {
    let one = made.get(language);
    if (one === undefined) {
      one = make(localeOf(language), language);
      made.set(language, one);
    }
    return one;
  };
}

function localeOf(language: Language): string {
  const { locale, calendar, numberingSystem } = tongue(language);
  return new Intl.Locale(locale, { calendar, numberingSystem }).toString();
}
