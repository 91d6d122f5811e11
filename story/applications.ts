import { sql } from 'kysely';
import type { Write } from '#ground/database';
import { type Day, dayFrom } from '#ground/day';
import { idOf } from './ids.ts';

/** An application of the story at one of its umbrellas. Everything in it is invented. */
interface ApplicationTold {
  id: string;
  number: string;
  wish: 'full' | 'supporting' | 'guest';
  state: 'submitted' | 'asked' | 'presented' | 'refused';
  email: string;
  language: string;
  organisation: object;
  contact: object;
  work: object;
  note?: string;
  submittedOn: Day;
  presentedOn?: Day;
  endedOn?: Day;
  conditions: readonly { key: string; said: boolean; checkedOn?: Day }[];
  questions: readonly { id: string; question: string; askedOn: Day; answer?: string; answeredOn?: Day }[];
  decision?: { decision: string; decidedOn: Day; reason: string };
}

/** Whoever ticks and asks in the story: its head office; whoever decides: a member of its board. */
const reviewedBy = idOf('account', 'elena-petrova');
const decidedBy = idOf('account', 'nguyen-thi-hoa');

const day = dayFrom;
const keys = ['seat', 'nonProfit', 'crossOrigin', 'secular', 'nonPartisan', 'statutes'];

/** Conditions as said by the applicant, those looked at with their day. */
const conditions = (missing: readonly string[], checked: readonly string[] = [], checkedOn?: Day) =>
  keys.map((key) => ({
    key,
    said: !missing.includes(key),
    ...(checkedOn && checked.includes(key) ? { checkedOn } : {}),
  }));

/** Applications in every state a board meets: new, asked back, before the board, refused. */
const applications: readonly ApplicationTold[] = [
  {
    id: idOf('application', 'garten der sprachen'),
    number: '2026-4',
    wish: 'full',
    state: 'submitted',
    email: 'nour.kassab@menschen.example',
    language: 'ar',
    organisation: {
      name: 'Garten der Sprachen Plauen',
      original: 'حديقة اللغات',
      originalLanguage: 'ar',
      legalForm: 'registeredAssociation',
      founded: '2021-03-20',
      seat: { ags: '14523320', place: 'Plauen', postcode: '08523' },
    },
    contact: { name: 'Nour Kassab', function: 'board', phone: '+49 3741 0000 510' },
    work: {
      topics: ['education', 'family'],
      languages: ['de', 'ar'],
      origins: ['SY'],
      about: 'نزرع ونتعلم معًا كل يوم سبت.',
    },
    submittedOn: day('2026-11-09'),
    conditions: conditions(['nonProfit']),
    note: 'ننتظر إشعار الإعفاء من مكتب الضرائب.',
    questions: [],
  },
  {
    id: idOf('application', 'theater ohne koffer'),
    number: '2026-3',
    wish: 'full',
    state: 'asked',
    email: 'iryna.savchuk@menschen.example',
    language: 'ru',
    organisation: {
      name: 'Theater ohne Koffer',
      legalForm: 'beingFounded',
      founded: '2026-02-14',
      seat: { ags: '14612000', place: 'Dresden', postcode: '01097' },
    },
    contact: { name: 'Iryna Savchuk', function: 'volunteer' },
    work: { topics: ['culture', 'youth'], languages: ['de', 'uk', 'ru'], origins: ['UA'] },
    submittedOn: day('2026-10-21'),
    conditions: conditions(['nonProfit', 'statutes'], ['seat', 'crossOrigin'], day('2026-10-28')),
    questions: [
      {
        id: idOf('application question', 'theater 1'),
        question: 'Bis wann ist die Satzung beschlossen? Ein Entwurf genügt uns vorerst.',
        askedOn: day('2026-10-28'),
      },
    ],
  },
  {
    id: idOf('application', 'frauenwerkstatt'),
    number: '2026-2',
    wish: 'full',
    state: 'presented',
    email: 'thuy.le@menschen.example',
    language: 'vi',
    organisation: {
      name: 'Frauenwerkstatt Görlitz',
      legalForm: 'registeredAssociation',
      founded: '2018-09-01',
      homepage: 'https://frauenwerkstatt-goerlitz.example/',
      seat: { ags: '14626110', place: 'Görlitz', postcode: '02826' },
    },
    contact: { name: 'Lê Thị Thúy', function: 'board', phone: '+49 3581 0000 520' },
    work: {
      topics: ['women', 'work'],
      languages: ['de', 'vi', 'pl'],
      origins: ['VN', 'PL'],
      about: 'Chúng tôi may vá, học hỏi và giúp nhau tìm việc.',
    },
    submittedOn: day('2026-09-30'),
    presentedOn: day('2026-11-02'),
    conditions: conditions([], keys, day('2026-10-30')),
    questions: [
      {
        id: idOf('application question', 'frauenwerkstatt 1'),
        question: 'Wie viele Menschen kommen regelmäßig zu Ihnen?',
        askedOn: day('2026-10-07'),
        answer: 'Khoảng ba mươi phụ nữ mỗi tuần.',
        answeredOn: day('2026-10-12'),
      },
    ],
  },
  {
    id: idOf('application', 'wahlkreis freunde'),
    number: '2026-1',
    wish: 'supporting',
    state: 'refused',
    email: 'buero@wahlkreisfreunde.example',
    language: 'de',
    organisation: {
      name: 'Wahlkreisfreunde Mittelsachsen',
      legalForm: 'otherForm',
      seat: { ags: '14522180', place: 'Freiberg', postcode: '09599' },
    },
    contact: { name: 'Dirk Lohmann', function: 'employee' },
    work: { topics: ['participation'], languages: ['de'], origins: [] },
    submittedOn: day('2026-04-15'),
    presentedOn: day('2026-05-04'),
    endedOn: day('2026-05-20'),
    conditions: [],
    questions: [],
    decision: {
      decision: 'V-2026-07',
      decidedOn: day('2026-05-19'),
      reason:
        'Die Organisation steht einer Partei nahe. Nach § 3 der Satzung nehmen wir keine Parteien und ihre Gliederungen auf.',
    },
  },
];

