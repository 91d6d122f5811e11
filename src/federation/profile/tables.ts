import type { ColumnType, Generated } from 'kysely';
import type { PublicityField } from './publicity.ts';

type DayOrNone = ColumnType<string | null, string | null | undefined, string | null>;

declare module '#tables' {
  interface Tables {
    publicity: { organisation: number; field: PublicityField; audience: 'federation' | 'own' };
    association_fact: {
      id: string;
      organisation: number;
      kind: string;
      on_day: ColumnType<string, string, string>;
      ends_on: DayOrNone;
      note: ColumnType<string | null, string | null | undefined, string | null>;
      reminded: ColumnType<number | null, number | null | undefined, number | null>;
      recorded_at: Generated<Date>;
    };
  }
}
