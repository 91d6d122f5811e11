import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { BodyKind, Level, Use } from './kinds.ts';

// A stretch of days is written as a range and read with lower() and upper().
type Stretch = ColumnType<string, string, string>;
type Day = ColumnType<string, string, string>;
type Text = ColumnType<string | null, string | null | undefined, string | null>;
type Later = ColumnType<Date | null, undefined, Date>;

declare module '#tables' {
  interface Tables {
    contact_body: {
      id: string;
      organisation: number;
      name: string;
      kind: BodyKind;
      level: ColumnType<Level | null, Level | null | undefined, Level | null>;
      ags: Text;
      homepage: Text;
      note: Text;
      made_at: Generated<Date>;
    };
    contact_office: {
      id: string;
      body: string;
      name: string;
      street: Text;
      postcode: Text;
      place: Text;
      phone: Text;
      email: Text;
    };
    contact_person: {
      id: string;
      organisation: number;
      name: string;
      address_form: Text;
      own_name: Text;
      pronunciation: Text;
      emails: string[];
      phones: string[];
      language: string;
      note: Text;
      tags: string[];
      uses: Use[];
      source: string;
      source_since: Day;
      informed_on: Text;
      objected_on: Text;
      made_at: Generated<Date>;
    };
    contact_function: {
      id: string;
      person: string;
      body: Text;
      node: ColumnType<number | null, number | null | undefined, number | null>;
      title: string;
      office: Text;
      during: Stretch;
    };
    talk: {
      id: string;
      organisation: number;
      on_day: Day;
      topic: string;
      said: Text;
      next_step: Text;
      next_due: Text;
      next_by: Text;
      next_done_on: Text;
      made_at: Generated<Date>;
    };
    talk_person: { talk: string; person: string };
    talk_account: { talk: string; account: string };
    contact_merge: {
      id: string;
      organisation: number;
      kept: string;
      gone: string;
      before: JSONColumnType<object, string, never>;
      after: JSONColumnType<object, string, never>;
      at: Generated<Date>;
      undone_at: Later;
    };
    contact_import: {
      id: string;
      organisation: number;
      file_name: string;
      rows: JSONColumnType<object[], string, string>;
      at: Generated<Date>;
      taken_at: Later;
    };
    contact_list: { id: string; organisation: number; name: string; filters: string };
    contact_mailing: {
      id: string;
      organisation: number;
      subject: string;
      use: Use;
      letters: number;
      at: Generated<Date>;
    };
  }
}
