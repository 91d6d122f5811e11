import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routes } from '#routes';
import { testHouse, textOf } from '#test';
import { admitting, answers, Applicant, graphFaults, Reviewer, UMBRELLA } from './admissionForTest.ts';

const members = { language: 'de', umbrella: UMBRELLA };

test('from the letter to the members list without JavaScript: applied, asked, presented, admitted, counted from its day', async (t) => {
  const house = await testHouse(t, { story: true });
  const about = await house.page(routes.about.to(members));
  assert.ok(about.includes(routes.apply.to(members)), 'the public site leads to the form');
  const applicant = await Applicant.sent(house, 'samira@bruecke.example');
  assert.match(textOf(await applicant.status()), /Ihr Antrag 2026-\d+.*bis zum/);
  assert.match(await applicant.lastLetter(), /Sie hören bis zum/);

  const office = new Reviewer(house, await house.as('elena-petrova'));
  const id = await applicant.id();
  const list = await house.page(routes.applications.to({ language: 'de', organisation: UMBRELLA }), {
    headers: office.headers,
  });
  assert.match(textOf(list), /Brücke der Nachbarn/);
  assert.match(textOf(await office.page(id)), /جسر الجيران.*Wir lernen zusammen\./s);
  assert.equal((await office.send(routes.checkCondition, id, { checked: 'nonProfit' })).status, 303);
  assert.match(textOf(await office.page(id)), /Geprüft von Elena Petrova am 22/);

  assert.equal((await office.send(routes.askApplicant, id, { question: 'Wann kommt die Satzung?' })).status, 303);
  assert.match(await applicant.lastLetter(), /Wann kommt die Satzung\?/);
  const question = /name="question" value="([^"]+)"/.exec(await applicant.status())?.[1] ?? '';
  assert.equal((await applicant.send(routes.answerQuestion, { question, answer: 'Nächste Woche.' })).status, 303);
  assert.match(textOf(await office.page(id)), /Nächste Woche\./);
  assert.equal((await office.send(routes.presentToBoard, id)).status, 303);

  const board = new Reviewer(house, await house.as('nguyen-thi-hoa'));
  const { sure: _, ...unsure } = admitting;
  const check = await board.send(routes.decideApplication, id, { ...unsure, from: '25.11.2026' });
  assert.equal(check.status, 200);
  assert.match(textOf(await check.text()), /Entscheidung prüfen.*V-2026-14/);
  assert.equal(
    (await house.database.pool.query('select from application_decision where application = $1', [id])).rowCount,
    0,
    'looking at it decides nothing',
  );
  assert.equal((await board.send(routes.decideApplication, id, { ...admitting, from: '25.11.2026' })).status, 303);
  assert.match(await applicant.lastLetter(), /beginnt am 25\. November 2026/);
  assert.match(textOf(await applicant.status()), /Sie sind aufgenommen/);

  const before = await house.page(routes.members.to(members, { q: 'Brücke der Nachbarn', on: '24.11.2026' }));
  const after = await house.page(routes.members.to(members, { q: 'Brücke der Nachbarn', on: '25.11.2026' }));
  assert.ok(!before.includes('bruecke-der-nachbarn') && after.includes('bruecke-der-nachbarn'));
  assert.deepEqual(await graphFaults(house), []);
  const { rows } = await house.database.pool.query(
    `select r.role, o.slug from role_held r join account a on a.id = r.account join organisation o on o.node = r.organisation
     where a.email = 'samira@bruecke.example'`,
  );
  assert.deepEqual(rows, [{ role: 'board', slug: 'bruecke-der-nachbarn' }]);
  const history = await house.database.pool.query(`select act from history where subject = $1 order by id`, [
    `application:${id}`,
  ]);
  assert.deepEqual(
    history.rows.map(({ act }) => act),
    ['begin', 'submit', 'check', 'ask', 'answer', 'present', 'admit'].map((act) => `application.${act}`),
  );
});

