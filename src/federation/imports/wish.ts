import type { Day } from '#ground/day';
import type { AffiliationKind } from '../affiliation.ts';
import type { LegalForm, OrganisationKind, Topic } from '../organisation.ts';

/** What a row asks for, read and checked; kept as JSON between preview and run. */
export interface Wish {
  name: string;
  kind: OrganisationKind;
  homepage?: string;
  founded?: Day;
  legalForm?: LegalForm;
  nonProfit?: boolean;
  seat?: { ags: string; place: string; postcode?: string };
  topics: Topic[];
  /** ISO 639 codes. */
  languages: string[];
  /** ISO 3166-1 codes. */
  origins: string[];
  since: Day;
  /** The last day of a membership that has ended. */
  until?: Day;
  membership: AffiliationKind;
  decision?: string;
  decidedOn?: Day;
}