/** Puts the applications into the story's database, once its organisations and people are there. */
export async function tellApplications(write: Write): Promise<void> {
  const { rows } = await sql<{ node: number }>`select node from organisation where slug = 'dsm'`.execute(write);
  const umbrella = rows[0]?.node;
  if (umbrella === undefined) throw new Error('the story of applications needs its umbrella');
  await sql`insert into application_number (umbrella, year, last) values (${umbrella}, 2026, ${applications.length})`.execute(
    write,
  );
  for (const told of applications) {
    await sql`
      insert into application (id, umbrella, wish, state, email, language, organisation, contact, work, conditions_note,
        consent_version, consented_at, number, begun_at, submitted_on, presented_on, ended_on)
      values (${told.id}, ${umbrella}, ${told.wish}, ${told.state}, ${told.email}, ${told.language},
        ${JSON.stringify(told.organisation)}::jsonb, ${JSON.stringify(told.contact)}::jsonb,
        ${JSON.stringify(told.work)}::jsonb, ${told.note ?? null}, '2026-11', ${told.submittedOn}::date, ${told.number},
        ${told.submittedOn}::date, ${told.submittedOn}, ${told.presentedOn ?? null}, ${told.endedOn ?? null})`.execute(
      write,
    );
    for (const { key, said, checkedOn } of told.conditions) {
      await sql`insert into application_condition (application, key, said, checked_by, checked_on)
        values (${told.id}, ${key}, ${said}, ${checkedOn ? reviewedBy : null}, ${checkedOn ?? null})`.execute(write);
    }
    for (const { id, question, askedOn, answer, answeredOn } of told.questions) {
      await sql`insert into application_question (id, application, question, asked_by, asked_on, answer, answered_on)
        values (${id}, ${told.id}, ${question}, ${reviewedBy}, ${askedOn}, ${answer ?? null}, ${answeredOn ?? null})`.execute(
        write,
      );
    }
    if (told.decision) {
      const { decision, decidedOn, reason } = told.decision;
      await sql`insert into application_decision (application, outcome, decision, decided_on, reason, decided_by)
        values (${told.id}, 'refused', ${decision}, ${decidedOn}, ${reason}, ${decidedBy})`.execute(write);
    }
  }
}
