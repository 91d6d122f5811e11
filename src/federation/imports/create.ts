import { sql } from 'kysely';
import { newId, type Write } from '#ground/database';
import type { Slugs } from './slugs.ts';
import type { Brings } from './tables.ts';
import type { Wish } from './wish.ts';

/** The import a row belongs to, as far as writing its organisation needs it. */
export interface Target {
  id: string;
  umbrella: number;
  brings: Brings;
  actor: string;
}

/** A row to be written down, or an organisation already in the house that joins. */
export interface RowToCreate {
  row: number;
  wish: Wish;
}
export interface RowToJoin extends RowToCreate {
  organisation: number;
}

/**
 * Writes many organisations down in one statement, each with its history line and its membership or contact.
 * The same as `recordOrganisation` and `affiliate` do one at a time; presence is refreshed by the caller.
 */
export async function createOrganisations(
  write: Write,
  target: Target,
  rows: readonly RowToCreate[],
  slugs: Slugs,
): Promise<number[]> {
  const given = await slugs.giveOut(
    write,
    rows.map(({ wish }) => wish.name),
  );
  const records = rows.map(({ row, wish }, at) => ({ row, id: newId(), slug: given[at], affiliation: newId(), wish }));
  const { rows: made } = await sql<{ node: number }>`
    with given as materialized (
      select g.*, (wish ->> 'since')::date as since, daterange((wish ->> 'since')::date, null) as during
      from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as g (row int, id uuid, slug text, affiliation uuid, wish jsonb)
    ),
    made as (
      insert into organisation (id, slug, kind, founded, homepage)
      select id, slug, wish ->> 'kind', (wish ->> 'founded')::date, wish ->> 'homepage' from given
      returning node, id
    ),
    written as materialized (select made.node, given.* from given join made using (id)),
    named as (
      insert into organisation_name (organisation, name, during) select node, wish ->> 'name', during from written
    ),
    formed as (
      insert into organisation_legal_form (organisation, legal_form, non_profit, during)
      select node, wish ->> 'legalForm', (wish ->> 'nonProfit')::boolean, during from written where wish ? 'legalForm'
    ),
    seated as (
      insert into seat (organisation, ags, place, postcode, during)
      select node, wish -> 'seat' ->> 'ags', wish -> 'seat' ->> 'place', wish -> 'seat' ->> 'postcode', during
      from written where wish ? 'seat'
    ),
    about as (
      insert into organisation_topic (organisation, topic, during)
      select node, topic, during from written cross join jsonb_array_elements_text(wish -> 'topics') topic
    ),
    speaking as (
      insert into organisation_language (organisation, language, during)
      select node, language, during from written cross join jsonb_array_elements_text(wish -> 'languages') language
    ),
    coming as (
      insert into organisation_origin (organisation, origin, during)
      select node, origin, during from written cross join jsonb_array_elements_text(wish -> 'origins') origin
    ),
    joining as (
      insert into affiliation (id, member, umbrella, kind, during, decided_on, decision)
      select affiliation, node, ${target.umbrella}::int, wish ->> 'membership', wished_stretch(wish),
        (wish ->> 'decidedOn')::date, wish ->> 'decision'
      from written where ${target.brings}::text = 'members'
    ),
    known as (
      insert into contact (organisation, umbrella, since)
      select node, ${target.umbrella}::int, since from written where ${target.brings}::text = 'contacts'
    ),
    told as (
      insert into history (actor, act, subject, after)
      select ${target.actor}::text, 'organisation.record', slug,
        jsonb_build_object('kind', wish ->> 'kind', 'from', since, 'import', ${target.id}::text)
      from written
    ),
    noted as (
      update import_row r
      set fate = 'created', organisation = written.node,
        affiliation = case when ${target.brings}::text = 'members' then written.affiliation end
      from written where r.import = ${target.id}::uuid and r.row = written.row
    )
    select node from written`.execute(write);
  return made.map(({ node }) => node);
}

/** Organisations already in the house become members or contacts. */
export async function joinOrganisations(write: Write, target: Target, rows: readonly RowToJoin[]): Promise<number[]> {
  const records = rows.map(({ row, organisation, wish }) => ({ row, organisation, affiliation: newId(), wish }));
  await sql`
    with given as materialized (
      select g.*, o.slug from jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
        as g (row int, organisation int, affiliation uuid, wish jsonb)
      join organisation o on o.node = g.organisation
    ),
    joining as (
      insert into affiliation (id, member, umbrella, kind, during, decided_on, decision)
      select affiliation, organisation, ${target.umbrella}::int, wish ->> 'membership', wished_stretch(wish),
        (wish ->> 'decidedOn')::date, wish ->> 'decision'
      from given where ${target.brings}::text = 'members'
    ),
    known as (
      insert into contact (organisation, umbrella, since)
      select organisation, ${target.umbrella}::int, (wish ->> 'since')::date
      from given where ${target.brings}::text = 'contacts'
    ),
    told as (
      insert into history (actor, act, subject, after)
      select ${target.actor}::text, case ${target.brings}::text when 'members' then 'affiliation.begin' else 'contact.begin' end, slug,
        jsonb_build_object('from', wish ->> 'since', 'kind', wish ->> 'membership', 'import', ${target.id}::text)
      from given
    )
    update import_row r
    set fate = 'joined', organisation = given.organisation,
      affiliation = case when ${target.brings}::text = 'members' then given.affiliation end
    from given where r.import = ${target.id}::uuid and r.row = given.row`.execute(write);
  return rows.map(({ organisation }) => organisation);
}