test('an application is saved page by page and goes on with the link on another device', async (t) => {
  const house = await testHouse(t, { story: true });
  const phone = await Applicant.begun(house, 'oleh@haus.example');
  assert.equal((await phone.save('organisation', answers.organisation)).status, 303);
  const computer = new Applicant(house, 'oleh@haus.example', 'ru');
  await computer.open((await phone.lastLink()).replace('/de/', '/ru/'));
  assert.match(await computer.page('organisation'), /value="Brücke der Nachbarn"/);
  assert.equal((await computer.save('contact', answers.contact)).status, 303);
  assert.match(await phone.page('contact'), /value="Samira Nadir"/);
  const unfinished = await phone.save('check', {});
  assert.equal(unfinished.status, 422);
  assert.match(textOf(await unfinished.text()), /noch nicht ausgefüllt.*Was Sie tun/);
});

test('every field keeps what was typed and says what is wrong, in German and in Arabic', async (t) => {
  const house = await testHouse(t, { story: true });
  const wrong: readonly [string, Record<string, string>][] = [
    ['organisation', { name: '–', legalForm: 'registeredAssociation', town: 'Leipzig' }],
    ['organisation', { ...answers.organisation, name: 'x'.repeat(301) }],
    ['organisation', { ...answers.organisation, originalLanguage: '' }],
    ['organisation', { ...answers.organisation, originalLanguage: 'xx' }],
    ['organisation', { ...answers.organisation, legalForm: 'castle' }],
    ['organisation', { ...answers.organisation, founded: '31.2.2020' }],
    ['organisation', { ...answers.organisation, founded: '1.1.2030' }],
    ['organisation', { ...answers.organisation, postcode: '00000' }],
    ['organisation', { ...answers.organisation, postcode: '4315' }],
    ['organisation', { ...answers.organisation, postcode: '', town: 'Nirgendwo' }],
    ['organisation', { ...answers.organisation, homepage: 'javascript:alert(1)' }],
    ['contact', { ...answers.contact, name: '' }],
    ['contact', { ...answers.contact, function: '' }],
    ['contact', { ...answers.contact, phone: 'ruf an' }],
    ['work', { ...answers.work, topics: '' }],
    ['work', { ...answers.work, languages: 'Klingonisch' }],
    ['work', { ...answers.work, origins: 'Atlantis' }],
    ['work', { ...answers.work, about: 'x'.repeat(5_001) }],
    ['conditions', { conditions: 'invented' }],
    ['conditions', { conditions: 'seat', note: 'x'.repeat(5_001) }],
    ['declaration', { declared: 'yes' }],
  ];
  for (const language of ['de', 'ar']) {
    const applicant = await Applicant.begun(house, `feld-${language}@haus.example`, 'full', language);
    for (const [step, form] of wrong) {
      const answer = await applicant.save(step, form);
      const html = await answer.text();
      assert.equal(answer.status, 422, `${language} ${step} ${JSON.stringify(form).slice(0, 200)}`);
      assert.match(html, /class="problems"/);
      assert.match(html, /class="error"/, 'beside its field too');
      for (const text of Object.values(form)) {
        if (text.length > 2 && text.length < 40 && /[ -]|x{9}/.test(text)) assert.ok(html.includes(text), text);
      }
    }
  }
  const begin = await house.sendForm(routes.beginApplication.to(members), { wish: 'full', email: 'keine' });
  assert.equal(begin.status, 422);
  assert.match(await begin.text(), /value="keine"/);
});

test('where several places fit the form asks which, and takes the answer', async (t) => {
  const house = await testHouse(t, { story: true });
  const applicant = await Applicant.begun(house, 'grenze@haus.example');
  const form = { ...answers.organisation, postcode: '54298', town: 'Irgendwo' };
  const asked = await applicant.save('organisation', form);
  assert.equal(asked.status, 422);
  assert.match(await asked.text(), /<select id="place"/);
  assert.equal((await applicant.save('organisation', { ...form, place: '14' })).status, 422, 'only what was offered');
  assert.equal((await applicant.save('organisation', { ...form, place: '07235001' })).status, 303);
});

