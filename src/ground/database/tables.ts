import type { Generated, JSONColumnType } from 'kysely';

declare module '#tables' {
  interface Tables {
    history: HistoryTable;
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
