import { sql } from 'kysely';
import { type Database, record, type Write } from '#ground/database';
import { addDays, type Day } from '#ground/day';
import { tellHolders } from '#identity';
import { routes } from '#routes';
import { type Statement, statementsDue } from '../queries/statement.ts';
import { missingIn } from '../queries/missing.ts';
import type { Step } from '../tables.ts';
import { words } from '../words.generated.ts';

export interface Reminded {
  /** Members whose people were told. */
  members: number;
  letters: number;
}

/**
 * Writes to the boards and editors of those who have not answered, each in their own language. A step is told once to
 * each member, whoever asks for it and however often; by hand that is once a day.
 */
export async function remind(
  write: Write,
  actor: string,
  { statement, step, stepOn }: { statement: Statement; step: Step; stepOn: Day },
  { publicUrl, today }: { publicUrl: string; today: Day },
): Promise<Reminded> {
  const { id, umbrella, year, deadline } = statement;
  const reminded = { members: 0, letters: 0 };
  for (const { member, slug, hasPeople } of await missingIn(write, id, today)) {
    if (!hasPeople || !(await claim(write, statement, member, step, stepOn))) continue;
    const about = step === 'opened' ? 'statementOpened' : 'statementReminder';
    const letters = await tellHolders(
      write,
      { organisation: member, roles: ['board', 'editor'], today },
      about,
      (to) => {
        const say = words[to.language];
        const said = { year: String(year), umbrella: umbrella.name, deadline };
        return {
          subject: step === 'opened' ? say.letterOpenedSubject(said) : say.letterReminderSubject(said),
          paragraphs: [
            say.letterGreeting({ name: to.name }),
            step === 'opened' ? say.letterOpened(said) : say.letterReminder(said),
          ],
          action: {
            label: say.letterAction,
            address: publicUrl + routes.ownStatement.to({ language: to.language, organisation: slug, statement: id }),
          },
          closing: say.letterClosing({ umbrella: umbrella.name }),
        };
      },
    );
    await sql`
      update statement_reminder set letters = ${letters}
      where statement = ${id} and member = ${member} and step = ${step} and step_on = ${stepOn}`.execute(write);
    reminded.members += 1;
    reminded.letters += letters;
  }
  if (reminded.members > 0) {
    await record(write, {
      actor,
      act: 'statement.remind',
      subject: umbrella.slug,
      after: { statement: id, step, ...reminded },
    });
  }
  return reminded;
}

/** Whether it is ours to tell: of several who want to at once, one. */
async function claim(
  write: Write,
  { id, umbrella }: Statement,
  member: number,
  step: Step,
  stepOn: Day,
): Promise<boolean> {
  const { rows } = await sql`
    insert into statement_reminder (statement, umbrella, member, step, step_on)
    values (${id}, ${umbrella.node}, ${member}, ${step}, ${stepOn})
    on conflict do nothing returning step`.execute(write);
  return rows.length > 0;
}

const STEPS = [
  ['threeDays', 3],
  ['fourteenDays', 14],
] as const;

/**
 * The reminders that send themselves: fourteen and three days before the deadline. Asked every day; a day on which
 * nobody asked is made up for on the next, as long as the deadline has not passed. Returns how many letters were posted.
 */
export async function sendStatementReminders(
  { database, publicUrl }: { database: Database; publicUrl: string },
  today: Day,
): Promise<number> {
  const open = await database.within('house', (write) => statementsDue(write, today, STEPS[1][1]));
  let letters = 0;
  for (const statement of open) {
    const step = STEPS.find(([, days]) => today >= addDays(statement.deadline, -days));
    if (!step) continue;
    const due = { statement, step: step[0], stepOn: addDays(statement.deadline, -step[1]) };
    // One transaction a statement: what one umbrella's holds up does not keep the others waiting.
    const reminded = await database.within('house', (write) => remind(write, 'house', due, { publicUrl, today }));
    letters += reminded.letters;
  }
  return letters;
}
