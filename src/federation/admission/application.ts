import type { Day } from '#ground/day';
import type { Language } from '#ground/language';
import type { LegalForm } from '../organisation.ts';

/** As what somebody wants to belong. Individual members are persons, the others are organisations. */
export const wishes = ['full', 'supporting', 'guest', 'individual'] as const;
export type Wished = (typeof wishes)[number];

/** Where an application stands: with its applicant, the office, the applicant again, the board, or at its end. */
export const applicationStates = [
  'begun',
  'submitted',
  'asked',
  'presented',
  'admitted',
  'refused',
  'withdrawn',
] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** Whether it still waits for somebody. */
export const isOpen = (state: ApplicationState): boolean =>
  state === 'begun' || state === 'submitted' || state === 'asked' || state === 'presented';

export const documentPurposes = ['statutes', 'registerExcerpt', 'exemptionNotice', 'other'] as const;
export type DocumentPurpose = (typeof documentPurposes)[number];

/** In which function somebody applies; the board of an organisation becomes its board here, others its editors. */
export const contactFunctions = ['board', 'employee', 'volunteer'] as const;
export type ContactFunction = (typeof contactFunctions)[number];

export interface Seat {
  ags: string;
  place: string;
  postcode?: string | undefined;
}

/** The organisation as its applicant describes it. */
export interface SaidOrganisation {
  name: string;
  original?: string | undefined;
  originalLanguage?: string | undefined;
  legalForm: LegalForm;
  founded?: Day | undefined;
  homepage?: string | undefined;
  seat: Seat;
}

/** Who applies. For a person of their own: they themselves, with their place. */
export interface SaidContact {
  name: string;
  function?: ContactFunction | undefined;
  phone?: string | undefined;
  seat?: Seat | undefined;
}

export interface SaidWork {
  topics: readonly string[];
  languages: readonly string[];
  origins: readonly string[];
  about?: string | undefined;
}

/** One application with everything that belongs to it. */
export interface Application {
  id: string;
  umbrella: number;
  wish: Wished;
  state: ApplicationState;
  email: string;
  language: Language;
  organisation: SaidOrganisation | null;
  contact: SaidContact | null;
  work: SaidWork | null;
  conditionsNote: string | null;
  consentVersion: string | null;
  number: string | null;
  begunOn: Day;
  submittedOn: Day | null;
  presentedOn: Day | null;
  endedOn: Day | null;
  conditions: readonly { key: string; said: boolean; checkedBy: string | null; checkedOn: Day | null }[];
  documents: readonly { id: string; purpose: DocumentPurpose; name: string; type: string; bytes: number }[];
  questions: readonly {
    id: string;
    question: string;
    askedBy: string | null;
    askedOn: Day;
    answer: string | null;
    answeredOn: Day | null;
  }[];
  decision: Decision | null;
}

export interface Decision {
  outcome: 'admitted' | 'refused';
  kind: Wished | null;
  fromDay: Day | null;
  decision: string;
  decidedOn: Day;
  reason: string | null;
  decidedBy: string | null;
  organisation: string | null;
}

/** What people call the application: the organisation, or the person who applies. */
export const applicantName = ({ organisation, contact, email }: Application): string =>
  organisation?.name ?? contact?.name ?? email;
