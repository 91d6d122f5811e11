import { sql } from 'kysely';
import type { Write } from '#ground/database';
import { idOf } from './ids.ts';

// People and bodies outside whom the Dachverband Sachsen keeps. All are invented; two stand twice, as in every address book.

type BodyTold = readonly [
  slug: string,
  name: string,
  kind: string,
  level: string | null,
  ags: string | null,
  place: string,
];

const bodies: readonly BodyTold[] = [
  ['ministry', 'Staatsministerium für Zusammenhalt (Beispiel)', 'authority', 'state', null, 'Dresden'],
  ['commissioner', 'Büro der Landesbeauftragten für Teilhabe (Beispiel)', 'authority', 'state', null, 'Dresden'],
  [
    'leipzig-office',
    'Stadt Leipzig, Fachstelle Zusammenleben (Beispiel)',
    'authority',
    'municipal',
    '14713',
    'Leipzig',
  ],
  ['dresden-office', 'Stadt Dresden, Stabsstelle Integration (Beispiel)', 'authority', 'municipal', '14612', 'Dresden'],
  [
    'chemnitz-office',
    'Stadt Chemnitz, Koordination Migration (Beispiel)',
    'authority',
    'municipal',
    '14511',
    'Chemnitz',
  ],
  ['bautzen-office', 'Landratsamt Bautzen, Ausländerbehörde (Beispiel)', 'authority', 'municipal', '14625', 'Bautzen'],
  ['landtag', 'Landtag, Ausschuss für Soziales (Beispiel)', 'parliament', 'state', null, 'Dresden'],
  ['bundestag', 'Bundestag, Wahlkreisbüro Leipzig-Mitte (Beispiel)', 'parliament', 'federal', '14713', 'Leipzig'],
  ['europe', 'Europäisches Parlament, Büro Elbe (Beispiel)', 'parliament', 'european', null, 'Dresden'],
  ['council', 'Stadtrat Leipzig, Migrationsbeirat (Beispiel)', 'parliament', 'municipal', '14713', 'Leipzig'],
  ['party-a', 'Partei der Mitte, Landesverband (Beispiel)', 'party', 'state', null, 'Dresden'],
  ['party-b', 'Liste Grünes Tal, Kreisverband Görlitz (Beispiel)', 'party', 'municipal', '14626', 'Görlitz'],
  ['paper', 'Elbtaler Tagblatt (Beispiel)', 'media', 'state', null, 'Dresden'],
  ['radio', 'Radio Pleiße (Beispiel)', 'media', 'municipal', '14713', 'Leipzig'],
  ['university', 'Hochschule am Markt, Institut für Migration (Beispiel)', 'science', 'state', '14713', 'Leipzig'],
  ['welfare', 'Wohlfahrtsverband Nachbarschaft (Beispiel)', 'civilSociety', 'state', null, 'Dresden'],
  ['refugees', 'Rat für Geflüchtete (Beispiel)', 'otherUmbrella', 'state', null, 'Dresden'],
  ['youth', 'Ring der Jugendverbände (Beispiel)', 'otherUmbrella', 'federal', null, 'Berlin'],
  ['printer', 'Druckerei Sonnenallee (Beispiel)', 'company', null, '14511', 'Chemnitz'],
];

type PersonTold = readonly [name: string, language: string, title: string, body: string, from: string, until?: string];

