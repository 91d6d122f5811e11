import type { Database } from '#ground/database';
import type { Day } from '#ground/day';
import { post } from '#ground/mail';
import { tellHolders } from '#identity';
import { type Application, applicantName, isOpen } from '../application.ts';
import { type Letterhead, withdrawnLetter, withdrawnNotice } from '../letters.ts';
import { changeByLink, recordByApplicant } from '../link.ts';

/**
 * The applicant takes the application back. What nobody has seen yet is deleted ('forgotten'); what was sent stays for
 * its retention, closed ('withdrawn'). 'over' where it was decided meanwhile.
 */
export async function withdrawApplication(
  db: Database,
  application: Application,
  { umbrella, publicUrl, today }: Letterhead & { today: Day },
): Promise<'forgotten' | 'withdrawn' | 'over'> {
  return changeByLink(db, application, async (write, now) => {
    if (!isOpen(now.state)) return 'over';
    await recordByApplicant(write, now, 'application.withdraw', { from: now.state });
    if (now.state === 'begun') {
      await write.deleteFrom('application').where('id', '=', now.id).execute();
      return 'forgotten';
    }
    await write
      .updateTable('application')
      .set({ state: 'withdrawn', ended_on: today })
      .where('id', '=', now.id)
      .execute();
    const head = { umbrella, publicUrl };
    await post(write, withdrawnLetter(head, now));
    const whom = { organisation: umbrella.node, roles: ['headOffice'] as const, today };
    const told = { id: now.id, name: applicantName(now), number: now.number ?? '' };
    await tellHolders(write, whom, 'application', (to) => withdrawnNotice(head, to, told));
    return 'withdrawn';
  });
}
