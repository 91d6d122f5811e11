import type { ColumnType, Generated } from 'kysely';
import type { HowTold, Matter } from './matter.ts';

declare module '#tables' {
  interface Tables {
    notification_preference: { account: string; matter: Matter; how: HowTold; changed_at: Generated<Date> };
    notice: {
      id: string;
      account: string;
      organisation: number;
      matter: Matter;
      subject: string;
      lines: readonly string[];
      address: ColumnType<string | null, string | undefined, never>;
      made_on: string;
      sent_on: ColumnType<string | null, undefined, string>;
    };
    turn_off: { hash: Buffer; account: string; matter: Matter | null; made_at: Generated<Date> };
  }
}
