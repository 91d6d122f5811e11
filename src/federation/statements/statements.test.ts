import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routes } from '#routes';
import { testHouse, textOf } from '#test';
import {
  confirmAddress,
  goodForm,
  line,
  lookedAtIn,
  MEMBER,
  ownAddress,
  statementId,
  UMBRELLA,
  versionIn,
  withoutEarlier,
  yearOf,
} from './statementsForTest.ts';

test('the whole year without JavaScript: opened, confirmed, corrected, closed, and nothing changes after', async (t) => {
  const house = await testHouse(t, { story: true });
  const office = await house.as('elena-petrova');
  const board = await house.as('layla-al-masri');

  const opened = await house.sendForm(
    routes.openStatement.to({ language: 'de', organisation: UMBRELLA }),
    {
      year: '2027',
      countedOn: '1.11.2026',
      deadline: '31.12.2026',
      questions: 'persons',
      message: 'Bitte denken Sie an die Kinder.',
    },
    office,
  );
  assert.equal(opened.status, 303);
  assert.match(opened.headers.get('Location') ?? '', /\/de\/my-area\/dsm\/statements\/2027\?told=\d+$/);
  const told = await house.page(opened.headers.get('Location')!, { headers: office });
  assert.match(textOf(told), /1 Mitglied wurde angeschrieben|\d+ Mitglieder wurden angeschrieben/);
  const statement = await statementId(house, 2027);
  const { rows: letters } = await house.database.pool.query<{ language: string; body_text: string }>(
    `select language, body_text from mail where about = 'statementOpened' order by language`,
  );
  assert.ok(letters.some(({ language }) => language === 'ar') && letters.some(({ language }) => language === 'fa'));
  assert.ok(letters.every(({ body_text }) => body_text.includes(`http://dachwerk.example/`)));

  const form = await house.page(ownAddress(statement), { headers: board });
  assert.match(textOf(form), /Bitte denken Sie an die Kinder\./);
  assert.match(textOf(form), /2025 gemeldet: \d+/);
  assert.doesNotMatch(form, /name="volunteers"/, 'only what was asked is asked');
  const sent = await house.sendForm(
    confirmAddress(statement),
    { version: versionIn(form), data: 'changing', persons: '٤٢', confirmedAs: 'Vorsitz', lookedAt: '' },
    board,
  );
  const again =
    sent.status === 303
      ? sent
      : await (async () => {
          const page = await sent.text();
          const form = { version: versionIn(page), data: 'changing', persons: '42', confirmedAs: 'Vorsitz' };
          return house.sendForm(confirmAddress(statement), { ...form, lookedAt: lookedAtIn(page) }, board);
        })();
  assert.equal(again.status, 303);
  assert.deepEqual(pick(await line(house, statement)), [42, false, 'Vorsitz', false]);
  const received = await house.page(ownAddress(statement), { headers: board });
  assert.match(textOf(received), /Vielen Dank, Ihre Meldung ist angekommen/);
  assert.match(received, /\/profile"/, 'who changes the profile is led there');

  const correcting = await house.page(ownAddress(statement, { change: 'yes' }), { headers: board });
  assert.match(correcting, /name="persons"[^>]*value="42"/);
  const corrected = { version: versionIn(correcting), data: 'right', persons: '44', confirmedAs: 'Vorsitz' };
  assert.equal((await send(corrected)).status, 303);
  assert.deepEqual(pick(await line(house, statement)), [44, true, 'Vorsitz', false]);

  const unsure = await house.sendForm(routes.closeStatement.to(yearOf('2027')), {}, office);
  assert.equal(unsure.status, 422);
  const closed = await house.sendForm(routes.closeStatement.to(yearOf('2027')), { sure: 'yes' }, office);
  assert.equal(closed.status, 303);
  const after = await house.page(routes.statement.to(yearOf('2027')), { headers: office });
  assert.match(textOf(after), /Abgeschlossen am 22\. November 2026/);

  const late = await send({ ...corrected, persons: '45' });
  assert.equal(late.status, 409);
  assert.match(textOf(await late.text()), /schon abgeschlossen/);
  assert.equal((await house.sendForm(routes.closeStatement.to(yearOf('2027')), { sure: 'yes' }, office)).status, 409);
  assert.equal((await house.sendForm(routes.remindOfStatement.to(yearOf('2027')), {}, office)).status, 409);
  assert.deepEqual(pick(await line(house, statement)), [44, true, 'Vorsitz', false]);

  async function send(fields: Record<string, string>): Promise<Response> {
    const sent = await house.sendForm(confirmAddress(statement), fields, board);
    if (sent.status !== 422) return sent;
    return house.sendForm(confirmAddress(statement), { ...fields, lookedAt: lookedAtIn(await sent.text()) }, board);
  }
});

test('who may not run statements finds nothing, and who may not confirm neither', async (t) => {
  const house = await testHouse(t, { story: true });
  const statement = await statementId(house, 2026);
  const strangers = ['jonas-wieland', 'layla-al-masri', 'karim-haddad', 'mira-demir'];
  for (const person of strangers) {
    const headers = await house.as(person);
    for (const [route, parts] of [
      [routes.statements, { language: 'de', organisation: UMBRELLA }],
      [routes.statement, yearOf('2026')],
      [routes.statementCsv, yearOf('2026')],
      [routes.memberStatement, { ...yearOf('2026'), member: MEMBER }],
    ] as const) {
      const path = (route as { to(parts: object): string }).to(parts);
      assert.equal((await house.ask(path, { headers })).status, 404, `${person} ${path}`);
    }
    const closing = await house.sendForm(routes.closeStatement.to(yearOf('2026')), { sure: 'yes' }, headers);
    assert.equal(closing.status, 404);
  }
  // A volunteer of the member, its umbrella's office, and nobody at all.
  for (const headers of [await house.as('oksana-bondarenko'), await house.as('elena-petrova'), {}]) {
    const asked = 'Cookie' in headers ? 404 : 303;
    assert.equal((await house.ask(ownAddress(statement), { headers })).status, asked);
    assert.equal((await house.sendForm(confirmAddress(statement), goodForm('x'), headers)).status, 404);
  }
  assert.equal((await house.ask(ownAddress(statement), { headers: await house.as('jawad-rahimi') })).status, 200);
  assert.equal((await line(house, statement))['confirmed_on'], null);
});

test('a statement that another organisation was asked for is not there', async (t) => {
  const house = await testHouse(t, { story: true });
  const board = await house.holding('board', 'nemo');
  const address = routes.ownStatement.to({
    language: 'de',
    organisation: 'nemo',
    statement: await statementId(house, 2026),
  });
  assert.equal((await house.ask(address, { headers: board })).status, 404);
  const foreign = await house.house.database.within({ organisations: [] }, (write) =>
    write.selectFrom('member_statement').select('member').execute(),
  );
  assert.deepEqual(foreign, [], 'nor behind the second wall');
});

test('two people confirm at once: one wins, the other sees both versions and overwrites nothing', async (t) => {
  const house = await testHouse(t, { story: true });
  await withoutEarlier(house);
  const statement = await statementId(house, 2026);
  const [layla, jawad] = [await house.as('layla-al-masri'), await house.as('jawad-rahimi')];
  const version = versionIn(await house.page(ownAddress(statement), { headers: layla }));
  const answers = await Promise.all([
    house.sendForm(confirmAddress(statement), goodForm(version, { persons: '40' }), layla),
    house.sendForm(confirmAddress(statement), goodForm(version, { persons: '51' }), jawad),
  ]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409]);
  const lost = answers.findIndex(({ status }) => status === 409);
  const page = await answers[lost]!.text();
  assert.match(textOf(page), /40/);
  assert.match(textOf(page), /51/);
  assert.equal((await line(house, statement))['persons'], lost === 0 ? 51 : 40);
  const both = goodForm(versionIn(page), { persons: '45' });
  assert.equal((await house.sendForm(confirmAddress(statement), both, jawad)).status, 303, 'having seen it, they may');
});