test('a link opens its own application only, at its own umbrella, and not for ever', async (t) => {
  const house = await testHouse(t, { story: true });
  const one = await Applicant.begun(house, 'eins@haus.example');
  const other = await Applicant.begun(house, 'zwei@haus.example');
  await one.save('organisation', { ...answers.organisation, name: 'Erster Verein' });
  await other.save('organisation', { ...answers.organisation, name: 'Zweiter Verein' });
  assert.ok(!(await other.page('organisation')).includes('Erster Verein'));
  for (const link of ['dwl_wrong', `dwl_${'a'.repeat(43)}`, "x' or 1=1"]) {
    const answer = await house.ask(routes.continueApplication.to({ ...members, secret: link }));
    assert.equal(answer.status, 404, link);
    assert.equal(answer.headers.get('Set-Cookie'), null);
  }
  const link = await one.lastLink();
  assert.equal((await house.ask(link.replace('/dsm/', '/nemo/'))).status, 404, 'not under another umbrella');
  assert.equal((await house.ask(routes.applicationStatus.to(members))).status, 404, 'not without a link');
  await house.database.pool.query(`update application_link set ends_at = now() - interval '1 minute'`);
  assert.equal((await house.ask(link)).status, 404);
  assert.equal((await one.save('organisation', answers.organisation)).status, 404);
});

test('documents are taken by their content, kept inert, and refused as anything else', async (t) => {
  const house = await testHouse(t, { story: true });
  const applicant = await Applicant.sent(house, 'akten@haus.example');
  const send = (content: BlobPart, name: string, type = 'application/pdf') =>
    applicant.send(routes.addApplicationDocument, { purpose: 'statutes', file: new File([content], name, { type }) });
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  for (const [content, name] of [
    [svg, 'satzung.pdf'],
    ['<!doctype html><script>alert(1)</script>', 'satzung.pdf'],
    ['GIF89a/*<script>*/', 'bild.png'],
    ['\u00a0%PDF-1.7 <script>', 'satzung.pdf'],
    ['', 'leer.pdf'],
  ] as const) {
    const refused = await send(content, name);
    assert.equal(refused.status, 422, name);
    assert.match(await refused.text(), /class="error" id="file-error"/);
  }
  const large = await send(new Uint8Array(10_000_001).fill(0x25), 'gross.pdf');
  assert.equal(large.status, 422);
  const name = '../../<b>Satzung "2026"\r\nX: y.html';
  assert.equal((await send(`%PDF-1.7\n${svg}<script>alert(1)</script>`, name)).status, 303);
  const page = await applicant.status();
  assert.ok(!page.includes('<b>Satzung'));
  const address = /href="([^"]*\/apply\/documents\/[0-9a-f-]{36})"/.exec(page)?.[1] ?? '';
  const file = await house.ask(address, { headers: applicant.headers });
  assert.equal(file.status, 200);
  assert.equal(file.headers.get('Content-Type'), 'application/pdf');
  assert.match(
    file.headers.get('Content-Disposition') ?? '',
    /^attachment; filename="[\w.-]+\.pdf"; filename\*=UTF-8''[^"\r\n]+\.pdf$/,
  );
  assert.match(file.headers.get('Content-Security-Policy') ?? '', /sandbox/);
  assert.equal(file.headers.get('X-Content-Type-Options'), 'nosniff');
  const other = await Applicant.begun(house, 'fremd@haus.example');
  assert.equal((await house.ask(address, { headers: other.headers })).status, 404);
  assert.equal((await house.ask(address)).status, 404);
});

