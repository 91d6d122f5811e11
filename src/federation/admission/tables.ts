import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { SaidContact, SaidOrganisation, SaidWork } from './application.ts';

type Or<T> = ColumnType<T | null, T | null | undefined, T | null>;

declare module '#tables' {
  interface Tables {
    admission_condition: {
      umbrella: number;
      key: string;
      position: number;
      text: JSONColumnType<Readonly<Record<string, string>> | null, string | null, string | null>;
      document: Generated<boolean>;
      active: Generated<boolean>;
    };
    membership_terms: { umbrella: number; notice_months: number; end_of: string; answer_weeks: number };
    application: {
      id: string;
      umbrella: number;
      wish: string;
      state: Generated<string>;
      email: string;
      language: string;
      organisation: JSONColumnType<SaidOrganisation | null, string | null | undefined, string | null>;
      contact: JSONColumnType<SaidContact | null, string | null | undefined, string | null>;
      work: JSONColumnType<SaidWork | null, string | null | undefined, string | null>;
      conditions_note: Or<string>;
      consent_version: Or<string>;
      consented_at: Or<Date>;
      number: Or<string>;
      begun_at: Generated<Date>;
      submitted_on: Or<string>;
      presented_on: Or<string>;
      ended_on: Or<string>;
    };
    application_number: { umbrella: number; year: number; last: number };
    application_link: { hash: Buffer; application: string; ends_at: Date };
    application_condition: {
      application: string;
      key: string;
      said: Generated<boolean>;
      checked_by: Or<string>;
      checked_on: Or<string>;
    };
    application_document: {
      id: string;
      application: string;
      purpose: string;
      name: string;
      type: string;
      content: Buffer;
      added_at: Generated<Date>;
    };
    application_question: {
      id: string;
      application: string;
      question: string;
      asked_by: Or<string>;
      asked_on: string;
      answer: Or<string>;
      answered_on: Or<string>;
    };
    application_decision: {
      application: string;
      outcome: string;
      kind: Or<string>;
      from_day: Or<string>;
      decision: string;
      decided_on: string;
      reason: Or<string>;
      decided_by: Or<string>;
      organisation: Or<number>;
      affiliation: Or<string>;
      person: Or<string>;
    };
    membership_ending: {
      affiliation: string;
      umbrella: number;
      member: number;
      said_on: string;
      decided_on: Or<string>;
      reason: Or<string>;
      heard: Or<string>;
      by_account: Or<string>;
    };
  }
}
