import { sql } from 'kysely';
import type { Database, Write } from '#ground/database';
import type { Day } from '#ground/day';
import { post } from '#ground/mail';
import { tellHolders } from '#identity';
import { type Application, applicantName } from '../application.ts';
import { type Letterhead, sentLetter, sentNotice } from '../letters.ts';
import { changeByLink, newLink, recordByApplicant } from '../link.ts';
import { missingSteps } from '../steps.ts';
import { answerBy, type Terms } from '../terms.ts';

/**
 * Sends an application: it gets its number, the applicant a letter that says what happens next and by when, the head
 * office one that it is there. 'missing' where something is not filled in, 'sent' where it was sent already.
 */
export async function submitApplication(
  db: Database,
  application: Application,
  { umbrella, terms, today, publicUrl }: Letterhead & { terms: Terms; today: Day },
): Promise<'done' | 'missing' | 'sent'> {
  return changeByLink(db, application, async (write, now) => {
    if (now.state !== 'begun') return 'sent';
    if (missingSteps(now).length > 0) return 'missing';
    const number = await nextNumber(write, umbrella.node, today);
    await write
      .updateTable('application')
      .set({ state: 'submitted', number, submitted_on: today })
      .where('id', '=', now.id)
      .execute();
    const head = { umbrella, publicUrl };
    const by = answerBy(terms, today);
    await post(write, sentLetter(head, now, { number, by, secret: await newLink(write, now.id) }));
    const whom = { organisation: umbrella.node, roles: ['headOffice'] as const, today };
    const name = applicantName(now);
    await tellHolders(write, whom, 'application', (to) => sentNotice(head, to, { id: now.id, name, number, by }));
    await recordByApplicant(write, now, 'application.submit', { number, umbrella: umbrella.slug, wish: now.wish });
    return 'done';
  });
}

async function nextNumber(write: Write, umbrella: number, today: Day): Promise<string> {
  const year = Number(today.slice(0, 4));
  const { rows } = await sql<{ last: number }>`
    insert into application_number (umbrella, year, last) values (${umbrella}, ${year}, 1)
    on conflict (umbrella, year) do update set last = application_number.last + 1 returning last`.execute(write);
  return `${year}-${rows[0]!.last}`;
}