test('numbers that are none stay in their fields with a sentence beside them', async (t) => {
  const house = await testHouse(t, { story: true });
  await withoutEarlier(house);
  const statement = await statementId(house, 2026);
  const board = await house.as('layla-al-masri');
  const version = versionIn(await house.page(ownAddress(statement), { headers: board }));
  for (const wrong of ['12,5', '-3', '1000000000', 'viele', '']) {
    const answer = await house.sendForm(confirmAddress(statement), goodForm(version, { persons: wrong }), board);
    const page = await answer.text();
    assert.equal(answer.status, 422, wrong);
    assert.match(page, /id="persons-error"/);
    assert.ok(wrong === '' || page.includes(`value="${wrong}"`), 'what was typed is kept');
    assert.equal(versionIn(page), version);
  }
  const young = await house.sendForm(confirmAddress(statement), goodForm(version, { under27: '41' }), board);
  assert.match(await young.text(), /id="under27-error"[^]*mehr als alle Mitglieder/);
  assert.equal((await line(house, statement))['persons'], null);
  const arabic = goodForm(version, { persons: '١٢٣', under27: '۹' });
  assert.equal((await house.sendForm(confirmAddress(statement), arabic, board)).status, 303);
  assert.deepEqual([(await line(house, statement))['persons'], (await line(house, statement))['under27']], [123, 9]);
});

