import type { RoleHeld } from './roles.ts';

/** Roles as a statement answers with them: the last day is null while it is not known. */
export type HeldRow = Omit<RoleHeld, 'until'> & { readonly until: string | null };

/**
 * The part of a statement that asks for the roles an account holds on the day that is its second value, as JSON: `account` is
 * the column that names it, `further` what else must hold.
 */
export const heldRoles = (account: string, further = 'true'): string => `
  (select coalesce(jsonb_agg(jsonb_build_object(
      'id', r.id, 'role', r.role, 'organisation', r.organisation, 'slug', o.slug, 'name', coalesce(n.name, o.slug),
      'from', lower(r.during), 'until', upper(r.during) - 1) order by n.name, r.role), '[]')
    from role_held r
    join organisation o on o.node = r.organisation
    left join lateral (
      select name from organisation_name where organisation = o.node
      order by during @> $2::date desc, during limit 1) n on true
    where r.account = ${account} and r.during @> $2::date and ${further})`;

export const rolesFrom = (rows: readonly HeldRow[]): RoleHeld[] =>
  rows.map(({ until, ...held }) => ({ ...held, ...(until === null ? {} : { until }) }));
