import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Language } from '#ground/language';

declare module '#tables' {
  interface Tables {
    mail: {
      id: string;
      recipient: ColumnType<string | null, string, null>;
      language: Language;
      about: string;
      subject: ColumnType<string | null, string, null>;
      body_text: ColumnType<string | null, string, null>;
      body_html: ColumnType<string | null, string, null>;
      headers: JSONColumnType<Readonly<Record<string, string>>, string, string>;
      attachment_name: ColumnType<string | null, string | undefined, null>;
      attachment_type: ColumnType<string | null, string | undefined, null>;
      attachment: ColumnType<Buffer | null, Buffer | undefined, null>;
      made_at: Generated<Date>;
      send_after: Generated<Date>;
      sent_at: ColumnType<Date | null, undefined, Date>;
      tries: Generated<number>;
      last_error: ColumnType<string | null, undefined, string | null>;
      given_up_at: ColumnType<Date | null, undefined, Date>;
    };
  }
}
