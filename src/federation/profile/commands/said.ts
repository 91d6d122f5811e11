import type { Day } from '#ground/day';
import type { LegalForm } from '../../organisation.ts';
import type { PublicityField } from '../publicity.ts';

/** What may be said anew of an organisation. What is absent stays as it is. */
export interface Said {
  name?: { name: string; original?: string | undefined; originalLanguage?: string | undefined } | undefined;
  legalForm?: { legalForm: LegalForm; nonProfit?: boolean | undefined } | undefined;
  seat?: { ags: string; place: string; postcode?: string | undefined } | undefined;
  /** null: it has none. */
  homepage?: string | null | undefined;
  founded?: Day | null | undefined;
  topics?: readonly string[] | undefined;
  languages?: readonly string[] | undefined;
  origins?: readonly string[] | undefined;
  /** Areas by their key. */
  reach?: readonly string[] | undefined;
}

/**
 * A change: it holds from that day on, and what was true before stays true of the days before. A correction: it was
 * wrong all along, and why.
 */
export type How = ChangeFrom | Correction;
export interface ChangeFrom {
  readonly from: Day;
}
export interface Correction {
  readonly correction: true;
  readonly reason: string;
}

export const isCorrection = (how: How): how is Correction => 'correction' in how;

/** The parts that can be kept from the public have a field of that name. */
export const fieldOf = (part: keyof Said): PublicityField | undefined =>
  part === 'name' || part === 'legalForm' || part === 'seat' ? undefined : part;

/** Why nothing was changed. `from` is the first day a change may have. */
export type ProfileRefusal =
  | { refused: 'changedMeanwhile' }
  | { refused: 'beforeCurrent'; part: keyof Said | 'bureau'; from: Day }
  | { refused: 'unknownOrganisation' }
  | { refused: 'unknownBureau' };

export const isProfileRefusal = (outcome: object): outcome is ProfileRefusal => 'refused' in outcome;
