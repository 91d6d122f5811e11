import type { Reading } from '#ground/database';
import type { Day } from '#ground/day';
import type { HouseOf } from '../resource.ts';
import type { Opening } from '../openings/opening.ts';

export interface Keeper {
  readonly node: number;
  readonly slug: string;
  readonly name: string;
  /** It is or was an umbrella, or is there to be one. */
  readonly unites: boolean;
  /** Others who lend to its members: umbrellas above it, and organisations under the same roofs. */
  readonly others: readonly number[];
}

const KEEPER = {
  name: 'keeper of rooms',
  text: `
    with self as (
      select o.node, o.slug, o.kind not in ('memberOrganisation', 'other')
          or exists (select from affiliation where umbrella = o.node) as unites,
        coalesce((select name from organisation_name where organisation = o.node
          order by during @> $2::date desc, lower(during) desc limit 1), o.slug) as name
      from organisation o where o.slug = $1),
    roofs as (
      select node from self
      union select p.umbrella from presence p join self on p.member = self.node where p.since <= $2 and p.until > $2)
    select self.*, case when not unites then '{}' else array(
      select distinct h.keeper from house h
      where h.keeper <> self.node and (h.keeper in (select node from roofs)
        or not exists (select from affiliation where umbrella = h.keeper)
          and exists (select from affiliation a where a.member = h.keeper and a.during @> $2::date
            and a.umbrella in (select node from roofs)))
      order by 1 limit 100) end as others
    from self`,
};

/** Whose rooms these are, and who else lends to its members on a day; undefined where there is no such organisation. */
export async function keeperOf(db: Reading, slug: string, on: Day): Promise<Keeper | undefined> {
  return (await db.ask<Keeper>(KEEPER, [slug, on]))[0];
}

/** A house as its own page shows it. */
export interface HouseSeen extends HouseOf {
  readonly keeper: string;
  readonly openings: readonly Opening[];
}

const HOUSE = {
  name: 'house seen',
  text: `
    select h.id, h.slug, h.name, h.street, h.postcode, h.place, h.ags, h.language, h.directions,
      h.house_rules as "houseRules", h.contact, h.phone, h.email, k.slug as keeper,
      (select coalesce(jsonb_agg(jsonb_build_object('weekday', o.weekday, 'opens', o.opens, 'closes', o.closes)
          order by o.weekday, o.opens), '[]')
        from opening o where o.house = h.id and o.resource is null) as openings
    from house h join organisation k on k.node = h.keeper
    where h.slug = $1 and (h.closed_on is null or h.closed_on > $2)`,
};

/** A house that is still kept on a day; undefined for others. */
export async function houseSeen(db: Reading, slug: string, on: Day): Promise<HouseSeen | undefined> {
  return (await db.ask<HouseSeen>(HOUSE, [slug, on]))[0];
}
