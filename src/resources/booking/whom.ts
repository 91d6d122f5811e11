import { sql } from 'kysely';
import { mayOn, type Visit } from '#identity';
import type { Resource } from '../resource.ts';
import { runsHouseOf } from '../run/houseOf.ts';

export interface Organisation {
  readonly node: number;
  readonly slug: string;
  readonly name: string;
}

/** For whom somebody may book a resource. */
export interface Whom {
  /** The organisations they act for. */
  readonly own: readonly Organisation[];
  /** They run its house: they may book for any other, and no rule stands against them. */
  readonly runs: boolean;
}

export async function whomFor(visit: Visit, resource: Resource): Promise<Whom> {
  const { house, actor, today } = visit;
  const own: Organisation[] = [];
  for (const slug of new Set(actor.roles.map((role) => role.slug))) {
    const may = await mayOn(house, actor, 'bookResources', slug, today);
    if (may) own.push({ node: may.owner.node, slug, name: may.owner.name });
  }
  return { own, runs: await runsHouseOf(visit, resource) };
}

const MOST_NAMED = 6;

/** Organisations somebody means by a slug, a whole name or the beginning of one: one where it is clear, else at most six. */
export async function organisationsNamed(visit: Visit, typed: string): Promise<readonly Organisation[]> {
  const { database } = visit.house;
  const { rows } = await sql<Organisation & { whole: boolean }>`
    select o.node, o.slug, n.name, o.slug = ${typed} or sort_key(n.name) = sort_key(${typed}) as whole
    from organisation o
    join lateral (
      select name from organisation_name where organisation = o.node order by lower(during) desc limit 1) n on true
    where o.slug = ${typed} or starts_with(sort_key(n.name), sort_key(${typed}))
    order by whole desc, sort_key(n.name), o.node
    limit ${MOST_NAMED}`.execute(database.kysely);
  const whole = rows.filter((row) => row.whole);
  return whole.length > 0 ? whole : rows;
}
