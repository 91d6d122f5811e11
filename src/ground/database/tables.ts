import type { ColumnType, Generated, JSONColumnType } from 'kysely';

declare module '#tables' {
  interface Tables {
    history: HistoryTable;
    consent_text: { key: string; language: string; version: number; text: string };
    consent: ConsentTable;
  }
}

interface HistoryTable {
  id: Generated<string>;
  at: Generated<Date>;
  actor: string;
  act: string;
  subject: string;
  before: JSONColumnType<object | null, string | null, never>;
  after: JSONColumnType<object | null, string | null, never>;
  reason: string | null;
}

interface ConsentTable {
  id: string;
  account: ColumnType<string | null, string | null | undefined, never>;
  person: ColumnType<string | null, string | null | undefined, never>;
  organisation: ColumnType<number | null, number | null | undefined, never>;
  key: string;
  language: string;
  version: number;
  given_at: Generated<Date>;
  withdrawn_at: ColumnType<Date | null, undefined, Date>;
}
