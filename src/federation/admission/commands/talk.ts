import { type Database, newId, record } from '#ground/database';
import type { Day } from '#ground/day';
import { post } from '#ground/mail';
import { actorName, type Person, reachOf, tellHolders } from '#identity';
import { type Application, applicantName, isOpen } from '../application.ts';
import { answerNotice, type Letterhead, questionLetter } from '../letters.ts';
import { changeByLink, newLink, recordByApplicant } from '../link.ts';
import { applicationOf } from '../queries/application.ts';

/** The office asks something; the applicant gets it by letter, in their language. False where it is over. */
export async function askApplicant(
  db: Database,
  actor: Person,
  { umbrella, publicUrl, today }: Letterhead & { today: Day },
  id: string,
  question: string,
): Promise<boolean> {
  return db.within(reachOf(actor), async (write) => {
    const now = await applicationOf(write, umbrella.node, id, 'lock');
    if (!now || !isOpen(now.state)) return false;
    const asked = newId();
    await write
      .insertInto('application_question')
      .values({ id: asked, application: id, question, asked_by: actor.account, asked_on: today })
      .execute();
    await write.updateTable('application').set({ state: 'asked' }).where('id', '=', id).execute();
    await post(write, questionLetter({ umbrella, publicUrl }, now, { question, secret: await newLink(write, id) }));
    await record(write, {
      actor: actorName(actor),
      act: 'application.ask',
      subject: `application:${id}`,
      after: { question: asked },
    });
    return true;
  });
}

/** The applicant answers; with the last open question the application is the office's again. */
export async function answerQuestion(
  db: Database,
  application: Application,
  { umbrella, publicUrl, today }: Letterhead & { today: Day },
  { question, answer }: { question: string; answer: string },
): Promise<boolean> {
  return changeByLink(db, application, async (write, now) => {
    const open = now.questions.filter((asked) => asked.answer === null);
    if (now.state !== 'asked' || !open.some(({ id }) => id === question)) return false;
    await write
      .updateTable('application_question')
      .set({ answer, answered_on: today })
      .where('application', '=', now.id)
      .where('id', '=', question)
      .execute();
    if (open.length === 1) {
      await write.updateTable('application').set({ state: 'submitted' }).where('id', '=', now.id).execute();
    }
    const whom = { organisation: umbrella.node, roles: ['headOffice'] as const, today };
    const told = { id: now.id, name: applicantName(now), number: now.number ?? '' };
    await tellHolders(write, whom, 'application', (to) => answerNotice({ umbrella, publicUrl }, to, told));
    await recordByApplicant(write, now, 'application.answer', { question });
    return true;
  });
}