const people: readonly PersonTold[] = [
  ['Dr. Katrin Vogelsang', 'de', 'Referatsleiterin', 'ministry', '2021-03-01'],
  ['Mehmet Yıldırım', 'de', 'Referent Förderung', 'ministry', '2022-09-01'],
  ['Johanna Krüger', 'de', 'Staatssekretärin', 'ministry', '2024-12-19'],
  ['Holger Winkelmann', 'de', 'Staatssekretär', 'ministry', '2019-12-20', '2024-12-18'],
  ['Beate Sonntag', 'de', 'Landesbeauftragte', 'commissioner', '2020-01-15'],
  ['Aylin Şahin', 'de', 'Persönliche Referentin', 'commissioner', '2023-05-01'],
  ['Robert Lindner', 'de', 'Leiter der Fachstelle', 'leipzig-office', '2018-02-01'],
  ['Marta Nowak', 'de', 'Sachbearbeiterin Projekte', 'leipzig-office', '2021-07-01'],
  ['Thu Hà Lê', 'vi', 'Integrationslotsin', 'leipzig-office', '2022-01-01'],
  ['Sören Petersen', 'de', 'Stabsstellenleiter', 'dresden-office', '2019-04-01'],
  ['Наталья Орлова', 'ru', 'Sprachmittlung', 'dresden-office', '2023-02-01'],
  ['Gudrun Hartwig', 'de', 'Koordinatorin', 'chemnitz-office', '2020-10-01'],
  ['Jens Marschner', 'de', 'Sachgebietsleiter', 'bautzen-office', '2017-06-01'],
  ['Simone Albrecht', 'de', 'Ausschussvorsitzende', 'landtag', '2024-10-01'],
  ['Dirk Hofmeister', 'de', 'Mitglied des Ausschusses', 'landtag', '2024-10-01'],
  ['Rana Haddadi', 'de', 'Mitglied des Ausschusses', 'landtag', '2024-10-01'],
  ['Peter Zschau', 'de', 'Ausschussvorsitzender', 'landtag', '2019-10-01', '2024-09-30'],
  ['Franziska Thiele', 'de', 'Abgeordnete', 'bundestag', '2025-03-25'],
  ['Omar Farouk', 'ar', 'Büroleiter', 'bundestag', '2025-04-01'],
  ['Claire Fontaine', 'en', 'Abgeordnete', 'europe', '2024-07-16'],
  ['Duc Anh Pham', 'vi', 'Vorsitzender des Beirats', 'council', '2024-09-01'],
  ['Olena Kravets', 'ru', 'Mitglied des Beirats', 'council', '2024-09-01'],
  ['Ulrich Bergmann', 'de', 'Sprecher für Soziales', 'party-a', '2022-11-01'],
  ['Lea Rosenthal', 'de', 'Kreisvorsitzende', 'party-b', '2023-03-04'],
  ['Ines Kallweit', 'de', 'Redakteurin Landespolitik', 'paper', '2016-01-01'],
  ['Tobias Rehm', 'de', 'Volontär', 'paper', '2024-09-01', '2026-08-31'],
  ['Nadia Rahmani', 'fa', 'Redakteurin', 'radio', '2021-05-01'],
  ['Prof. Dr. Ernst Halbach', 'de', 'Institutsleiter', 'university', '2012-10-01'],
  ['Dr. Chiara Bellini', 'en', 'Wissenschaftliche Mitarbeiterin', 'university', '2022-04-01'],
  ['Sabine Meier', 'de', 'Referentin Migration', 'welfare', '2019-01-01'],
  ['Meyer, Sabine', 'de', 'Referentin Migration', 'welfare', '2019-01-01'],
  ['Anton Keller', 'de', 'Geschäftsführer', 'welfare', '2015-05-01'],
  ['Farid Azizi', 'fa', 'Sprecher', 'refugees', '2020-06-01'],
  ['Ludwig Ahrens', 'de', 'Öffentlichkeitsarbeit', 'refugees', '2021-02-01'],
  ['Zeynep Aydın', 'de', 'Bundesgeschäftsführerin', 'youth', '2023-01-01'],
  ['Kilian Brandl', 'de', 'Referent Ost', 'youth', '2024-04-01'],
  ['Renate Scholz', 'de', 'Kundenbetreuung', 'printer', '2018-03-01'],
  ['Jörg Ackermann', 'de', 'Pressesprecher', 'ministry', '2023-08-01'],
  ['Joerg Ackermann', 'de', 'Sprecher', 'ministry', '2023-08-01'],
  ['Yusuf Demirel', 'de', 'Fraktionsreferent', 'landtag', '2024-11-01'],
];

type TalkTold = readonly [
  on: string,
  topic: string,
  said: string,
  people: readonly string[],
  step?: string,
  due?: string,
  done?: string,
];

const talks: readonly TalkTold[] = [
  [
    '2026-11-12',
    'Förderrichtlinie 2027',
    'Die Richtlinie kommt im Januar. Kleine Vereine sollen einen eigenen Topf bekommen.',
    ['Dr. Katrin Vogelsang', 'Mehmet Yıldırım'],
    'Beispiele kleiner Vereine schicken',
    '2026-11-30',
  ],
  [
    '2026-10-28',
    'Anhörung zum Teilhabegesetz',
    'Wir können als Sachverständige benannt werden.',
    ['Simone Albrecht', 'Rana Haddadi'],
    'Stellungnahme entwerfen',
    '2026-12-10',
  ],
  [
    '2026-10-02',
    'Interkulturelle Wochen',
    'Das Programm war gut besucht; für 2027 wird früher geplant.',
    ['Robert Lindner', 'Duc Anh Pham'],
    'Termin für die Auswertung finden',
    '2026-10-20',
    '2026-10-15',
  ],
  [
    '2026-09-17',
    'Bericht über Vereine ohne Räume',
    'Das Tagblatt möchte eine Reportage machen.',
    ['Ines Kallweit'],
    'Drei Vereine fragen, ob sie mitmachen',
    '2026-11-15',
  ],
  [
    '2026-06-11',
    'Studie zu Ehrenamt',
    'Fragebogen wird mit uns abgestimmt.',
    ['Prof. Dr. Ernst Halbach', 'Dr. Chiara Bellini'],
  ],
];

