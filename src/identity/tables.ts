import type { ColumnType, Generated } from 'kysely';

declare module '#ground/database' {
  interface Tables {
    token: {
      id: string;
      organisation: number;
      name: string;
      hash: Buffer;
      made_at: Generated<Date>;
      revoked_at: ColumnType<Date | null, undefined, Date>;
    };
    session: {
      id: string;
      organisation: number | null;
      hash: Buffer;
      made_at: Generated<Date>;
      ends_at: Date;
    };
  }
}
