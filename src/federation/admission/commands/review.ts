import { sql } from 'kysely';
import { type Database, record } from '#ground/database';
import type { Day } from '#ground/day';
import { actorName, type Person, reachOf, tellHolders } from '#identity';
import { applicantName, isOpen } from '../application.ts';
import { type Letterhead, presentedNotice } from '../letters.ts';
import { applicationOf } from '../queries/application.ts';

/** The office ticks the conditions it has looked at; a tick taken away goes. Those that stay keep their day and person. */
export async function checkConditions(
  db: Database,
  actor: Person,
  { umbrella, id, today }: { umbrella: number; id: string; today: Day },
  checked: readonly string[],
): Promise<boolean> {
  return db.within(reachOf(actor), async (write) => {
    const now = await applicationOf(write, umbrella, id, 'lock');
    if (!now || !isOpen(now.state)) return false;
    await sql`
      update application_condition
      set checked_by = case when key = any (${checked}::text[]) then coalesce(checked_by, ${actor.account}) end,
        checked_on = case when key = any (${checked}::text[]) then coalesce(checked_on, ${today}::date) end
      where application = ${id}`.execute(write);
    await record(write, {
      actor: actorName(actor),
      act: 'application.check',
      subject: `application:${id}`,
      before: { conditions: now.conditions.filter((each) => each.checkedOn !== null).map(({ key }) => key) },
      after: { conditions: checked },
    });
    return true;
  });
}

/** The office hands the application to the board, who are told. False where it is not the office's to hand on. */
export async function presentToBoard(
  db: Database,
  actor: Person,
  { umbrella, publicUrl, today, id }: Letterhead & { today: Day; id: string },
): Promise<boolean> {
  return db.within(reachOf(actor), async (write) => {
    const now = await applicationOf(write, umbrella.node, id, 'lock');
    if (!now || (now.state !== 'submitted' && now.state !== 'asked')) return false;
    await write
      .updateTable('application')
      .set({ state: 'presented', presented_on: today })
      .where('id', '=', id)
      .execute();
    const told = { id, name: applicantName(now), number: now.number ?? '' };
    const whom = { organisation: umbrella.node, roles: ['board'] as const, today };
    await tellHolders(write, whom, 'application', (to) => presentedNotice({ umbrella, publicUrl }, to, told));
    await record(write, { actor: actorName(actor), act: 'application.present', subject: `application:${id}` });
    return true;
  });
}