/** The contacts of the story's federation in Saxony, with their functions and talks. */
export async function tellContacts(write: Write): Promise<void> {
  const organisation = sql`(select node from organisation where slug = 'dsm')`;
  await sql`
    insert into contact_body (id, organisation, name, kind, level, ags)
    select id, ${organisation}, name, kind, level, ags
    from jsonb_to_recordset(${JSON.stringify(bodies.map(([slug, name, kind, level, ags]) => ({ id: bodyId(slug), name, kind, level, ags })))}::jsonb)
      as b (id uuid, name text, kind text, level text, ags text)`.execute(write);
  await sql`
    insert into contact_office (id, body, name, street, postcode, place, phone, email)
    select id, body, 'Haupthaus', 'Musterweg ' || n, '01' || lpad(n::text, 3, '0'), place, '+49 351 000' || n, slug || '@stellen.example'
    from jsonb_to_recordset(${JSON.stringify(bodies.map(([slug, , , , , place], n) => ({ id: idOf('contact office', slug), body: bodyId(slug), n: n + 1, place, slug })))}::jsonb)
      as o (id uuid, body uuid, n int, place text, slug text)`.execute(write);
  await sql`
    insert into contact_person (id, organisation, name, emails, language, tags, uses, source, source_since, informed_on)
    select id, ${organisation}, name, array[email], language, tags, uses, 'Gespräch und öffentliche Angaben', '2024-03-01', informed
    from jsonb_to_recordset(${JSON.stringify(people.map(toldPerson))}::jsonb)
      as p (id uuid, name text, email text, language text, tags text[], uses text[], informed date)`.execute(write);
  await sql`
    insert into contact_function (id, person, body, title, during)
    select id, person, body, title, daterange("from", until, '[]')
    from jsonb_to_recordset(${JSON.stringify(
      people.map(([name, , title, body, from, until]) => ({
        id: idOf('contact function', `${name} ${title}`),
        person: personId(name),
        body: bodyId(body),
        title,
        from,
        until: until ?? null,
      })),
    )}::jsonb) as f (id uuid, person uuid, body uuid, title text, "from" date, until date)`.execute(write);
  await sql`
    insert into talk (id, organisation, on_day, topic, said, next_step, next_due, next_done_on)
    select id, ${organisation}, "on", topic, said, step, due, done
    from jsonb_to_recordset(${JSON.stringify(
      talks.map(([on, topic, said, , step, due, done]) => ({ id: talkId(topic), on, topic, said, step, due, done })),
    )}::jsonb) as t (id uuid, "on" date, topic text, said text, step text, due date, done date)`.execute(write);
  await sql`
    insert into talk_person (talk, person)
    select talk, person from jsonb_to_recordset(${JSON.stringify(
      talks.flatMap(([, topic, , names]) => names.map((name) => ({ talk: talkId(topic), person: personId(name) }))),
    )}::jsonb) as t (talk uuid, person uuid)`.execute(write);
}

const bodyId = (slug: string) => idOf('contact body', slug);
const personId = (name: string) => idOf('contact person', name);
const talkId = (topic: string) => idOf('talk', topic);

/** Press people are kept for press work, everybody else for letters and invitations; one in five was not informed yet. */
function toldPerson([name, language, , body]: PersonTold, index: number) {
  const press = body === 'paper' || body === 'radio';
  return {
    id: personId(name),
    name,
    // The two who stand twice: one pair shares the address, the other nearly the name.
    email: `kontakt-${name.includes('Ackermann') ? 'ackermann' : index + 1}@stellen.example`,
    language,
    tags: press ? ['Presse'] : index % 3 === 0 ? ['Integration'] : ['Integration', 'Förderung'],
    uses: press ? ['press', 'invitations'] : ['letters', 'invitations'],
    informed: index % 5 === 4 ? null : '2024-03-15',
  };
}
