import { sql } from 'kysely';
import type { Database } from '#ground/database';
import type { Language } from '#ground/language';
import type { Application, SaidContact, SaidOrganisation, SaidWork } from '../application.ts';
import { changeByLink, LINK_DAYS } from '../link.ts';

/** What one page of the form brings. */
export interface Saying {
  organisation?: SaidOrganisation;
  contact?: SaidContact;
  work?: SaidWork;
  /** Keys of the conditions that hold, of all that were asked. */
  conditions?: { asked: readonly string[]; said: readonly string[]; note: string | undefined };
  consentVersion?: string;
}

/**
 * Keeps the answers of a page. Only before the application is sent; afterwards false, and nothing done. The
 * letters follow in the language the form was last filled in; every page saved keeps the links open for longer.
 */
export async function saveAnswers(
  db: Database,
  application: Application,
  language: Language,
  { organisation, contact, work, conditions, consentVersion }: Saying,
): Promise<boolean> {
  return changeByLink(db, application, async (write, now) => {
    if (now.state !== 'begun') return false;
    await write
      .updateTable('application')
      .set({
        language,
        ...(organisation ? { organisation: JSON.stringify(organisation) } : {}),
        ...(contact ? { contact: JSON.stringify(contact) } : {}),
        ...(work ? { work: JSON.stringify(work) } : {}),
        ...(conditions ? { conditions_note: conditions.note ?? null } : {}),
        ...(consentVersion ? { consent_version: consentVersion, consented_at: new Date() } : {}),
      })
      .where('id', '=', now.id)
      .execute();
    if (conditions) {
      await sql`
        insert into application_condition (application, key, said)
        select ${now.id}, key, key = any (${conditions.said}::text[]) from unnest(${conditions.asked}::text[]) key
        on conflict (application, key) do update set said = excluded.said`.execute(write);
    }
    await sql`update application_link set ends_at = now() + ${`${LINK_DAYS} days`}::interval
      where application = ${now.id} and ends_at > now()`.execute(write);
    return true;
  });
}
