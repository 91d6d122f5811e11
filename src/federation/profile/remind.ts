import { sql } from 'kysely';
import { type Day, daysBetween } from '#ground/day';
import { type House, tellHolders } from '#identity';
import { routes } from '#routes';
import { type FactKind, reminders } from './fact.ts';
import { words } from './words.generated.ts';

interface Due {
  id: string;
  kind: FactKind;
  ends_on: Day;
  reminded: number | null;
  organisation: number;
  slug: string;
  name: string;
}

/**
 * Tells boards and those who keep the profile, in their language, what runs out 60 days, 14 days and 0 days from now.
 * Each reminder goes once, however often and late this runs; one that was renewed is let be. Gives the number of letters.
 */
export async function sendDeadlineReminders(
  { database, publicUrl }: Pick<House, 'database' | 'publicUrl'>,
  today: Day,
): Promise<number> {
  return database.within('house', async (write) => {
    const { rows } = await sql<Due>`
      select f.id, f.kind, f.ends_on, f.reminded, f.organisation, o.slug, n.name
      from association_fact f
      join organisation o on o.node = f.organisation
      cross join lateral (
        select name from organisation_name where organisation = o.node
        order by during @> ${today}::date desc, during limit 1) n
      where f.ends_on between ${today}::date - 30 and ${today}::date + ${reminders[0]}::int
        and f.id = (select id from association_fact l where l.organisation = f.organisation and l.kind = f.kind
          order by on_day desc, recorded_at desc, id desc limit 1)
      order by f.ends_on, f.id
      for update of f`.execute(write);
    let sent = 0;
    for (const fact of rows) {
      const days = daysBetween(today, fact.ends_on);
      const stage = reminders.findLast((before) => days <= before);
      if (stage === undefined || (fact.reminded !== null && fact.reminded <= stage)) continue;
      await write.updateTable('association_fact').set({ reminded: stage }).where('id', '=', fact.id).execute();
      sent += await tellHolders(
        write,
        { organisation: fact.organisation, roles: ['board', 'editor'], today },
        'deadline',
        (to) => letterOf(fact, days, publicUrl, to.language),
      );
    }
    return sent;
  });
}

function letterOf({ kind, ends_on, slug, name }: Due, days: number, publicUrl: string, language: keyof typeof words) {
  const say = words[language];
  const said = { kind, day: ends_on, organisation: name };
  return {
    subject: days < 0 ? say.letterOver(said) : say.letterRunsOut(said),
    paragraphs: [days < 0 ? say.letterOver(said) : say.letterRunsOut(said), say.letterRenew],
    action: {
      label: say.letterAction,
      address: publicUrl + routes.deadlines.to({ language, organisation: slug }),
    },
  };
}