test("another umbrella's office and board find nothing, and behind the wall see no row", async (t) => {
  const house = await testHouse(t, { story: true });
  const applicant = await Applicant.sent(house, 'wand@haus.example');
  const id = await applicant.id();
  for (const person of ['karim-haddad', 'mira-demir', 'thomas-brandt', 'ines-carvalho', 'layla-al-masri']) {
    const headers = await house.as(person);
    for (const organisation of [UMBRELLA, 'nemo', 'leipzig']) {
      const parts = { language: 'de', organisation, application: id };
      assert.equal((await house.ask(routes.application.to(parts), { headers })).status, 404, person);
      for (const route of [routes.decideApplication, routes.presentToBoard, routes.askApplicant]) {
        assert.equal((await house.sendForm(route.to(parts), { question: 'x' }, headers)).status, 404, person);
      }
    }
  }
  const { database } = house.house;
  const seen = (organisations: number[], link?: string) =>
    database.within({ organisations, ...(link ? { link } : {}) }, async (write) =>
      Promise.all([
        write.selectFrom('application').select('id').where('id', '=', id).execute(),
        write.selectFrom('application_condition').select('key').where('application', '=', id).execute(),
      ]).then((rows) => rows.map((each) => each.length)),
    );
  assert.deepEqual(await seen([999_999]), [0, 0]);
  assert.deepEqual(await seen([], '00000000-0000-7000-8000-000000000000'), [0, 0]);
  assert.deepEqual(await seen([], id), [1, 6]);
});

test('what is not sent yet only its applicant sees, and withdrawing it leaves nothing', async (t) => {
  const house = await testHouse(t, { story: true });
  const applicant = await Applicant.begun(house, 'leise@haus.example');
  await applicant.save('organisation', answers.organisation);
  const id = await applicant.id();
  const office = new Reviewer(house, await house.as('elena-petrova'));
  assert.equal((await house.ask(routes.application.to(office.at(id)), { headers: office.headers })).status, 404);
  assert.equal((await applicant.send(routes.withdrawApplication, {})).status, 422, 'without the tick nothing happens');
  assert.equal((await applicant.send(routes.withdrawApplication, { sure: 'yes' })).status, 303);
  assert.equal((await house.database.pool.query('select from application where id = $1', [id])).rowCount, 0);
});

test('a sent application is withdrawn, the office learns of it, and nobody decides it any more', async (t) => {
  const house = await testHouse(t, { story: true });
  const applicant = await Applicant.sent(house, 'zurueck@haus.example');
  const id = await applicant.id();
  assert.equal((await applicant.send(routes.withdrawApplication, { sure: 'yes' })).status, 303);
  assert.match(textOf(await applicant.status()), /Zurückgezogen/);
  const board = new Reviewer(house, await house.as('nguyen-thi-hoa'));
  assert.equal((await board.send(routes.presentToBoard, id)).status, 409);
  assert.equal((await board.send(routes.decideApplication, id, admitting)).status, 409);
});

test('a refusal needs a reason, and the applicant reads it', async (t) => {
  const house = await testHouse(t, { story: true });
  const applicant = await Applicant.sent(house, 'nein@haus.example');
  const id = await applicant.id();
  const board = new Reviewer(house, await house.as('nguyen-thi-hoa'));
  const office = new Reviewer(house, await house.as('elena-petrova'));
  await office.send(routes.presentToBoard, id);
  const refusing = { outcome: 'refused', decision: 'V-15', decidedOn: '21.11.2026', sure: 'yes' };
  assert.equal((await board.send(routes.decideApplication, id, refusing)).status, 422);
  assert.equal(
    (await office.send(routes.decideApplication, id, { ...refusing, reason: 'x' })).status,
    404,
    'the office does not decide',
  );
  const reason = 'Der Sitz liegt außerhalb unseres Gebiets.';
  assert.equal((await board.send(routes.decideApplication, id, { ...refusing, reason })).status, 303);
  assert.ok((await applicant.lastLetter()).includes(reason));
  assert.ok(textOf(await applicant.status()).includes(reason));
});

