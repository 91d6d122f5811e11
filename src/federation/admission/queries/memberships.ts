import { sql } from 'kysely';
import { type Database, isId, type Write } from '#ground/database';
import { type Day, inclusiveUntil } from '#ground/day';
import type { AffiliationKind, Ending } from '../../affiliation.ts';

/** A membership between two organisations, with their names as they are now. */
export interface Membership {
  id: string;
  kind: AffiliationKind;
  from: Day;
  until?: Day;
  ending?: Ending;
  member: string;
  memberNode: number;
  memberName: string;
  umbrella: string;
  umbrellaNode: number;
  umbrellaName: string;
}

type Row = Omit<Membership, 'until' | 'ending'> & { after: string | null; ending: Ending | null };

const select = sql`
  select a.id, a.kind, lower(a.during) as "from", upper(a.during) as after, a.ending,
    m.slug as member, m.node as "memberNode", mn.name as "memberName",
    u.slug as umbrella, u.node as "umbrellaNode", un.name as "umbrellaName"
  from affiliation a
  join organisation m on m.node = a.member
  join organisation u on u.node = a.umbrella
  cross join lateral (select name from organisation_name where organisation = m.node order by lower(during) desc limit 1) mn
  cross join lateral (select name from organisation_name where organisation = u.node order by lower(during) desc limit 1) un`;

/** One membership of this umbrella or this member; undefined where it is somebody else's. */
export async function membershipOf(
  db: Write | Database['kysely'],
  whose: { readonly umbrella: number } | { readonly member: number },
  id: string,
): Promise<Membership | undefined> {
  if (!isId(id)) return undefined;
  const { rows } = await sql<Row>`${select} where a.id = ${id}
    and ${'umbrella' in whose ? sql`a.umbrella = ${whose.umbrella}` : sql`a.member = ${whose.member}`}`.execute(db);
  return rows.map(membershipFrom)[0];
}

/** All memberships of an organisation that have not ended before the day, as a member and as an umbrella. */
export async function membershipsAround(db: Write, organisation: number, on: Day): Promise<Membership[]> {
  const { rows } = await sql<Row>`${select} where ${organisation} in (a.member, a.umbrella)
    and (upper_inf(a.during) or upper(a.during) > ${on}::date) order by a.id`.execute(db);
  return rows.map(membershipFrom);
}

/** The members of an umbrella that last or end later than the day, by name; at most 50 of those whose name begins or goes on like this. */
export async function membersToEnd(
  db: Database['kysely'],
  umbrella: number,
  on: Day,
  asked: string,
): Promise<{ found: Membership[]; more: boolean }> {
  const { rows } = await sql<Row>`${select} where a.umbrella = ${umbrella}
    and (upper_inf(a.during) or upper(a.during) > ${on}::date)
    and (${asked} = '' or strpos(sort_key(mn.name), sort_key(${asked})) > 0)
    order by sort_key(mn.name), a.id limit 51`.execute(db);
  return { found: rows.slice(0, 50).map(membershipFrom), more: rows.length > 50 };
}

/** The memberships of a member, those that last first. */
export async function membershipsOf(db: Database['kysely'], member: number): Promise<Membership[]> {
  const { rows } = await sql<Row>`${select} where a.member = ${member}
    order by upper_inf(a.during) desc, lower(a.during) desc limit 200`.execute(db);
  return rows.map(membershipFrom);
}

/** Organisations of this name or address, at most six. */
export async function organisationsNamed(
  db: Database['kysely'],
  asked: string,
): Promise<{ node: number; slug: string; name: string; place: string | null }[]> {
  const { rows } = await sql<{ node: number; slug: string; name: string; place: string | null }>`
    select o.node, o.slug, n.name, s.place from organisation o
    cross join lateral (select name from organisation_name where organisation = o.node order by lower(during) desc limit 1) n
    left join lateral (select place from seat where organisation = o.node order by lower(during) desc limit 1) s on true
    where o.slug = ${asked}
      or o.node in (select organisation from organisation_name where name_key(name) = name_key(${asked}) limit 20)
    order by o.slug = ${asked} desc, o.node limit 6`.execute(db);
  return rows;
}

function membershipFrom({ after, ending, ...row }: Row): Membership {
  const until = inclusiveUntil(after);
  return { ...row, ...(until ? { until } : {}), ...(ending ? { ending } : {}) };
}
