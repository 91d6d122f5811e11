import { sql } from 'kysely';
import type { Write } from '#ground/database';
import type { Day } from '#ground/day';
import type { SaidOrganisation } from '../application.ts';

export interface Known {
  node: number;
  slug: string;
  name: string;
  place: string | null;
  /** It belongs to this umbrella on the day already. */
  member: boolean;
}

/**
 * Organisations in the house that may be the one that applies, by the same keys an import uses: the same name without
 * its legal form in the same district or where no place is known, or the same homepage. At most ten.
 */
export async function possiblyKnown(
  write: Write,
  umbrella: number,
  { name, homepage, seat }: SaidOrganisation,
  on: Day,
): Promise<Known[]> {
  const { rows } = await sql<Known>`
    with found as (
      select n.organisation as node from organisation_name n
      left join lateral (select ags from seat where organisation = n.organisation order by lower(during) desc limit 1) s on true
      where name_key(n.name) = name_key(${name}) and (s.ags is null or left(s.ags, 5) = left(${seat.ags}, 5))
      union
      select o.node from organisation o
      where ${homepage ?? null}::text is not null and homepage_key(o.homepage) = homepage_key(${homepage ?? null}::text)
    )
    select o.node, o.slug, n.name, s.place,
      exists (select from affiliation a where a.member = o.node and a.umbrella = ${umbrella}
        and a.during @> ${on}::date) as member
    from found join organisation o using (node)
    cross join lateral (
      select name from organisation_name where organisation = o.node
      order by during @> ${on}::date desc, during limit 1) n
    left join lateral (select place from seat where organisation = o.node order by lower(during) desc limit 1) s on true
    where o.node <> ${umbrella}
    order by o.node limit 10`.execute(write);
  return rows;
}
