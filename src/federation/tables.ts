import type { ColumnType, Generated } from 'kysely';

// A stretch of days is written as a range literal, '[2020-01-01,2021-01-01)', and read with lower() and upper().
type Stretch = ColumnType<string, string, string>;
type Day = ColumnType<string, string, string>;
type DayOrNone = ColumnType<string | null, string | null | undefined, string | null>;
type Text = ColumnType<string | null, string | null | undefined, string | null>;

declare module '#tables' {
  interface Tables {
    site_section: { organisation: number; section: string };
    organisation: {
      node: Generated<number>;
      id: string;
      slug: string;
      kind: string;
      founded: DayOrNone;
      homepage: Text;
    };
    organisation_name: {
      organisation: number;
      name: string;
      original: Text;
      original_language: Text;
      during: Stretch;
    };
    organisation_legal_form: {
      organisation: number;
      legal_form: string;
      non_profit: ColumnType<boolean | null, boolean | null | undefined, boolean | null>;
      during: Stretch;
    };
    seat: { organisation: number; ags: string; place: string; postcode: Text; during: Stretch };
    reach: { organisation: number; ags: string; during: Stretch };
    topic: { topic: string };
    topic_word: { word: string; topic: string };
    organisation_topic: { organisation: number; topic: string; during: Stretch };
    organisation_language: { organisation: number; language: string; during: Stretch };
    organisation_origin: { organisation: number; origin: string; during: Stretch };
    organisation_text: {
      organisation: number;
      field: string;
      language: string;
      text: string;
      version: Generated<number>;
      original_version: ColumnType<number | null, number | null | undefined, number | null>;
      changed_on: Day;
    };
    bureau: {
      id: string;
      organisation: number;
      kind: string;
      street: string;
      postcode: string;
      place: string;
      ags: string;
      contact_function: Text;
      phone: Text;
      email: Text;
      opening: Text;
      during: Stretch;
    };
    appearance: { organisation: number; colour: string };
    affiliation: {
      id: string;
      member: number;
      umbrella: number;
      kind: string;
      during: Stretch;
      decided_on: DayOrNone;
      decision: Text;
      ending: Text;
      successor: ColumnType<number | null, number | null | undefined, number | null>;
    };
    individual_membership: { person: string; umbrella: number; during: Stretch };
    contact: { organisation: number; umbrella: number; since: Day };
    area: { ags: string; level: string; name: string; kind: string; during: Stretch; successor: Text };
  }
}

/** The database's literal for a stretch: both days as people name them, the last one belongs to it. */
export function stretch(from: string, firstDayAfter: string | null): string {
  return `[${from},${firstDayAfter ?? ''})`;
}
