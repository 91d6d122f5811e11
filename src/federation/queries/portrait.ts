import type { Reading } from '#ground/database';
import type { Audience } from '../profile/publicity.ts';
import type { SaidText } from './umbrella.ts';

const PORTRAIT = {
  name: 'portrait',
  text: `
    select t.text, t.language, t.changed_on as "changedOn", t.original_version is not null as translated,
      coalesce(t.original_version < original.version, false) as behind, original.changed_on as "originalChangedOn"
    from organisation_text t
    left join organisation_text original on original.organisation = t.organisation
      and original.field = t.field and original.original_version is null
    where t.organisation = $1 and t.field = 'portrait' and not kept_from($3, t.organisation, 'portrait')
    order by t.language = $2 desc, t.language = 'en' and $2 <> 'de' desc, t.language = 'de' desc
    limit 1`,
};

/** What an organisation writes about itself, in the reader's language or the nearest there is. */
export async function portraitOf(
  db: Reading,
  organisation: number,
  language: string,
  viewer: Audience = 'public',
): Promise<SaidText | undefined> {
  const [row] = await db.ask<SaidText>(PORTRAIT, [organisation, language, viewer]);
  return row;
}
