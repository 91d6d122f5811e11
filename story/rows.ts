import type { Day, Period } from '#ground/day';
import type { TopicKey } from './topics.ts';

/** One row as the tables know it, with the slug in the place of the organisation's number. */
export interface OrganisationRow {
  id: string;
  slug: string;
  kind: 'federalAssociation' | 'regionalUmbrella' | 'stateNetwork' | 'cityAlliance' | 'memberOrganisation' | 'other';
  founded: Day;
  homepage: string | null;
}

/** Something said of an organisation; `during.until` is the last day on which it holds. */
interface Said {
  organisation: string;
  during: Period;
}

export interface NameRow extends Said {
  name: string;
  original: string | null;
  originalLanguage: string | null;
}

export type LegalForm =
  | 'initiative'
  | 'beingFounded'
  | 'registeredAssociation'
  | 'foundation'
  | 'company'
  | 'publicBody'
  | 'otherForm';

export interface LegalFormRow extends Said {
  legalForm: LegalForm;
  nonProfit: boolean | null;
}

export interface SeatRow extends Said {
  ags: string;
  place: string;
  postcode: string | null;
}

export interface ReachRow extends Said {
  ags: string;
}

export interface TopicRow extends Said {
  topic: TopicKey;
}

export interface LanguageRow extends Said {
  language: string;
}

export interface OriginRow extends Said {
  origin: string;
}

export interface BureauRow extends Said {
  id: string;
  kind: 'headOffice' | 'branch';
  street: string;
  postcode: string;
  place: string;
  ags: string;
  contactFunction: 'board' | 'headOffice' | 'coordination' | 'advice' | 'press' | 'membership' | null;
  phone: string | null;
  email: string | null;
  opening: string | null;
}

export interface TextRow {
  organisation: string;
  field: 'subtitle' | 'aim' | 'about' | 'portrait' | 'opening';
  language: string;
  text: string;
  version: number;
  /** Null: this is the original; else the version of the original it was made from. */
  originalVersion: number | null;
  changedOn: Day;
}

export interface AppearanceRow {
  organisation: string;
  colour: string;
}

export interface AffiliationRow {
  id: string;
  member: string;
  umbrella: string;
  kind: 'full' | 'supporting' | 'guest';
  during: Period;
  decidedOn: Day | null;
  decision: string | null;
  ending: 'resignation' | 'exclusion' | 'dissolution' | 'merger' | null;
  successor: string | null;
}

export interface IndividualMembershipRow {
  person: string;
  umbrella: string;
  during: Period;
}

/** All rows of the story, table by table. Organisations are named by slug; nothing changes after `lastChange`. */
export interface Story {
  organisations: OrganisationRow[];
  names: NameRow[];
  legalForms: LegalFormRow[];
  seats: SeatRow[];
  reaches: ReachRow[];
  topics: TopicRow[];
  languages: LanguageRow[];
  origins: OriginRow[];
  bureaus: BureauRow[];
  texts: TextRow[];
  appearances: AppearanceRow[];
  affiliations: AffiliationRow[];
  individualMemberships: IndividualMembershipRow[];
}
