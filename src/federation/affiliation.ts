import type { Day } from '#ground/day';

/** How an organisation belongs to an umbrella. Individual members are persons and no affiliation. */
export const affiliationKinds = ['full', 'supporting', 'guest'] as const;
export type AffiliationKind = (typeof affiliationKinds)[number];

export const endings = ['resignation', 'exclusion', 'dissolution', 'merger'] as const;
export type Ending = (typeof endings)[number];

/** One unbroken membership. `until` is its last day, absent while it lasts. */
export interface Affiliation {
  id: string;
  member: string;
  umbrella: string;
  kind: AffiliationKind;
  from: Day;
  until?: Day;
  decision?: string;
  ending?: Ending;
}
