import { formatNumber, type Language } from '#ground/language';
import type { MapWords } from '../places/index.ts';
import { words } from '../words.generated.ts';

/** The words a map of members speaks with. */
export function mapWords(language: Language): MapWords {
  const say = words[language];
  return {
    area: (name, n) => say.mapArea({ name, n }),
    number: (count) => formatNumber(language, count),
    none: say.mapNone,
    step: (from, to) =>
      to === undefined
        ? say.mapMore({ from })
        : from === to
          ? formatNumber(language, from)
          : say.mapRange({ from, to }),
  };
}
