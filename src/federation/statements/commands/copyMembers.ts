import { sql } from 'kysely';
import type { Write } from '#ground/database';
import '../tables.ts';

/**
 * Copies the direct members of the counting day into an open statement, with name, place, district and umbrellas as they
 * were on that day. Done again, it follows what became known since: who is no member of that day and has not
 * answered goes. Once the statement is closed, the database refuses it.
 */
export async function copyMembers(write: Write, statement: string): Promise<void> {
  await sql`
    delete from member_statement m using annual_statement s
    where s.id = ${statement} and m.statement = s.id and m.confirmed_on is null
      and not exists (select from affiliation a
        where a.umbrella = s.umbrella and a.member = m.member and a.during @> s.counted_on)`.execute(write);
  await sql`
    insert into member_statement (statement, umbrella, member, slug, name, kind, membership, place, district,
      district_name, umbrellas, counted_persons, counted_languages, counted_districts)
    select s.id, s.umbrella, o.node, o.slug, coalesce(n.name, o.slug), o.kind, a.kind, seat.place, d.district,
      (select name from area where ags = d.district),
      (select coalesce(jsonb_agg(jsonb_build_object('slug', u.slug, 'name', un.name, 'kind', u.kind, 'direct', up.direct)
          order by u.node), '[]')
        from presence up
        join organisation u on u.node = up.umbrella
        cross join lateral (
          select name from organisation_name where organisation = u.node
          order by during @> s.counted_on desc, during limit 1) un
        where up.member = o.node and up.since <= s.counted_on and up.until > s.counted_on),
      (select count(distinct person) from individual_membership i where i.umbrella = o.node and i.during @> s.counted_on),
      (select count(*) from organisation_language l where l.organisation = o.node and l.during @> s.counted_on),
      (select count(distinct left(ags, 5)) from (
          select ags from reach r where r.organisation = o.node and r.during @> s.counted_on
          union select seat.ags) worked where length(ags) >= 5)
    from annual_statement s
    join affiliation a on a.umbrella = s.umbrella and a.during @> s.counted_on
    join organisation o on o.node = a.member
    left join lateral (
      select name from organisation_name where organisation = o.node
      order by during @> s.counted_on desc, during limit 1) n on true
    left join seat on seat.organisation = o.node and seat.during @> s.counted_on
    -- A district that merged into another one stands there under the other's key from its day on.
    left join lateral (
      select v.key as district from presence p
      join facet_value v on v.value = any (p.facets) and v.facet = 'district'
      where p.umbrella = s.umbrella and p.member = o.node and p.since <= s.counted_on and p.until > s.counted_on
      limit 1) d on true
    where s.id = ${statement}
    on conflict (statement, member) do update set
      slug = excluded.slug, name = excluded.name, kind = excluded.kind, membership = excluded.membership,
      place = excluded.place, district = excluded.district, district_name = excluded.district_name,
      umbrellas = excluded.umbrellas, counted_persons = excluded.counted_persons,
      counted_languages = excluded.counted_languages, counted_districts = excluded.counted_districts`.execute(write);
}
