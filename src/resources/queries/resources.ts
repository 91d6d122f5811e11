import type { Reading } from '#ground/database';
import type { Resource, ResourceKind } from '../resource.ts';

const SELECT = `
  select r.id, r.slug, r.kind, r.name, r.about, r.people, r.step_free as "stepFree",
    (select count(*)::int from part p where p.resource = r.id) as slots,
    array(select p.name from part p where p.resource = r.id order by p.slot) as parts,
    r.buffer_before as "bufferBefore", r.buffer_after as "bufferAfter", r.lead_minutes as "leadMinutes",
    r.horizon_days as "horizonDays", r.priority_days as "priorityDays", r.longest_minutes as "longestMinutes",
    r.quota_minutes as "quotaMinutes", r.audience, r.approval, r.open_on_holidays as "openOnHolidays",
    r.calendar_public as "calendarPublic", r.names_on_door as "namesOnDoor", r.gone_on as "goneOn", r.version,
    (select coalesce(jsonb_agg(jsonb_build_object('weekday', o.weekday, 'opens', o.opens, 'closes', o.closes)
        order by o.weekday, o.opens), '[]')
      from opening o where o.house = h.id and case
        when exists (select from opening own where own.house = h.id and own.resource = r.id) then o.resource = r.id
        else o.resource is null end) as openings,
    jsonb_build_object('id', h.id, 'slug', h.slug, 'name', h.name, 'street', h.street, 'postcode', h.postcode,
      'place', h.place, 'ags', h.ags, 'language', h.language, 'directions', h.directions, 'houseRules', h.house_rules,
      'contact', h.contact, 'phone', h.phone, 'email', h.email) as house,
    jsonb_build_object('node', k.node, 'slug', k.slug, 'name', coalesce(n.name, k.slug)) as keeper
  from resource r
  join house h on h.id = r.house
  join organisation k on k.node = r.keeper
  left join lateral (
    select name from organisation_name where organisation = k.node order by lower(during) desc limit 1) n on true`;

const ONE = { name: 'resource', text: `${SELECT} where r.slug = $1` };

/** A resource of this slug, lent or not; undefined where there is none. */
export async function resourceOf(db: Reading, slug: string): Promise<Resource | undefined> {
  return (await db.ask<Resource>(ONE, [slug]))[0];
}

/** Which resources are looked for; what is absent does not matter. */
export interface Looking {
  /** Slug of a house. */
  readonly house?: string | undefined;
  /** Node of an organisation: its own houses. */
  readonly keeper?: number | undefined;
  readonly kind?: ResourceKind | undefined;
  /** So many people must fit. */
  readonly people?: number | undefined;
  readonly stepFree?: boolean | undefined;
  /** The name of a place, or its beginning. */
  readonly place?: string | undefined;
}

const SOME = {
  name: 'resources',
  text: `${SELECT}
    where ($1::text is null or h.slug = $1) and ($2::int is null or r.keeper = $2) and ($3::text is null or r.kind = $3)
      and ($4::int is null or r.people >= $4) and ($5::bool is not true or r.step_free)
      and ($6::text is null or sort_key(h.place) like sort_key($6) || '%')
      and (r.gone_on is null or r.gone_on > $7::date) and (h.closed_on is null or h.closed_on > $7::date)
    order by sort_key(h.name), array_position(array['room', 'consultingRoom', 'licence', 'exhibitionWall', 'equipment'], r.kind),
      sort_key(r.name), r.id
    limit 500`,
};

/** Everything lent on a day that fits, house by house; at most 500. */
export async function resourcesFor(db: Reading, looking: Looking, on: string): Promise<Resource[]> {
  const { house, keeper, kind, people, stepFree, place } = looking;
  const values = [house, keeper, kind, people, stepFree, place].map((value) => value ?? null);
  return db.ask<Resource>(SOME, [...values, on]);
}
