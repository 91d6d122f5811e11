import type { Reading } from '#ground/database';
import { type Day, monthOf, yearOf } from '#ground/day';
import type { Bureau } from '../bureau.ts';
import type { OrganisationKind } from '../organisation.ts';
import { bureausSeen } from './dossier.ts';

/** An umbrella as every page of its site needs it: its name on the day, its colour, its texts' languages. */
export interface Umbrella {
  node: number;
  slug: string;
  kind: OrganisationKind;
  name: string;
  colour: string;
  founded?: Day;
  /** First day with a member, the earliest that can sensibly be asked about. */
  begun?: Day;
  subtitle?: SaidText;
  aim?: SaidText;
  about?: SaidText;
  /** States its work covers, as AGS; empty means all of Germany. */
  states: readonly string[];
  /** Umbrellas above it on the day. */
  above: readonly { slug: string; name: string; kind: OrganisationKind }[];
  bureaus: readonly Bureau[];
  /** What its site has beyond the federation's own pages: 'rooms'. */
  sections: readonly string[];
}

/** A text in the reader's language, or the nearest there is. */
export interface SaidText {
  text: string;
  language: string;
  changedOn: Day;
  /** It is a translation, made from an older version of the original. */
  behind: boolean;
  translated: boolean;
  /** When the original was changed last, for a translation that is behind. */
  originalChangedOn?: Day;
}

const UMBRELLA = {
  name: 'umbrella',
  text: `
    select o.node, o.slug, o.kind, n.name, coalesce(look.colour, '#0f7a5a') as colour,
      case when not kept_from('public', o.node, 'founded') then o.founded end as founded,
      (select min(lower(during)) from affiliation where umbrella = o.node) as begun,
      (select coalesce(jsonb_object_agg(field, said), '{}') from (
        select distinct on (t.field) t.field, jsonb_build_object(
          'text', t.text, 'language', t.language, 'changedOn', t.changed_on,
          'translated', t.original_version is not null,
          'behind', coalesce(t.original_version < original.version, false),
          'originalChangedOn', original.changed_on) as said
        from organisation_text t
        left join organisation_text original on original.organisation = t.organisation
          and original.field = t.field and original.original_version is null
        where t.organisation = o.node and t.field in ('subtitle', 'aim', 'about')
          and (t.field <> 'about' or not kept_from('public', o.node, 'about'))
        -- The reader's language, else English, else the original.
        order by t.field, t.language = $3 desc, t.language = 'en' and $3 <> 'de' desc, t.original_version is null desc
      ) texts) as texts,
      array(select ags from reach where organisation = o.node and during @> $2::date and length(ags) = 2
        and not kept_from('public', o.node, 'reach') order by 1) as states,
      (select coalesce(jsonb_agg(jsonb_build_object('slug', u.slug, 'name', un.name, 'kind', u.kind) order by un.name), '[]')
        from affiliation a join organisation u on u.node = a.umbrella
        cross join lateral (
          select name from organisation_name where organisation = u.node
          order by during @> $2::date desc, during limit 1) un
        where a.member = o.node and a.during @> $2::date) as above,
      ${bureausSeen("'public'")} as bureaus,
      array(select section from site_section where organisation = o.node order by 1) as sections
    from organisation o
    cross join lateral (
      select name from organisation_name where organisation = o.node
      order by during @> $2::date desc, during limit 1) n
    left join appearance look on look.organisation = o.node
    where o.slug = $1
      and (o.kind not in ('memberOrganisation', 'other') or exists (select from affiliation where umbrella = o.node))`,
};

interface Row {
  node: number;
  slug: string;
  kind: OrganisationKind;
  founded: Day | null;
  begun: Day | null;
  name: string;
  colour: string;
  texts: { subtitle?: SaidText; aim?: SaidText; about?: SaidText };
  states: string[];
  above: { slug: string; name: string; kind: OrganisationKind }[];
  bureaus: Bureau[];
  sections: string[];
}

/** The umbrella of an address as of a day; undefined where nothing of that address ever united members. */
export async function umbrellaOn(db: Reading, slug: string, on: Day, language: string): Promise<Umbrella | undefined> {
  const [row] = await db.ask<Row>(UMBRELLA, [slug, on, language]);
  if (!row) return undefined;
  const { founded, begun, texts, ...rest } = row;
  return { ...rest, ...texts, ...(founded ? { founded } : {}), ...(begun ? { begun } : {}) };
}

const ALL = {
  name: 'umbrellas',
  text: `
    select o.slug, o.kind, n.name, coalesce(look.colour, '#0f7a5a') as colour, o.node
    from organisation o
    cross join lateral (
      select name from organisation_name where organisation = o.node
      order by during @> $1::date desc, during limit 1) n
    left join appearance look on look.organisation = o.node
    where o.kind not in ('memberOrganisation', 'other')
    order by array_position(array['federalAssociation', 'regionalUmbrella', 'stateNetwork', 'cityAlliance'], o.kind),
      sort_key(n.name)
    limit 500`,
};

export interface UmbrellaLine {
  node: number;
  slug: string;
  kind: OrganisationKind;
  name: string;
  colour: string;
}

/** The umbrellas of this house, the widest first; at most 500. */
export async function umbrellas(db: Reading, on: Day): Promise<UmbrellaLine[]> {
  return db.ask<UmbrellaLine>(ALL, [on]);
}

// Sorted by the key the list keeps: making it anew for each name was the dearest part of the home page.
const BELOW = {
  name: 'umbrellas below',
  text: `
    select o.slug, o.kind, n.name, coalesce(look.colour, '#0f7a5a') as colour, o.node,
      (select coalesce(sum(n), 0)::int from (
        select t.n from tally t where t.umbrella = o.node and not t.direct and t.facet = 0 and t.grain = 0 and t.start < $3
        union all
        select t.n from tally t where t.umbrella = o.node and not t.direct and t.facet = 0 and t.grain = 1 and t.start >= $3 and t.start < $4
        union all
        select t.n from tally t where t.umbrella = o.node and not t.direct and t.facet = 0 and t.grain = 2 and t.start >= $4 and t.start <= $2
      ) change) as members
    from affiliation a
    join organisation o on o.node = a.member and o.kind not in ('memberOrganisation', 'other')
    join presence p on p.umbrella = a.umbrella and p.member = a.member and p.since <= $2 and p.until > $2
    cross join lateral (
      select name from organisation_name where organisation = o.node
      order by during @> $2::date desc, during limit 1) n
    left join appearance look on look.organisation = o.node
    where a.umbrella = $1 and a.during @> $2::date
    order by p.sort, o.node
    limit 100`,
};

/** The umbrellas that are members of this one on a day, with how many stand below each. */
export async function umbrellasBelow(
  db: Reading,
  umbrella: number,
  on: Day,
): Promise<(UmbrellaLine & { members: number })[]> {
  return db.ask<UmbrellaLine & { members: number }>(BELOW, [umbrella, on, yearOf(on), monthOf(on)]);
}

/** An umbrella over most of Germany is shown by Land first: four hundred districts are a second look. */
export function coversGermany({ states }: Pick<Umbrella, 'states'>): boolean {
  return states.length === 0 || states.length > 8;
}
