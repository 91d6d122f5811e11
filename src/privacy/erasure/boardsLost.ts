import { sql } from 'kysely';
import type { Write } from '#ground/database';
import type { Day } from '#ground/day';
import { tellHolders } from '#identity';
import { words } from '../words.generated.ts';

/** An organisation whose board is this one person, and the umbrellas it can ask. */
export interface BoardLost {
  readonly organisation: string;
  readonly slug: string;
  readonly umbrellas: readonly { node: number; slug: string; name: string }[];
}

/** The organisations that have no board any more once this person is gone. */
export async function boardsLost(write: Write, account: string, today: Day): Promise<BoardLost[]> {
  const { rows } = await sql<BoardLost>`
    select o.slug, coalesce(n.name, o.slug) as organisation,
      (select coalesce(jsonb_agg(jsonb_build_object('node', u.node, 'slug', u.slug, 'name', coalesce(un.name, u.slug))
          order by u.node), '[]')
        from affiliation a join organisation u on u.node = a.umbrella
        left join lateral (select name from organisation_name where organisation = u.node
          order by during @> ${today}::date desc, during limit 1) un on true
        where a.member = o.node and a.during @> ${today}::date) as umbrellas
    from role_held r join organisation o on o.node = r.organisation
    left join lateral (select name from organisation_name where organisation = o.node
      order by during @> ${today}::date desc, during limit 1) n on true
    where r.account = ${account} and r.role = 'board' and r.during @> ${today}::date
      and not exists (select from role_held other join account x on x.id = other.account
        where other.organisation = r.organisation and other.role = 'board' and other.account <> r.account
          and other.during @> ${today}::date and x.closed_at is null)
    order by 2`.execute(write);
  return rows;
}

/** Each umbrella's head office learns which member has no board here any more. */
export async function tellUmbrellas(write: Write, lost: readonly BoardLost[], today: Day): Promise<void> {
  for (const { organisation, umbrellas } of lost) {
    for (const { node } of umbrellas) {
      await tellHolders(write, { organisation: node, roles: ['headOffice'], today }, 'boardLost', ({ language }) => ({
        subject: words[language].boardLostSubject({ organisation }),
        paragraphs: [words[language].boardLostText({ organisation })],
      }));
    }
  }
}
