import { randomUUID } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '#ground/database';
import { OWNER, wheres } from './matrixActors.ts';

const kinds =
  'application document question link person other function body office talk merge contactImport import ' +
  'list mailing statement ownStatement role token run fact account planner';

/** What stands in the parts of an address, by the parts' names. */
export type Things = Readonly<Record<string, string>>;

// Years, numbers and names may stand there once for each organisation.
let turn = 0;

/**
 * One thing of every kind that belongs to the owner, made straight in the database: what is asked for must be there,
 * else "not there" would pass for "not yours". Each call makes new ones, since an act may use its thing up. `mark`
 * stands in every text that people write.
 */
export async function makeThings(database: Database, mark = 'Prüfstein'): Promise<Things> {
  turn += 1;
  const made = Object.fromEntries(kinds.split(' ').map((kind) => [kind, randomUUID()])) as Record<string, string>;
  const year = String(2030 + (turn % 170));
  const nodes = await database.ask<{ slug: string; node: number }>(
    { text: 'select slug, node from organisation where slug = any ($1)' },
    [[OWNER, wheres['one level above'], wheres['a member below']]],
  );
  const node = (slug: string) => nodes.find((each) => each.slug === slug)!.node;
  const owner = node(OWNER);
  const above = node(wheres['one level above']);
  const member = node(wheres['a member below']);
  const told = { ...made, mark: `${mark} ${turn}`, year: Number(year), owner, above, member };
  await database.change(async (write) => {
    for (const statement of [
      ...people(told),
      ...admission(told),
      ...statements(told),
      ...contacts(told),
      ...rest(told),
    ]) {
      await statement.execute(write);
    }
  });
  const [affiliations] = await database.ask<{ affiliation: string; membership: string }>(
    {
      text: `select
        (select id from affiliation where umbrella = $1 and upper(during) is null order by id offset $2 limit 1) as affiliation,
        (select id from affiliation where member = $1 and upper(during) is null limit 1) as membership`,
    },
    [owner, turn % 20],
  );
  return { ...made, ...affiliations, year };
}

interface Told extends Record<string, string | number> {
  mark: string;
  year: number;
  owner: number;
  above: number;
  member: number;
}
type Statements = RawBuilder<unknown>[];

// Who may act is known before any wall can stand, so no mark is in these.
const people = ({ account, planner, role, token, owner }: Told): Statements => [
  ...[account, planner].map(
    (id) => sql`insert into account (id, name, email, email_key, language)
      values (${id}, 'Jemand', ${`${id}@menschen.example`}, ${`${id}@menschen.example`}, 'de')`,
  ),
  sql`insert into role_held (id, account, organisation, role, during)
    values (${role}, ${account}, ${owner}, 'volunteer', daterange('2020-01-01', null))`,
  sql`insert into token (id, organisation, name, hash, role) values (${token}, ${owner}, 'Programm', ${hash()}, 'editor')`,
];

const admission = ({ application, document, question, owner, mark }: Told): Statements => [
  sql`insert into application (id, umbrella, wish, state, email, language, organisation, contact, work, conditions_note,
      number, submitted_on)
    values (${application}, ${owner}, 'full', 'submitted', 'wunsch@verein.example', 'de', ${saidOrganisation(mark)},
      ${{ name: mark, function: 'board' }}, ${{ topics: [], languages: [], origins: [], about: mark }}, ${mark}, ${`matrix-${turn}`}, '2026-11-01')`,
  sql`insert into application_document (id, application, purpose, name, type, content)
    values (${document}, ${application}, 'statutes', ${`${mark}.pdf`}, 'application/pdf', ${Buffer.from('%PDF-1.4')})`,
  sql`insert into application_question (id, application, question, asked_on)
    values (${question}, ${application}, ${mark}, '2026-11-02')`,
  sql`insert into application_condition (application, key) values (${application}, 'statutes')`,
  sql`insert into application_link (hash, application, ends_at) values (${hash()}, ${application}, now() + interval '1 day')`,
];

