import { newId, record, type Write } from '#ground/database';
import type { Day } from '#ground/day';
import type { Figure } from '../figure.ts';
import '../tables.ts';
import { copyMembers } from './copyMembers.ts';

export interface StatementWish {
  umbrella: { node: number; slug: string };
  year: number;
  countedOn: Day;
  deadline: Day;
  questions: readonly Figure[];
  /** What the umbrella says to its members, and in which language. */
  message?: { text: string; language: string } | undefined;
}

/**
 * Opens the statement of a year and copies who is asked. Gives its id; undefined where the year has one already.
 * Nobody is written to yet: that is `remind` with the step 'opened'.
 */
export async function openStatement(
  write: Write,
  actor: string,
  { umbrella, year, countedOn, deadline, questions, message }: StatementWish,
  today: Day,
): Promise<string | undefined> {
  const opened = await write
    .insertInto('annual_statement')
    .values({
      id: newId(),
      umbrella: umbrella.node,
      year,
      counted_on: countedOn,
      deadline,
      questions: [...questions],
      message: message?.text,
      message_language: message?.language,
      opened_on: today,
    })
    .onConflict((conflict) => conflict.columns(['umbrella', 'year']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!opened) return undefined;
  await copyMembers(write, opened.id);
  const after = { statement: opened.id, year, countedOn, deadline, questions };
  await record(write, { actor, act: 'statement.open', subject: umbrella.slug, after });
  return opened.id;
}
