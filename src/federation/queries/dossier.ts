import type { Reading } from '#ground/database';
import { type Day, inclusiveUntil, type Period } from '#ground/day';
import type { AffiliationKind, Ending } from '../affiliation.ts';
import type { Bureau } from '../bureau.ts';
import type { LegalForm, OrganisationKind } from '../organisation.ts';
import type { Audience } from '../profile/publicity.ts';

export interface Named extends Period {
  name: string;
  original?: string;
  originalLanguage?: string;
}

/** A membership above or below, with the other side's slug and its name on the day asked. */
export interface Belonging extends Period {
  id: string;
  slug: string;
  name: string;
  kind: AffiliationKind;
  otherKind: OrganisationKind;
  decision?: string;
  ending?: Ending;
  successor?: { slug: string; name: string };
}

/** What is known about one organisation, as far as its reader may see it; stretches are sorted by their first day. */
export interface Dossier {
  node: number;
  id: string;
  slug: string;
  kind: OrganisationKind;
  founded?: Day;
  homepage?: string;
  names: readonly Named[];
  legalForms: readonly (Period & { legalForm: LegalForm; nonProfit?: boolean })[];
  seats: readonly (Period & { place: string; ags: string; district: string; postcode?: string })[];
  reaches: readonly { ags: string; name: string }[];
  topics: readonly string[];
  languages: readonly string[];
  origins: readonly string[];
  above: readonly Belonging[];
  bureaus: readonly Bureau[];
  colour?: string;
}

/**
 * The bureaus of the organisation `o` on the day $2, without what is kept from this viewer (an SQL expression);
 * one of which nothing is left is left out.
 */
export const bureausSeen = (viewer: string): string => `
      (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', b.id, 'kind', b.kind,
          'street', case when seen.address then b.street end, 'postcode', case when seen.address then b.postcode end,
          'place', b.place, 'phone', case when seen.phone then b.phone end, 'email', case when seen.email then b.email end,
          'contactFunction', case when seen.contact then b.contact_function end)) order by b.kind desc, b.place, b.id), '[]')
        from (select not kept_from(${viewer}, o.node, 'address') as address, not kept_from(${viewer}, o.node, 'phone') as phone,
          not kept_from(${viewer}, o.node, 'email') as email,
          not kept_from(${viewer}, o.node, 'contactFunction') as contact offset 0) seen
        join bureau b on b.organisation = o.node and b.during @> $2::date
          and (seen.address or seen.phone and b.phone is not null or seen.email and b.email is not null))`;

// One question brings the whole dossier: each part is a JSON array made by the database.
const DOSSIER = {
  name: 'dossier',
  text: `
    select o.node, o.id, o.slug, o.kind,
      case when not kept_from($3, o.node, 'founded') then o.founded end as founded,
      case when not kept_from($3, o.node, 'homepage') then o.homepage end as homepage,
      (select colour from appearance where organisation = o.node) as colour,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'name', name, 'original', original, 'originalLanguage', original_language,
          'from', lower(during), 'until', upper(during)) order by during), '[]')
        from organisation_name where organisation = o.node) as names,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'legalForm', legal_form, 'nonProfit', non_profit, 'from', lower(during), 'until', upper(during))
          order by during), '[]')
        from organisation_legal_form where organisation = o.node) as legal_forms,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'place', s.place, 'ags', s.ags, 'district', area.name, 'postcode', case when not kept_from($3, o.node, 'address') then s.postcode end,
          'from', lower(s.during), 'until', upper(s.during)) order by s.during), '[]')
        from seat s join area on area.ags = left(s.ags, 5) where s.organisation = o.node) as seats,
      (select coalesce(jsonb_agg(jsonb_build_object('ags', area.ags, 'name', area.name) order by area.name), '[]')
        from reach join area using (ags) where organisation = o.node and reach.during @> $2::date
          and not kept_from($3, o.node, 'reach')) as reaches,
      array(select topic from organisation_topic where organisation = o.node and during @> $2::date
        and not kept_from($3, o.node, 'topics') order by 1) as topics,
      array(select language from organisation_language where organisation = o.node and during @> $2::date
        and not kept_from($3, o.node, 'languages') order by 1) as languages,
      array(select origin from organisation_origin where organisation = o.node and during @> $2::date
        and not kept_from($3, o.node, 'origins') order by 1) as origins,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'id', a.id, 'slug', u.slug, 'name', n.name, 'kind', a.kind, 'otherKind', u.kind,
          'decision', a.decision, 'ending', a.ending,
          'successor', case when a.successor is not null then
            (select jsonb_build_object('slug', so.slug, 'name', sn.name)
             from organisation so join organisation_name sn on sn.organisation = so.node
             where so.node = a.successor order by sn.during @> $2::date desc, sn.during limit 1) end,
          'from', lower(a.during), 'until', upper(a.during)) order by n.name, a.during), '[]')
        from affiliation a join organisation u on u.node = a.umbrella
        cross join lateral (
          select name from organisation_name where organisation = u.node
          order by during @> $2::date desc, during limit 1) n
        where a.member = o.node) as above,
      ${bureausSeen('$3')} as bureaus
    from organisation o
    where o.slug = $1`,
};

type Dated = { from: Day; until: string | null };
interface Row {
  node: number;
  id: string;
  slug: string;
  kind: OrganisationKind;
  founded: Day | null;
  homepage: string | null;
  colour: string | null;
  names: (Dated & { name: string; original: string | null; originalLanguage: string | null })[];
  legal_forms: (Dated & { legalForm: LegalForm; nonProfit: boolean | null })[];
  seats: (Dated & { place: string; ags: string; district: string; postcode: string | null })[];
  reaches: { ags: string; name: string }[];
  topics: string[];
  languages: string[];
  origins: string[];
  above: (Dated & Omit<Belonging, keyof Period>)[];
  bureaus: Bureau[];
}

/**
 * The dossier of an organisation as of a day, as the viewer sees it: the public unless told; undefined where there is
 * none of that address. Who is no public must have the right to it.
 */
export async function dossier(
  db: Reading,
  slug: string,
  on: Day,
  viewer: Audience = 'public',
): Promise<Dossier | undefined> {
  const [row] = await db.ask<Row>(DOSSIER, [slug, on, viewer]);
  if (!row) return undefined;
  const { legal_forms, names, seats, above, bureaus, ...rest } = row;
  return present({
    ...rest,
    names: names.map(dated),
    legalForms: legal_forms.map(dated),
    seats: seats.map(dated),
    above: above.map(dated),
    bureaus: bureaus.map(present),
  }) as unknown as Dossier;
}

function dated<T extends Dated>(row: T) {
  return present({ ...row, until: inclusiveUntil(row.until) });
}

/** Leaves out what is null or undefined: absent is absent. */
function present<T extends object>(row: T): T {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined)) as T;
}

/** What holds on a day; before the first stretch the first one, after a gap nothing. */
export function holding<T extends Period>(stretches: readonly T[], on: Day): T | undefined {
  return stretches.find((each) => each.from <= on && (each.until === undefined || each.until >= on));
}

/** The name on a day: before its first recorded name an organisation goes by that one. */
export function nameOn(dossier: Pick<Dossier, 'names'>, on: Day): Named {
  return holding(dossier.names, on) ?? dossier.names.at(0) ?? { name: '–', from: on };
}
