import { sql } from 'kysely';
import { exclusiveUntil, type Period } from '#ground/day';
import { type Database, holdLock, record, type Write } from '#ground/database';
import { tellApplications } from './applications.ts';
import { tellBookings } from './bookings.ts';
import { tellContacts } from './contacts.ts';
import { tellExhibitions } from './exhibitions.ts';
import { people } from './people.ts';
import { tellRooms } from './rooms.ts';
import { tellStatements } from './statements.ts';
import { tellStory } from './story.ts';
import { topics } from '#federation';

/** Whether the organisations of this database are the story's. */
export async function toldStory(database: Database): Promise<boolean> {
  const { rows } = await sql`select from history where act = 'story.load' limit 1`.execute(database.kysely);
  return rows.length > 0;
}

/**
 * Puts the story into a database in which no organisation is known yet; places must be loaded before.
 * One transaction: after a crash there is all of it or nothing. False, and nothing done, where somebody is known.
 */
export async function loadStory(database: Database): Promise<boolean> {
  return database.change(async (write) => {
    await holdLock(write, 'graph');
    const known = await sql`select from organisation limit 1`.execute(write);
    if (known.rows.length > 0) return false;
    const story = tellStory();

    await sql`insert into topic (topic) select unnest(${topics}::text[]) on conflict do nothing`.execute(write);
    await insertOrganisations(write, story.organisations);
    await insertSaid(write, 'organisation_name', 'name text, original text, "originalLanguage" text', story.names);
    await insertSaid(write, 'organisation_legal_form', '"legalForm" text, "nonProfit" boolean', story.legalForms);
    await insertSaid(write, 'seat', 'ags text, place text, postcode text', story.seats);
    await insertSaid(write, 'reach', 'ags text', story.reaches);
    await insertSaid(write, 'organisation_topic', 'topic text', story.topics);
    await insertSaid(write, 'organisation_language', 'language text', story.languages);
    await insertSaid(write, 'organisation_origin', 'origin text', story.origins);
    await insertSaid(
      write,
      'bureau',
      `id uuid, kind text, street text, postcode text, place text, ags text, "contactFunction" text, phone text,
        email text, opening text`,
      story.bureaus,
    );
    await insertTexts(write, story.texts);
    await insertAppearances(write, story.appearances);
    await insertAffiliations(write, story.affiliations);
    await insertIndividualMemberships(write, story.individualMemberships);
    await insertPeople(write);
    await record(write, {
      actor: 'story',
      act: 'story.load',
      subject: 'story',
      after: { organisations: story.organisations.length, affiliations: story.affiliations.length },
    });
    await sql`call rebuild_presence()`.execute(write);
    await tellContacts(write);
    await tellStatements(write);
    await tellApplications(write);
    await tellRooms(write);
    await tellBookings(write);
    await tellExhibitions(write);
    return true;
  });
}

async function insertOrganisations(write: Write, rows: readonly object[]): Promise<void> {
  await sql`
    insert into organisation (id, slug, kind, founded, homepage)
    select id, slug, kind, founded, homepage
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row (id uuid, slug text, kind text, founded date, homepage text)`.execute(write);
}

/** Rows of something said with its days; `fields` are the row's own ones, as jsonb_to_recordset reads them. */
async function insertSaid(
  write: Write,
  table: string,
  fields: string,
  rows: readonly { organisation: string; during: Period }[],
): Promise<void> {
  const names = fields.split(',').map((field) => field.trim().split(' ')[0] ?? '');
  const columns = names.map((name) =>
    name.replaceAll('"', '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  );
  await sql`
    insert into ${sql.table(table)} (organisation, during, ${sql.raw(columns.join(', '))})
    select o.node, daterange("from", before), ${sql.raw(names.map((name) => `said.${name}`).join(', '))}
    from jsonb_to_recordset(${dated(rows)}::jsonb)
      as said (organisation text, "from" date, before date, ${sql.raw(fields)})
    join organisation o on o.slug = said.organisation`.execute(write);
}

async function insertTexts(write: Write, rows: readonly object[]): Promise<void> {
  await sql`
    insert into organisation_text (organisation, field, language, text, version, original_version, changed_on)
    select o.node, t.field, t.language, t.text, t.version, t."originalVersion", t."changedOn"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as t (organisation text, field text, language text, text text, version int, "originalVersion" int, "changedOn" date)
    join organisation o on o.slug = t.organisation`.execute(write);
}

async function insertAppearances(write: Write, rows: readonly object[]): Promise<void> {
  await sql`
    insert into appearance (organisation, colour)
    select o.node, a.colour
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as a (organisation text, colour text)
    join organisation o on o.slug = a.organisation`.execute(write);
}

async function insertAffiliations(write: Write, rows: readonly { during: Period }[]): Promise<void> {
  await sql`
    insert into affiliation (id, member, umbrella, kind, during, decided_on, decision, ending, successor)
    select a.id, member.node, umbrella.node, a.kind, daterange(a."from", a.before), a."decidedOn", a.decision, a.ending,
      successor.node
    from jsonb_to_recordset(${dated(rows)}::jsonb)
      as a (id uuid, member text, umbrella text, kind text, "from" date, before date, "decidedOn" date, decision text,
        ending text, successor text)
    join organisation member on member.slug = a.member
    join organisation umbrella on umbrella.slug = a.umbrella
    left join organisation successor on successor.slug = a.successor`.execute(write);
}

async function insertIndividualMemberships(write: Write, rows: readonly { during: Period }[]): Promise<void> {
  await sql`
    insert into individual_membership (person, umbrella, during)
    select i.person, o.node, daterange(i."from", i.before)
    from jsonb_to_recordset(${dated(rows)}::jsonb) as i (person uuid, umbrella text, "from" date, before date)
    join organisation o on o.slug = i.umbrella`.execute(write);
}

/** People who sign in, a second apart, so that their order is the story's. */
async function insertPeople(write: Write): Promise<void> {
  await sql`
    insert into account (id, name, email, email_key, language, made_at)
    select a.id, a.name, a.email, a.email, a.language, now() + a.place * interval '1 second'
    from rows from (jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as (id uuid, name text, email text, language text))
      with ordinality as a (id, name, email, language, place)`.execute(write);
  const held = people.flatMap(({ id, roles }) => roles.map((role) => ({ ...role, account: id })));
  await sql`
    insert into role_held (id, account, organisation, role, during)
    select r.id, r.account, o.node, r.role, daterange(r."from", null)
    from jsonb_to_recordset(${JSON.stringify(held)}::jsonb)
      as r (id uuid, account uuid, organisation text, role text, "from" date)
    join organisation o on o.slug = r.organisation`.execute(write);
}

/** The rows as JSON, with the first day and the first day after in the place of the period. */
function dated(rows: readonly { during: Period }[]): string {
  return JSON.stringify(
    rows.map(({ during, ...row }) => ({
      ...row,
      from: during.from,
      before: exclusiveUntil(during.until),
    })),
  );
}
