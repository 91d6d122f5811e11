import type { Day } from '#ground/day';

/** What an association has that runs out, or must be at hand. */
export const factKinds = ['exemptionNotice', 'boardTerm', 'statutes', 'registerEntry', 'privacyPapers'] as const;
export type FactKind = (typeof factKinds)[number];

/** The latest paper or term of its kind. */
export interface Fact {
  id: string;
  kind: FactKind;
  onDay: Day;
  endsOn?: Day;
  note?: string;
}

/** Days before the end at which the board is told. */
export const reminders = [60, 14, 0] as const;

/** From so many days before its end on, something waits to be done. */
export const SOON = 60;
