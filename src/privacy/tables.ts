import type { ColumnType, Generated } from 'kysely';

type Later = ColumnType<Date | null, undefined, Date>;

declare module '#tables' {
  interface Tables {
    erasure: { account: string; erased_at: Generated<Date> };
    retention_run: {
      id: string;
      organisation: number;
      as_of: ColumnType<string, string, never>;
      planned_by: string;
      planned_at: Generated<Date>;
      released_by: ColumnType<string | null, undefined, string>;
      released_at: Later;
      discarded_at: Later;
      done_at: Later;
    };
    retention_line: { run: string; rule: string; rows_planned: number; oldest: string; rows_done: Generated<number> };
  }
}
