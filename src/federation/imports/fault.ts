import type { Day } from '#ground/day';

/** A place somebody may have meant: its key, and a name that tells it from the others. */
export interface Candidate {
  ags: string;
  label: string;
}

/** What stands in the way of a row, as it is kept; `faultSentence` says it in a language. */
export type FaultReason =
  | { code: 'nameMissing' | 'nameTooLong' | 'nameWithoutLetters' | 'tooManyCells' | 'decisionTooLong' }
  | { code: 'notADay' | 'notYesNo' | 'notAHomepage'; text: string }
  | { code: 'endsBeforeBeginning'; since: Day }
  | { code: 'unknownKind' | 'unknownLegalForm' | 'unknownMembership'; text: string }
  | { code: 'unknownTopic' | 'unknownLanguage' | 'unknownCountry'; text: string }
  | { code: 'unknownAgs' | 'agsOfState' | 'unknownPostcode' | 'unknownPlace'; text: string }
  | { code: 'severalPlaces' | 'contradictingPlaces'; text: string; candidates: Candidate[] };

/** A reason with the column it concerns, counted from 0; null where it concerns the whole row. */
export type Fault = FaultReason & { column: number | null };

/** A value, or why the cell holds none. */
export type ReadCell<Value> = { value: Value } | FaultReason;

/** At most that much of a cell is repeated in a message. */
export const quoted = (text: string): string => (text.length > 60 ? `${text.slice(0, 60).toWellFormed()}…` : text);
