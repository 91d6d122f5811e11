import { randomUUID } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '#ground/database';
import { OWNER, wheres } from './matrixActors.ts';

const kinds =
  'application document question link person other function body office talk merge contactImport import ' +
  'list mailing statement ownStatement role token run fact account planner ' +
  'booking offered waiting closure exhibition image calendar series';

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
  const year = String(2030 + turn);
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
    // Each call takes a year of its own, and there are more calls than years a statement can be of.
    await sql`alter table annual_statement drop constraint if exists annual_statement_year_check`.execute(write);
    for (const statement of [
      ...people(told),
      ...admission(told),
      ...statements(told),
      ...contacts(told),
      ...rest(told),
      ...rooms(told),
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
  return { ...made, ...affiliations, year, house: `haus-${turn}`, resource: `raum-${turn}`, wall: `wand-${turn}` };
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

const rooms = ({ owner, account, mark, ...told }: Told): Statements => {
  const [house, room, wall] = [`haus-${turn}`, `raum-${turn}`, `wand-${turn}`];
  const of = (slug: string) => sql`(select id from resource where slug = ${slug})`;
  const during = (day: number) =>
    sql`tstzrange(${`2026-12-0${day}T10:00:00+01:00`}::timestamptz, ${`2026-12-0${day}T12:00:00+01:00`}::timestamptz)`;
  const booking = (id: unknown, day: number, more: RawBuilder<unknown>) => sql`
    insert into booking (id, resource, keeper, organisation, during, purpose, access_note, booked_by, state, offer_until, series)
    select ${id}, id, keeper, ${owner}, ${during(day)}, ${mark}, ${mark}, ${account}, ${more} from resource where slug = ${room}`;
  const held = (id: unknown, day: number) => sql`
    insert into occupancy (resource, slot, during, booking) values (${of(room)}, 1, ${during(day)}, ${id})`;
  return [
    // Everyone may know what there is to lend: no mark in these.
    sql`insert into house (slug, keeper, name, street, postcode, place, ags)
      values (${house}, ${owner}, 'Haus', 'Weg 1', '04315', 'Leipzig', '14713000')`,
    sql`insert into opening (id, house, weekday, opens, closes)
      select gen_random_uuid(), h.id, day, 0, 1440 from house h, generate_series(1, 7) day where h.slug = ${house}`,
    sql`insert into resource (slug, house, keeper, kind, name, audience)
      select r.slug, h.id, h.keeper, r.kind, 'Ding', array['member', 'public', 'artist']
      from house h, (values (${room}, 'room'), (${wall}, 'exhibitionWall')) as r (slug, kind) where h.slug = ${house}`,
    sql`insert into part (resource, slot) select id, 1 from resource where slug in (${room}, ${wall})`,
    sql`insert into part_access (resource, slot, keeper, secret) values (${of(room)}, 1, ${owner}, ${mark})`,
    sql`insert into house_partner (house, keeper, organisation, since)
      select id, keeper, ${told['member']}, '2026-01-01' from house where slug = ${house}`,
    sql`insert into own_premises (organisation, has_premises, said_on) values (${owner}, false, '2026-01-01')
      on conflict do nothing`,
    sql`insert into booking_series (id, resource, keeper, organisation, rule)
      select ${told['series']}, id, keeper, ${owner}, 'FREQ=WEEKLY;COUNT=2' from resource where slug = ${room}`,
    booking(told['booking'], 1, sql`'booked', null, ${told['series']}::uuid`),
    held(told['booking'], 1),
    booking(told['offered'], 2, sql`'offered', now() + interval '100 years', null`),
    held(told['offered'], 2),
    sql`insert into waiting (id, resource, keeper, organisation, during, purpose, asked_by)
      select ${told['waiting']}, id, keeper, ${owner}, ${during(1)}, ${mark}, ${account} from resource where slug = ${room}`,
    sql`insert into closure (id, house, keeper, resource, during, reason)
      select ${told['closure']}, house, keeper, id, ${during(5)}, 'Umbau' from resource where slug = ${room}`,
    sql`insert into occupancy (resource, slot, during, closure) values (${of(room)}, 1, ${during(5)}, ${told['closure']})`,
    sql`insert into booking (id, resource, keeper, guest_name, guest_email, during, purpose, purpose_kind, state)
      select ${told['exhibition']}, id, keeper, ${mark}, ${`${told['exhibition']}@menschen.example`},
        '[2027-01-04 00:00+01, 2027-01-11 00:00+01)', ${mark}, 'exhibition', 'asked' from resource where slug = ${wall}`,
    sql`insert into exhibition (booking, resource, during, artist, title, about)
      select id, resource, during, ${mark}, ${mark}, ${mark} from booking where id = ${told['exhibition']}`,
    sql`insert into exhibition_image (id, booking, place, type, content, alternative)
      values (${told['image']}, ${told['exhibition']}, 1, 'image/png', ${Buffer.from('not really')}, ${mark})`,
    sql`insert into calendar_feed (id, hash, account, shows) values (${told['calendar']}, ${hash()}, ${account}, 'person')`,
  ];
};

const saidOrganisation = (name: string) => ({
  name,
  legalForm: 'registeredAssociation',
  seat: { ags: '14612000', place: 'Dresden', postcode: '01067' },
});

const hash = () => Buffer.from(randomUUID());