const statements = ({ statement, ownStatement, owner, above, member, year, mark }: Told): Statements =>
  [
    [statement, owner, member],
    [ownStatement, above, owner],
  ].flatMap(([id, umbrella, asked]) => [
    sql`insert into annual_statement (id, umbrella, year, counted_on, deadline, questions, message, message_language, opened_on)
      values (${id}, ${umbrella}, ${year}, '2026-01-01', '2026-12-31', '{persons}', ${mark}, 'de', '2026-01-02')`,
    sql`insert into member_statement (statement, umbrella, member, slug, name, kind, membership, umbrellas,
        counted_persons, counted_languages, counted_districts)
      select ${id}, ${umbrella}, node, slug, ${mark}, kind, 'full', '[]', 0, 0, 0 from organisation where node = ${asked}`,
    sql`insert into statement_reminder (statement, umbrella, member, step, step_on)
      values (${id}, ${umbrella}, ${asked}, 'opened', '2026-01-02')`,
  ]);

const contacts = (told: Told): Statements => [
  sql`insert into contact_body (id, organisation, name, kind) values (${told['body']}, ${told.owner}, ${told.mark}, 'authority')`,
  sql`insert into contact_office (id, body, name) values (${told['office']}, ${told['body']}, ${told.mark})`,
  ...[told['person'], told['other']].map(
    (id) => sql`insert into contact_person (id, organisation, name, note, source, source_since)
      values (${id}, ${told.owner}, ${told.mark}, ${told.mark}, ${told.mark}, '2026-01-01')`,
  ),
  sql`insert into contact_function (id, person, body, title, during)
    values (${told['function']}, ${told['person']}, ${told['body']}, ${told.mark}, daterange('2026-01-01', null))`,
  sql`insert into talk (id, organisation, on_day, topic, said, next_step)
    values (${told['talk']}, ${told.owner}, '2026-11-01', ${told.mark}, ${told.mark}, ${told.mark})`,
  sql`insert into talk_person (talk, person) values (${told['talk']}, ${told['person']})`,
  sql`insert into talk_account (talk, account) values (${told['talk']}, ${told['account']})`,
  sql`insert into contact_list (id, organisation, name, filters) values (${told['list']}, ${told.owner}, ${told.mark}, '')`,
  sql`insert into contact_import (id, organisation, file_name, rows) values (${told['contactImport']}, ${told.owner}, ${told.mark}, '[]')`,
  sql`insert into contact_mailing (id, organisation, subject, use, letters)
    values (${told['mailing']}, ${told.owner}, ${told.mark}, 'letters', 0)`,
  sql`insert into contact_merge (id, organisation, kept, gone, before, after)
    select ${told['merge']}, organisation, ${told['person']}, ${randomUUID()}, '{}', '{}' from contact_person where id = ${told['person']}`,
];

const rest = ({ fact, run, planner, owner, mark, ...told }: Told): Statements => [
  sql`insert into association_fact (id, organisation, kind, on_day, note) values (${fact}, ${owner}, 'statutes', '2026-01-01', ${mark})`,
  sql`update retention_run set discarded_at = now() where organisation = ${owner} and done_at is null and discarded_at is null
    and released_at is null`,
  sql`insert into retention_run (id, organisation, as_of, planned_by) values (${run}, ${owner}, '2026-11-22', ${planner})`,
  sql`insert into retention_line (run, rule, rows_planned, oldest) values (${run}, 'talk', 1, '2020-01-01')`,
  sql`insert into import (id, umbrella, brings, file_name, kind, since, columns, mapping, state, begun_by)
    values (${told['import']}, ${owner}, 'members', ${mark}, 'csv', '2026-01-01', '[]', '[]', 'previewed', 'test')`,
];

const saidOrganisation = (name: string) => ({
  name,
  legalForm: 'registeredAssociation',
  seat: { ags: '14612000', place: 'Dresden', postcode: '01067' },
});

const hash = () => Buffer.from(randomUUID());
