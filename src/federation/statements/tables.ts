import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Figure } from './figure.ts';

type Day = ColumnType<string, string, string>;
type DayOrNone = ColumnType<string | null, string | null | undefined, string | null>;
type Text = ColumnType<string | null, string | null | undefined, string | null>;
type NumberOrNone = ColumnType<number | null, number | null | undefined, number | null>;

declare module '#tables' {
  interface Tables {
    annual_statement: {
      id: string;
      umbrella: number;
      year: number;
      counted_on: Day;
      deadline: Day;
      questions: Figure[];
      message: Text;
      message_language: Text;
      opened_on: Day;
      closed_on: DayOrNone;
      totals: JSONColumnType<object | null, string | null, string | null>;
    };
    member_statement: {
      statement: string;
      umbrella: number;
      member: number;
      slug: string;
      name: string;
      kind: string;
      membership: string;
      place: Text;
      district: Text;
      district_name: Text;
      umbrellas: JSONColumnType<object[], string, string>;
      counted_persons: number;
      counted_languages: number;
      counted_districts: number;
      persons: NumberOrNone;
      under27: NumberOrNone;
      women: NumberOrNone;
      volunteers: NumberOrNone;
      staff: NumberOrNone;
      languages: NumberOrNone;
      districts: NumberOrNone;
      still_right: ColumnType<boolean | null, boolean | null | undefined, boolean | null>;
      confirmed_as: Text;
      confirmed_on: DayOrNone;
      confirmed_by: Text;
      by_phone: Generated<boolean>;
    };
    statement_reminder: {
      statement: string;
      umbrella: number;
      member: number;
      step: Step;
      step_on: Day;
      letters: Generated<number>;
    };
  }
}

/** When members are told: at the opening, when staff ask for it, and twice before the deadline. */
export type Step = 'opened' | 'byHand' | 'fourteenDays' | 'threeDays';
