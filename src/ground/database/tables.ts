import type { Generated, JSONColumnType } from 'kysely';

/**
 * All tables, by name. Each domain adds its own in its `tables.ts`:
 * `declare module '#ground/database' { interface Tables { … } }`, so a query names only what exists.
 */
export interface Tables {
  history: HistoryTable;
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
