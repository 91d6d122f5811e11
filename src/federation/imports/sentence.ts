import { dayExample, formatList, type Language } from '#ground/language';
import type { UnreadableFile } from './bring.ts';
import type { Candidate, FaultReason } from './fault.ts';
import { words } from './words.generated.ts';

const MOST_PLACES = 6;

/** What stands in the way of a row, in the reader's language. */
export function faultSentence(language: Language, fault: FaultReason): string {
  const say = words[language];
  switch (fault.code) {
    case 'nameMissing':
    case 'nameTooLong':
    case 'nameWithoutLetters':
    case 'tooManyCells':
    case 'decisionTooLong':
      return say[fault.code];
    case 'notADay':
      return say.notADay({ text: fault.text, example: dayExample(language) });
    case 'endsBeforeBeginning':
      return say.endsBeforeBeginning({ since: fault.since });
    case 'severalPlaces':
      return severalPlaces(language, fault);
    case 'contradictingPlaces':
      return say.contradictingPlaces({ text: fault.text, places: placeNames(language, fault.candidates) });
    default:
      return say[fault.code]({ text: fault.text });
  }
}

function severalPlaces(language: Language, { text, candidates }: { text: string; candidates: Candidate[] }): string {
  const say = words[language];
  const places = placeNames(language, candidates);
  return candidates.length > MOST_PLACES
    ? say.severalPlacesMore({ text, places, n: candidates.length })
    : say.severalPlaces({ text, places });
}

const placeNames = (language: Language, candidates: readonly Candidate[]): string =>
  formatList(
    language,
    candidates.slice(0, MOST_PLACES).map(({ label }) => label),
  );

/** Why a file holds no table we can read. */
export function unreadableSentence(language: Language, { unreadable, row }: UnreadableFile): string {
  const say = words[language];
  switch (unreadable) {
    case 'oldExcel':
      return say.fileOldExcel;
    case 'encrypted':
      return say.fileEncrypted;
    case 'openDocument':
      return say.fileOpenDocument;
    case 'notATable':
      return say.fileNotATable;
    case 'tooLarge':
      return say.fileTooLarge;
    case 'broken':
      return row === undefined ? say.fileBroken : say.fileBrokenAt({ row });
    case 'empty':
      return say.fileEmpty;
  }
}
