import type { Reading } from '#ground/database';
import type { Day } from '#ground/day';
import { isLanguage } from '#ground/language';
import type { Person } from './actor.ts';
import type { RoleHeld } from './roles.ts';

const FIND = {
  name: 'person-by-account',
  text: `
    select a.name, a.language,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'id', r.id, 'role', r.role, 'organisation', r.organisation, 'slug', o.slug, 'name', coalesce(n.name, o.slug),
          'from', lower(r.during), 'until', upper(r.during) - 1) order by n.name, r.role), '[]')
        from role_held r
        join organisation o on o.node = r.organisation
        left join lateral (
          select name from organisation_name where organisation = o.node
          order by during @> $2::date desc, during limit 1) n on true
        where r.account = a.id and r.during @> $2::date) as roles
    from account a where a.id = $1 and a.closed_at is null`,
};

/**
 * The person of an account, with the roles they hold on a day, for what they set up and what asks without them: there
 * is no session. Undefined where the account is closed.
 */
export async function personBy(db: Reading, account: string, on: Day): Promise<Person | undefined> {
  const [row] = await db.ask<{
    name: string;
    language: string;
    roles: (Omit<RoleHeld, 'until'> & { until: string | null })[];
  }>(FIND, [account, on]);
  if (!row) return undefined;
  const { name, language, roles } = row;
  return {
    kind: 'person',
    account,
    session: '',
    name,
    language: isLanguage(language) ? language : 'de',
    roles: roles.map(({ until, ...held }) => ({ ...held, ...(until === null ? {} : { until }) })),
  };
}
