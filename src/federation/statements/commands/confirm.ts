import { sql } from 'kysely';
import { record, type Write } from '#ground/database';
import type { Day } from '#ground/day';
import { versionOf } from '#ground/forms';
import { type Figures, figures } from '../figure.ts';
import { type Answer, answered, answerOf } from '../queries/answer.ts';

export interface Confirmation {
  reported: Figures;
  /** What the federation has still holds; else the member is changing its profile. */
  stillRight: boolean;
  /** The office it is confirmed as: "chair". */
  confirmedAs: string;
  /** Staff write down what the member tells them. */
  byPhone: boolean;
}

export type Confirmed = 'confirmed' | { refused: 'closed' } | { refused: 'changed'; theirs: Answer };

/**
 * A member confirms its data and reports its numbers, or corrects what it reported, until the statement is closed.
 * `version` is what the writer saw: who did not see the newest answer is refused with it, and nothing is overwritten.
 * Undefined where this member was not asked.
 */
export async function confirmStatement(
  write: Write,
  by: { actor: string; account: string | undefined; today: Day },
  which: { statement: string; member: number; version: string },
  given: Confirmation,
): Promise<Confirmed | undefined> {
  // The line is locked first and the closing day read after: who closes meanwhile waits for this line, or is seen.
  const theirs = await answerOf(write, which.statement, which.member, { locked: true });
  if (!theirs) return undefined;
  const { rows } = await sql<{ closed: boolean }>`
    select closed_on is not null as closed from annual_statement where id = ${which.statement}`.execute(write);
  if (rows[0]?.closed !== false) return { refused: 'closed' };
  if (versionOf(answered(theirs)) !== which.version) return { refused: 'changed', theirs };
  await write
    .updateTable('member_statement')
    .set({
      ...Object.fromEntries(figures.map((figure) => [figure, given.reported[figure] ?? null])),
      still_right: given.stillRight,
      confirmed_as: given.confirmedAs,
      confirmed_on: by.today,
      confirmed_by: by.account ?? null,
      by_phone: given.byPhone,
    })
    .where('statement', '=', which.statement)
    .where('member', '=', which.member)
    .execute();
  await record(write, {
    actor: by.actor,
    act: theirs.confirmedOn === null ? 'statement.confirm' : 'statement.correct',
    subject: theirs.slug,
    after: { statement: which.statement, byPhone: given.byPhone },
  });
  return 'confirmed';
}