test('of two decisions at once one is carried out, the other sees it; who applied does not decide', async (t) => {
  const house = await testHouse(t, { story: true });
  const applicant = await Applicant.sent(house, 'doppelt@haus.example');
  const own = await Applicant.sent(house, 'samuel-okoro@menschen.example', { name: 'Eigener Verein' });
  const office = new Reviewer(house, await house.as('elena-petrova'));
  const hoa = new Reviewer(house, await house.as('nguyen-thi-hoa'));
  const samuel = new Reviewer(house, await house.as('samuel-okoro'));
  const id = await applicant.id();
  await office.send(routes.presentToBoard, id);
  const decided = await Promise.all([
    hoa.send(routes.decideApplication, id, admitting),
    samuel.send(routes.decideApplication, id, { ...admitting, decision: 'V-16', kind: 'guest' }),
  ]);
  assert.deepEqual(decided.map(({ status }) => status).toSorted(), [303, 409]);
  const late = decided.find(({ status }) => status === 409)!;
  assert.match(textOf(await late.text()), /schon entschieden.*Aufgenommen ab/);
  const { rows } = await house.database.pool.query(
    `select count(*)::int as n from application_decision where application = $1`,
    [id],
  );
  assert.equal(rows[0].n, 1);
  assert.deepEqual(await graphFaults(house), []);

  await office.send(routes.presentToBoard, await own.id());
  const conflict = await samuel.send(routes.decideApplication, await own.id(), admitting);
  assert.equal(conflict.status, 409);
  assert.match(textOf(await conflict.text()), /Das ist Ihr eigener Antrag/);
});

test('an organisation that is known already is named, and joins instead of being written down twice', async (t) => {
  const house = await testHouse(t, { story: true });
  const { rows: known } = await house.database.pool.query<{
    node: number;
    slug: string;
    name: string;
    place: string;
    postcode: string | null;
  }>(`
    select o.node, o.slug, n.name, s.place, s.postcode from organisation o
    join organisation_name n on n.organisation = o.node and upper_inf(n.during)
    join seat s on s.organisation = o.node and upper_inf(s.during) and s.ags = '14713000'
    where o.kind = 'memberOrganisation' and n.name ~ '^[a-zA-Z ]+$' and not exists (
      select from affiliation a join organisation u on u.node = a.umbrella where a.member = o.node and u.slug = 'dsm')
    and not exists (select from role_held r where r.organisation = o.node)
    order by o.node limit 1`);
  const one = known[0]!;
  const applicant = await Applicant.sent(house, 'bekannt@haus.example', { name: `${one.name} e.V.` });
  const id = await applicant.id();
  const office = new Reviewer(house, await house.as('elena-petrova'));
  const board = new Reviewer(house, await house.as('nguyen-thi-hoa'));
  assert.ok(textOf(await office.page(id)).includes('Vielleicht schon bekannt'));
  await office.send(routes.presentToBoard, id);
  assert.equal((await board.send(routes.decideApplication, id, admitting)).status, 422, 'it must be said');
  const stranger = await board.send(routes.decideApplication, id, { ...admitting, existing: 'nemo' });
  assert.equal(stranger.status, 409, 'only one that may be it');
  assert.equal((await board.send(routes.decideApplication, id, { ...admitting, existing: one.slug })).status, 303);
  const { rows } = await house.database.pool.query(
    `select count(*)::int as n from organisation_name where name_key(name) = name_key($1)`,
    [one.name],
  );
  assert.equal(rows[0].n, 1);
  assert.deepEqual(await graphFaults(house), []);
});

test('a person of their own is asked less and becomes a number in the figures', async (t) => {
  const house = await testHouse(t, { story: true });
  const count = async () =>
    (await house.database.pool.query(`select count(*)::int as n from individual_membership`)).rows[0].n as number;
  const before = await count();
  const applicant = await Applicant.begun(house, 'allein@haus.example', 'individual');
  await applicant.save('contact', { name: 'Rana Yousif', postcode: '04315', town: 'Leipzig' });
  await applicant.save('declaration', answers.declaration);
  assert.equal((await applicant.save('check', {})).status, 303);
  const id = await applicant.id();
  await new Reviewer(house, await house.as('elena-petrova')).send(routes.presentToBoard, id);
  const { kind: _, ...plain } = admitting;
  const board = new Reviewer(house, await house.as('nguyen-thi-hoa'));
  assert.equal((await board.send(routes.decideApplication, id, plain)).status, 303);
  assert.equal(await count(), before + 1);
});
