import type { Reading } from '#ground/database';
import type { Day } from '#ground/day';
import type { Role } from './roles.ts';

export interface DemonstrationPerson {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly { role: Role; name: string; slug: string }[];
}

/** Everybody who may act somewhere, in the order they were taken in: whom a demonstration lets one come in as. */
export async function demonstrationPeople(db: Reading, today: Day): Promise<DemonstrationPerson[]> {
  return db.ask<DemonstrationPerson>(
    {
      name: 'demonstration people',
      text: `
        select a.id, a.name,
          jsonb_agg(jsonb_build_object('role', r.role, 'slug', o.slug, 'name', coalesce(n.name, o.slug)) order by n.name) as roles
        from account a
        join role_held r on r.account = a.id and r.during @> $1::date
        join organisation o on o.node = r.organisation
        left join lateral (
          select name from organisation_name where organisation = o.node
          order by during @> $1::date desc, during limit 1) n on true
        where a.closed_at is null
        group by a.id
        order by a.made_at, a.id
        limit 100`,
    },
    [today],
  );
}
