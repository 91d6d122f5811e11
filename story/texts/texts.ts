import { type Day, dayFrom } from '#ground/day';
import type { TextRow } from '../rows.ts';

/** A text in German, the original, and in the other five languages of the house. */
type InSix = Record<'de' | 'en' | 'ru' | 'ar' | 'vi' | 'fa', string>;

export interface UmbrellaTexts {
  subtitle: InSix;
  aim: InSix;
  about: InSix;
  opening?: InSix;
  /** When the German texts were written; the translations followed three weeks later. */
  changedOn: string;
  translatedOn: string;
  /** A revision of the German text `about`, and the languages that have not followed it yet. */
  revised?: { on: string; behind: readonly string[] };
}

/** One row for each text and language. */
export function textRows(organisation: string, texts: UmbrellaTexts): TextRow[] {
  return (['subtitle', 'aim', 'about', 'opening'] as const).flatMap((field) =>
    Object.entries(texts[field] ?? {}).map(([language, text]) => {
      const revised = field === 'about' ? texts.revised : undefined;
      const version = revised === undefined ? 1 : 2;
      if (language === 'de') {
        return row(organisation, field, language, text, version, null, revised?.on ?? texts.changedOn);
      }
      const behind = revised?.behind.includes(language) === true;
      const translatedOn = revised === undefined || behind ? texts.translatedOn : revised.on;
      return row(organisation, field, language, text, behind ? 1 : version, behind ? 1 : version, translatedOn);
    }),
  );
}

function row(
  organisation: string,
  field: TextRow['field'],
  language: string,
  text: string,
  version: number,
  originalVersion: number | null,
  changedOn: Day | string,
): TextRow {
  return { organisation, field, language, text, version, originalVersion, changedOn: dayFrom(changedOn) };
}
