import { sql } from 'kysely';
import { record, type Write } from '#ground/database';
import type { Day } from '#ground/day';
import { overviewOf } from '../overview.ts';
import { answersOf } from '../queries/answer.ts';
import type { Statement } from '../queries/statement.ts';
import { copyMembers } from './copyMembers.ts';

/**
 * Closes a statement for good: who was a member on the counting day is followed once more, the totals are stored, and
 * from then on the database refuses every change. There is no way back. False where it is closed already.
 */
export async function closeStatement(
  write: Write,
  actor: string,
  { id, year, umbrella, questions }: Statement,
  today: Day,
): Promise<boolean> {
  // Whoever is confirming holds their line; we wait for them and nobody begins until we are through.
  await sql`select from member_statement where statement = ${id} order by member for update`.execute(write);
  const { rows } = await sql`
    select from annual_statement where id = ${id} and closed_on is null for update`.execute(write);
  if (rows.length === 0) return false;
  await copyMembers(write, id);
  const { asked, answered, reported, counted } = overviewOf(await answersOf(write, id), questions);
  await write
    .updateTable('annual_statement')
    .set({ closed_on: today, totals: JSON.stringify({ asked, answered, reported, counted }) })
    .where('id', '=', id)
    .execute();
  await record(write, {
    actor,
    act: 'statement.close',
    subject: umbrella.slug,
    after: { statement: id, year, asked, answered },
  });
  return true;
}
