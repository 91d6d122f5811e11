import { sql } from 'kysely';
import { type Database, holdLock, newId, record, type Write } from '#ground/database';
import { type Day, exclusiveUntil, inclusiveUntil } from '#ground/day';
import type { Affiliation, AffiliationKind } from '../affiliation.ts';
import { stretch } from '../tables.ts';
import type { Refusal } from './refusal.ts';

export interface AffiliationWish {
  /** Slugs. */
  member: string;
  umbrella: string;
  kind: AffiliationKind;
  from: Day;
  /** The last day that belongs to it. */
  until?: Day | undefined;
  decision?: string | undefined;
  decidedOn?: Day | undefined;
}

/**
 * An organisation becomes a member of an umbrella for a stretch of days. The database decides overlaps; a
 * cycle is looked for under the graph's lock, so no order of concurrent wishes lets one through.
 */
export async function affiliate(db: Database, actor: string, wish: AffiliationWish): Promise<Affiliation | Refusal> {
  return db.change((write) => beginAffiliation(write, actor, wish));
}

/** The same within a transaction that changes more, such as an admission. A refusal has written nothing. */
export async function beginAffiliation(
  write: Write,
  actor: string,
  wish: AffiliationWish,
): Promise<Affiliation | Refusal> {
  if (wish.until !== undefined && wish.until < wish.from) return { refused: 'endsBeforeBeginning', from: wish.from };
  await holdLock(write, 'graph');
  const nodes = await nodesOf(write, [wish.member, wish.umbrella]);
  const member = nodes.get(wish.member);
  const umbrella = nodes.get(wish.umbrella);
  if (member === undefined) return { refused: 'unknownMember' };
  if (umbrella === undefined) return { refused: 'unknownUmbrella' };
  if (member === umbrella) return { refused: 'sameOrganisation' };

  const during = stretch(wish.from, exclusiveUntil(wish.until));
  const overlap = await overlapping(write, member, umbrella, during);
  if (overlap) return overlap;
  const path = await pathDown(write, member, umbrella, during);
  if (path) return { refused: 'cycle', path };

  const id = newId();
  await write
    .insertInto('affiliation')
    .values({
      id,
      member,
      umbrella,
      kind: wish.kind,
      during,
      decision: wish.decision ?? null,
      decided_on: wish.decidedOn ?? null,
    })
    .execute();
  await sql`select refresh_around(array[${member}::int], array[${umbrella}::int])`.execute(write);
  const affiliation: Affiliation = {
    id,
    member: wish.member,
    umbrella: wish.umbrella,
    kind: wish.kind,
    from: wish.from,
    ...(wish.until ? { until: wish.until } : {}),
    ...(wish.decision ? { decision: wish.decision } : {}),
  };
  await record(write, { actor, act: 'affiliation.begin', subject: wish.member, after: affiliation });
  return affiliation;
}

/** Nodes by slug. Under the graph's lock, so none of them can go meanwhile. */
export async function nodesOf(write: Write, slugs: readonly string[]): Promise<Map<string, number>> {
  const rows = await write.selectFrom('organisation').select(['slug', 'node']).where('slug', 'in', slugs).execute();
  return new Map(rows.map((row) => [row.slug, row.node]));
}

async function overlapping(
  write: Write,
  member: number,
  umbrella: number,
  during: string,
): Promise<Refusal | undefined> {
  const { rows } = await sql<{ from: Day; after: string | null }>`
    select lower(during) as "from", upper(during) as after from affiliation
    where member = ${member} and umbrella = ${umbrella} and during && ${during}::daterange
    order by during limit 1`.execute(write);
  const other = rows[0];
  if (!other) return undefined;
  const until = inclusiveUntil(other.after);
  return { refused: 'overlap', from: other.from, ...(until ? { until } : {}) };
}

/**
 * The way from the wished umbrella up to the wished member, where on any of these days the umbrella already
 * stands below it; that way and the wish would close a circle. One probe decides, the search is for the sentence.
 */
async function pathDown(write: Write, member: number, umbrella: number, during: string) {
  const probe = await sql`
    select from presence
    where umbrella = ${member} and member = ${umbrella} and daterange(since, until) && ${during}::daterange
    limit 1`.execute(write);
  if (probe.rows.length === 0) return undefined;
  const { rows } = await sql<{ slug: string; name: string }>`
    with recursive up (node, during, path) as (
      select ${umbrella}::int, ${during}::daterange, array[${umbrella}::int]
      union all
      select a.umbrella, up.during * a.during, up.path || a.umbrella
      from up join affiliation a on a.member = up.node and a.during && up.during
      where not a.umbrella = any (up.path) and up.node <> ${member}
    ),
    way as (select path from up where node = ${member} order by cardinality(path) limit 1)
    select o.slug, n.name
    from way cross join unnest(array[${member}::int] || way.path) with ordinality step (node, place)
    join organisation o on o.node = step.node
    cross join lateral (
      select name from organisation_name where organisation = o.node order by upper_inf(during) desc, during desc limit 1
    ) n
    order by step.place`.execute(write);
  return rows;
}
