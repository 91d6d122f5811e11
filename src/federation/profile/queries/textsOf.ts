import type { Reading } from '#ground/database';
import type { Day } from '#ground/day';
import type { Language } from '#ground/language';
import type { TextField } from '../commands/writeText.ts';

/** A text in one language, as it is kept. */
export interface TextHeld {
  field: TextField;
  language: Language;
  text: string;
  version: number;
  /** null: it is the original. */
  originalVersion: number | null;
  changedOn: Day;
  /** A translation made from an older version of the original. */
  behind: boolean;
}

/** Every text an organisation (by its node) wrote about itself, in every language, originals first. */
export async function textsOf(db: Reading, organisation: number): Promise<TextHeld[]> {
  return db.ask<TextHeld>(
    {
      name: 'texts of an organisation',
      text: `
        select t.field, t.language, t.text, t.version, t.original_version as "originalVersion", t.changed_on as "changedOn",
          coalesce(t.original_version < original.version, false) as behind
        from organisation_text t
        left join organisation_text original on original.organisation = t.organisation
          and original.field = t.field and original.original_version is null
        where t.organisation = $1 and t.field in ('portrait', 'subtitle', 'aim', 'about')
        order by t.field, t.original_version is not null, t.language`,
    },
    [organisation],
  );
}