test('a number three times as great is asked back about once, and taken when it is sent again', async (t) => {
  const house = await testHouse(t, { story: true });
  const statement = await statementId(house, 2026);
  const board = await house.as('layla-al-masri');
  const earlier = await line(house, await statementId(house, 2025));
  assert.notEqual(earlier['persons'], null, 'the story has it answer last year');
  const same = Object.fromEntries(
    ['persons', 'under27', 'volunteers', 'staff', 'languages', 'districts'].map((name) => [
      name,
      String(earlier[name]),
    ]),
  );
  const version = versionIn(await house.page(ownAddress(statement), { headers: board }));
  const form = goodForm(version, { ...same, persons: String(Number(same['persons']) * 4) });
  const asked = await house.sendForm(confirmAddress(statement), form, board);
  const page = await asked.text();
  assert.equal(asked.status, 422);
  assert.match(textOf(page), /Stimmt das so\?/);
  assert.equal((await line(house, statement))['persons'], null);
  const other = { ...form, persons: String(Number(same['persons']) * 5), lookedAt: lookedAtIn(page) };
  assert.equal(
    (await house.sendForm(confirmAddress(statement), other, board)).status,
    422,
    'another number is asked anew',
  );
  const sure = { ...form, lookedAt: lookedAtIn(page) };
  assert.equal((await house.sendForm(confirmAddress(statement), sure, board)).status, 303);
  assert.equal((await line(house, statement))['persons'], Number(same['persons']) * 4);
});

test('staff write down what a member says on the telephone, and it is marked so', async (t) => {
  const house = await testHouse(t, { story: true });
  await withoutEarlier(house);
  const office = await house.as('elena-petrova');
  const parts = { ...yearOf('2026'), member: MEMBER };
  const version = versionIn(await house.page(routes.memberStatement.to(parts), { headers: office }));
  assert.equal((await house.sendForm(routes.enterStatement.to(parts), goodForm(version), office)).status, 303);
  const written = await line(house, await statementId(house, 2026));
  assert.deepEqual([written['by_phone'], written['persons']], [true, 40]);
  const own = await house.page(ownAddress(await statementId(house, 2026)), {
    headers: await house.as('layla-al-masri'),
  });
  assert.match(textOf(own), /am Telefon aufgenommen/);
  const nobody = { ...yearOf('2026'), member: 'karibu' };
  assert.equal((await house.sendForm(routes.enterStatement.to(nobody), goodForm(version), office)).status, 404);
});

test('opening a year twice, with a deadline that is over or without questions is refused, and keeps what was typed', async (t) => {
  const house = await testHouse(t, { story: true });
  const office = await house.as('elena-petrova');
  const address = routes.openStatement.to({ language: 'de', organisation: UMBRELLA });
  const good = { year: '2027', countedOn: '31.12.2027', deadline: '31.1.2028', questions: 'persons', message: 'Hallo' };
  for (const [wrong, field] of [
    [{ year: '2026' }, 'year'],
    [{ year: '27' }, 'year'],
    [{ deadline: '1.11.2026' }, 'deadline'],
    [{ countedOn: '31.2.2027' }, 'countedOn'],
    [{ questions: '' }, 'questions'],
    [{ questions: 'religion' }, 'questions'],
  ] as const) {
    const answer = await house.sendForm(address, { ...good, ...wrong }, office);
    const page = await answer.text();
    assert.equal(answer.status, 422, JSON.stringify(wrong));
    assert.match(page, new RegExp(`href="#${field}"`));
    assert.match(page, />Hallo<\/textarea>/);
  }
  assert.equal((await house.ask(routes.statement.to(yearOf('2027')), { headers: office })).status, 404);
  assert.equal((await house.ask(routes.statement.to(yearOf('soon')), { headers: office })).status, 404);
});

test('every page of the statements is there in all six languages', async (t) => {
  const house = await testHouse(t, { story: true });
  const [office, board] = [await house.as('elena-petrova'), await house.as('layla-al-masri')];
  const statement = await statementId(house, 2026);
  for (const language of ['de', 'en', 'ru', 'ar', 'vi', 'fa']) {
    for (const year of ['2025', '2026']) {
      const parts = { language, organisation: UMBRELLA, year };
      for (const path of [routes.statement.to(parts), routes.memberStatement.to({ ...parts, member: MEMBER })]) {
        assert.equal((await house.page(path, { headers: office })).match(/<h1/g)?.length, 1);
      }
    }
    await house.page(routes.statements.to({ language, organisation: UMBRELLA }), { headers: office });
    await house.page(routes.ownStatements.to({ language, organisation: MEMBER }), { headers: board });
    const form = await house.page(ownAddress(statement, {}, language), { headers: board });
    for (const [, id] of form.matchAll(/<(?:input|select|textarea)[^>]* id="([^"]+)"/g)) {
      assert.ok(form.includes(`for="${id}"`), `${id} has a label`);
    }
  }
});

const pick = (line: Record<string, unknown>) =>
  [line['persons'], line['still_right'], line['confirmed_as'], line['by_phone']] as const;
