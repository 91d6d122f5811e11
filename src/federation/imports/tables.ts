import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Fault } from './fault.ts';
import type { Mapping } from './field.ts';
import type { Wish } from './wish.ts';

declare module '#tables' {
  interface Tables {
    import: {
      id: string;
      umbrella: number;
      brings: Brings;
      file_name: string;
      kind: 'csv' | 'xlsx';
      since: string;
      columns: JSONColumnType<string[], string, never>;
      mapping: JSONColumnType<Mapping, string, string>;
      state: ImportState;
      rows_total: Generated<number>;
      rows_done: Generated<number>;
      begun_by: string;
      begun_at: Generated<Date>;
      beat_at: ColumnType<Date | null, never, Date>;
      ended_at: ColumnType<Date | null, never, Date>;
    };
    import_row: {
      import: string;
      row: number;
      cells: JSONColumnType<string[], string, string>;
      crowded: boolean;
      wish: JSONColumnType<Wish | null, string | null, string | null>;
      faults: JSONColumnType<Fault[], string, string>;
      fate: Fate;
      name_key: string | null;
      homepage_key: string | null;
      ags: string | null;
      duplicate_of: number | null;
      duplicate_row: number | null;
      joinable: Generated<boolean>;
      anyway: Generated<boolean>;
      join_existing: Generated<boolean>;
      chosen_ags: string | null;
      organisation: number | null;
      affiliation: string | null;
    };
  }
}

/** What the rows become: members of the umbrella, or contacts it knows. */
export type Brings = 'members' | 'contacts';
export type ImportState = 'previewed' | 'running' | 'done' | 'undone' | 'failed';
/** What becomes of a row, or what became of it. */
export type Fate = 'new' | 'duplicate' | 'refused' | 'created' | 'joined';
