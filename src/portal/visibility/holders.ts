import type { Reading } from '#ground/database';
import type { Day } from '#ground/day';
import type { Relation, Role } from '#identity';

/** How many hold a role in one organisation that stands in this relation to the owner. */
export interface Holders {
  readonly relation: Relation;
  readonly role: Role;
  readonly organisation: string;
  readonly slug: string;
  /** Accounts, for counting each once; they never leave the house. */
  readonly accounts: readonly string[];
  readonly programs: number;
}

const HOLDERS = {
  name: 'visibility holders',
  text: `
    with related (relation, node) as (
      select 'itself', $1::int
      union
      select 'directUmbrella', umbrella from presence where member = $1 and direct and since <= $2 and until > $2
      union
      select 'umbrella', umbrella from presence where member = $1 and since <= $2 and until > $2
      union
      select 'member', member from presence where umbrella = $1 and direct and since <= $2 and until > $2
      union
      select 'sister', y.member
      from affiliation x
      join affiliation y on y.umbrella = x.umbrella and y.member <> x.member and y.during @> $2::date
      where x.member = $1 and x.during @> $2::date
    ), held as (
      select r.organisation, r.role, r.account::text, null::uuid as program
      from role_held r join account a on a.id = r.account and a.closed_at is null
      where r.during @> $2::date
      union all
      select organisation, role, null, id
      from token
      where revoked_at is null and (ends_on is null or ends_on >= $2::date)
    )
    select related.relation, held.role, o.slug, coalesce(n.name, o.slug) as organisation,
      coalesce(array_agg(distinct held.account) filter (where held.account is not null), '{}') as accounts,
      count(distinct held.program)::int as programs
    from related
    join held on held.organisation = related.node
    join organisation o on o.node = related.node
    left join lateral (
      select name from organisation_name where organisation = o.node
      order by during @> $2::date desc, during limit 1) n on true
    where related.relation = any ($3::text[])
    group by 1, 2, 3, 4
    order by 4, 1, 2`,
};

/** Everybody who holds a role in the organisation or in those it is related to, as numbers. */
export function holdersOf(
  db: Reading,
  { node }: { node: number },
  relations: readonly Relation[],
  on: Day,
): Promise<Holders[]> {
  return db.ask<Holders>(HOLDERS, [node, on, [...new Set(relations)]]);
}

/** People each counted once, however many of these organisations they act for. */
export const peopleIn = (holders: readonly Holders[]): number =>
  new Set(holders.flatMap(({ accounts }) => accounts)).size;

/** Who holds which role in the organisation itself, by name: for its own board only. */
export async function namesIn(db: Reading, { node }: { node: number }, on: Day): Promise<ReadonlyMap<Role, string[]>> {
  const rows = await db.ask<{ role: Role; names: string[] }>(
    {
      name: 'visibility names',
      text: `
        select r.role, array_agg(a.name order by a.name) as names
        from role_held r join account a on a.id = r.account and a.closed_at is null
        where r.organisation = $1 and r.during @> $2::date
        group by 1`,
    },
    [node, on],
  );
  return new Map(rows.map(({ role, names }) => [role, names]));
}

/** The umbrellas the organisation belongs to directly, the widest last: its public page stands below the first. */
export async function umbrellaOf(db: Reading, { node }: { node: number }, on: Day): Promise<string | undefined> {
  const [row] = await db.ask<{ slug: string }>(
    {
      name: 'visibility umbrella',
      text: `
        select o.slug
        from presence p join organisation o on o.node = p.umbrella
        where p.member = $1 and p.direct and p.since <= $2 and p.until > $2
        order by (select count(*) from presence b where b.umbrella = p.umbrella and b.since <= $2 and b.until > $2), o.slug
        limit 1`,
    },
    [node, on],
  );
  return row?.slug;
}
