import type { ColumnType, Generated } from 'kysely';

type Text = ColumnType<string | null, string | null | undefined, string | null>;

declare module '#tables' {
  interface Tables {
    consent_text: { key: string; language: string; version: number; text: string };
    consent: {
      id: string;
      account: Text;
      person: Text;
      organisation: ColumnType<number | null, number | null | undefined, number | null>;
      key: string;
      language: string;
      version: number;
      given_at: Generated<Date>;
      withdrawn_at: ColumnType<Date | null, undefined, Date>;
    };
  }
}
