import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, dayFrom } from '#ground/day';
import { outbox } from '#ground/mail';
import { matters, tellHolders } from '#identity';
import { routes } from '#routes';
import { type TestHouse, testHouse, textOf } from '#test';
import { words } from '../words.generated.ts';
import { startJobs } from '#jobs';
import { sendDigests } from './digest.ts';

const SONNENHOF = 'sonnenhof-frauen-und-familien';
const publicUrl = 'https://dachwerk.example';
const today = dayFrom('2026-11-22');
const tomorrow = addDays(today, 1);

test('whoever chose nothing gets a letter at once, with a way out', async (t) => {
  const house = await testHouse(t, { story: true });
  assert.equal(await tell(house, 'applicationArrived'), 1);
  const [letter] = await outbox(house.database, 10);
  assert.equal(letter?.to, 'layla-al-masri@menschen.example');
  assert.equal(letter.language, 'ar');
  assert.match(letter.text ?? '', /https:\/\/dachwerk\.example\/ar\/notifications\/off\/dwl_/);
  assert.deepEqual(Object.keys(await headersOfLast(house)), ['List-Unsubscribe', 'List-Unsubscribe-Post']);
  assert.equal(await sendDigests(house.database, { today: tomorrow, publicUrl }), 0);
});

test('never means never: no letter, and nothing in the letter of the day', async (t) => {
  const house = await testHouse(t, { story: true });
  await choose(house, { applications: 'never' });
  assert.equal(await tell(house, 'applicationArrived'), 0);
  assert.equal(await tell(house, 'statementOpened'), 1, 'other matters are told');
  assert.equal(await sendDigests(house.database, { today: tomorrow, publicUrl }), 0);
  assert.deepEqual(
    (await outbox(house.database, 10)).map(({ about }) => about),
    ['statementOpened'],
  );
});

test('what nobody may turn off comes at once, without a way out', async (t) => {
  const house = await testHouse(t, { story: true });
  await choose(house, Object.fromEntries(matters.map((matter) => [matter, 'never'])));
  assert.equal(await tell(house, 'overruling'), 1);
  const [letter] = await outbox(house.database, 10);
  assert.ok(!letter?.text?.includes('/notifications/off/'));
  assert.deepEqual(await headersOfLast(house), {});
});

test('once a day: one letter in the own language with everything of the days before, in its order, and no second', async (t) => {
  const house = await testHouse(t, { story: true });
  await choose(house, { applications: 'daily', statements: 'daily' });
  await tell(house, 'applicationArrived', 'Erstens');
  await tell(house, 'statementOpened', 'Zweitens');
  assert.equal((await outbox(house.database, 10)).length, 0);
  assert.equal(await sendDigests(house.house.database, { today, publicUrl }), 0, 'the day is not over');
  assert.equal(await sendDigests(house.house.database, { today: tomorrow, publicUrl }), 1);
  const [letter] = await outbox(house.database, 10);
  assert.equal(letter?.to, 'layla-al-masri@menschen.example');
  assert.equal(letter.language, 'ar');
  assert.equal(letter.subject, textOf(words.ar.digestSubject({ n: 2 })));
  const text = letter.text ?? '';
  assert.ok(text.indexOf('Erstens') < text.indexOf('Zweitens') && text.includes('Erstens'));
  assert.match(text, new RegExp(`${publicUrl}/ar/my-area/${SONNENHOF}`));
  assert.doesNotMatch(text, /Hallo/, 'one greeting is enough');
  // What came on the day of the letter waits for the next one, however often it is tried.
  await tell(house, 'applicationArrived', 'Drittens');
  assert.equal(await sendDigests(house.database, { today: tomorrow, publicUrl }), 0);
  assert.equal(await sendDigests(house.database, { today: addDays(tomorrow, 1), publicUrl }), 1);
  assert.equal((await outbox(house.database, 10)).length, 2);
});

test('the letter of the day comes in the morning and not at night', async (t) => {
  const house = await testHouse(t, { story: true });
  await choose(house, { deadlines: 'daily' });
  await tell(house, 'deadline');
  for (const [hour, letters] of [
    [6, 0],
    [7, 1],
    [23, 1],
  ] as const) {
    await startJobs({ database: house.house.database, today: () => tomorrow, publicUrl, hour: () => hour }).stop();
    assert.equal((await outbox(house.database, 10)).length, letters, `at ${hour}`);
  }
});

test('a letter that cannot be written keeps nobody else from theirs', async (t) => {
  const house = await testHouse(t, { story: true });
  await choose(house, { contacts: 'daily' });
  await tell(house, 'contactChanged');
  await house.database.pool.query(
    `insert into notice (id, account, organisation, matter, subject, lines, made_on)
     select gen_random_uuid(), account, organisation, 'contacts', 'Neues', '{}', $1 from role_held
     where account = (select id from account where email_key like 'elena-petrova@%')`,
    [today],
  );
  await house.database.pool.query(`update account set email = 'a@b,c@d' where email_key like 'elena-petrova@%'`);
  assert.equal(await sendDigests(house.database, { today: tomorrow, publicUrl }), 1);
  const { rows } = await house.database.pool.query('select count(*)::int as n from notice where sent_on is null');
  assert.deepEqual(rows, [{ n: 1 }], 'it still waits');
});

test('two machines at the same moment send one letter of the day', async (t) => {
  const house = await testHouse(t, { story: true });
  await choose(house, { contacts: 'daily' });
  await tell(house, 'contactChanged');
  const sent = await Promise.all(
    [1, 2, 3].map(() => sendDigests(house.house.database, { today: tomorrow, publicUrl })),
  );
  assert.deepEqual(sent.toSorted(), [0, 0, 1]);
  assert.equal((await outbox(house.database, 10)).length, 1);
});

test('whose role has ended is told nothing of it any more', async (t) => {
  const house = await testHouse(t, { story: true });
  await choose(house, { contacts: 'daily' });
  await tell(house, 'contactChanged');
  await house.database.pool.query(
    `update role_held set during = daterange(lower(during), $1)
     where account = (select id from account where email_key like 'layla-al-masri@%')`,
    [tomorrow],
  );
  assert.equal(await sendDigests(house.database, { today: tomorrow, publicUrl }), 0);
  assert.equal((await house.database.pool.query('select from notice')).rowCount, 0);
});

test('the page keeps what is chosen, and refuses what is no choice', async (t) => {
  const house = await testHouse(t, { story: true });
  const headers = await house.as('layla-al-masri');
  const page = await house.page(routes.notifications.to({ language: 'ar' }), { headers });
  assert.match(
    page,
    /name="applications"[^>]*value="atOnce"[^>]*checked|checked[^>]*name="applications"[^>]*value="atOnce"/,
  );
  assert.equal((await choose(house, { deadlines: 'daily' })).status, 303);
  const { rows } = await house.database.pool.query('select matter, how from notification_preference');
  assert.deepEqual(rows, [{ matter: 'deadlines', how: 'daily' }]);
  const wrong = await choose(house, { deadlines: 'sometimes' });
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /class="problems"/);
});

test('a choice made on an older page overwrites nothing', async (t) => {
  const house = await testHouse(t, { story: true });
  const headers = await house.as('layla-al-masri');
  const older = await house.page(routes.notifications.to({ language: 'de' }), { headers });
  await choose(house, { applications: 'never' });
  const answer = await house.sendForm(
    routes.changeNotifications.to({ language: 'de' }),
    { ...everything('atOnce'), version: versionIn(older) },
    headers,
  );
  assert.equal(answer.status, 409);
  assert.equal(await tell(house, 'applicationArrived'), 0);
  const again = { ...everything('atOnce'), version: versionIn(await answer.text()) };
  assert.equal((await house.sendForm(routes.changeNotifications.to({ language: 'de' }), again, headers)).status, 303);
  assert.equal(await tell(house, 'applicationArrived'), 1);
});

test('one POST of a mail program ends a matter, without a cookie; looking at the link ends nothing', async (t) => {
  const house = await testHouse(t, { story: true });
  await tell(house, 'applicationArrived');
  const address = await wayOutOfLast(house);
  const page = await house.page(address);
  assert.match(page, /<form method="post"/);
  assert.equal(await tell(house, 'applicationArrived'), 1);
  for (const _ of ['once', 'and once more']) {
    const answer = await house.ask(address, {
      method: 'POST',
      body: 'List-Unsubscribe=One-Click',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    assert.equal(answer.status, 200);
    assert.ok(textOf(await answer.text()).includes(words.ar.wayOutDone));
  }
  assert.equal(await tell(house, 'applicationArrived'), 0);
  assert.equal(await tell(house, 'statementOpened'), 1);
  assert.equal((await house.ask(address.replace(/.{3}$/, 'abc'), { method: 'POST' })).status, 404);
  assert.equal((await house.ask('/de/notifications/off/dwl_unknown')).status, 404);
});

test('the way out of the daily letter ends all that came in it, and what waits', async (t) => {
  const house = await testHouse(t, { story: true });
  await choose(house, { applications: 'daily', contacts: 'daily', privacy: 'never' });
  await tell(house, 'applicationArrived');
  await sendDigests(house.database, { today: tomorrow, publicUrl });
  await tell(house, 'contactChanged');
  const answer = await house.sendForm(await wayOutOfLast(house), {});
  assert.equal(answer.status, 200);
  assert.equal(await sendDigests(house.database, { today: addDays(tomorrow, 2), publicUrl }), 0);
  assert.equal(await tell(house, 'applicationArrived'), 0);
  assert.equal(await tell(house, 'statementOpened'), 1, 'what came at once still does');
});

test("nobody's wishes are seen by others, not even by the app", async (t) => {
  const house = await testHouse(t, { story: true });
  await choose(house, { applications: 'daily' });
  await tell(house, 'applicationArrived');
  const app = house.house.database;
  for (const table of ['notification_preference', 'notice', 'turn_off'] as const) {
    const rows = await app.within({ organisations: [1, 2, 3] }, (write) =>
      write.selectFrom(table).selectAll().execute(),
    );
    assert.deepEqual(rows, [], table);
  }
  const { rowCount } = await house.database.pool.query('select from notice');
  assert.equal(rowCount, 1);
});

/** Tells the board of the Sonnenhof (Layla), as the app would: behind row security. */
async function tell({ database, house }: TestHouse, about: string, subject = 'Etwas ist geschehen'): Promise<number> {
  const { node } = await database.kysely
    .selectFrom('organisation')
    .select('node')
    .where('slug', '=', SONNENHOF)
    .executeTakeFirstOrThrow();
  return house.database.within({ organisations: [] }, (write) =>
    tellHolders(write, { organisation: node, roles: ['board'], today: todayOf(subject) }, about, (to) => ({
      subject,
      paragraphs: [`Hallo ${to.name},`, `${subject}: bitte sehen Sie nach.`],
      action: { label: 'Ansehen', address: `${publicUrl}/ar/my-area/${SONNENHOF}` },
    })),
  );
}

/** The third thing happens on the next day. */
const todayOf = (subject: string) => (subject === 'Drittens' ? tomorrow : today);

const everything = (how: string) => Object.fromEntries(matters.map((matter) => [matter, how]));

/** Layla chooses on the page; what is not named stays at once. */
async function choose(house: TestHouse, wishes: Record<string, string>): Promise<Response> {
  const headers = await house.as('layla-al-masri');
  const page = await house.page(routes.notifications.to({ language: 'ar' }), { headers });
  return house.sendForm(
    routes.changeNotifications.to({ language: 'ar' }),
    { ...everything('atOnce'), ...wishes, version: versionIn(page) },
    headers,
  );
}

const versionIn = (page: string): string =>
  /name="version" value="([^"]*)"/.exec(page)?.[1] ?? assert.fail('no version');

async function wayOutOfLast({ database }: TestHouse): Promise<string> {
  const [letter] = await outbox(database, 1);
  return (
    /https:\/\/dachwerk\.example(\/\S*\/notifications\/off\/\S+)/.exec(letter?.text ?? '')?.[1] ??
    assert.fail('no way out')
  );
}

async function headersOfLast({ database }: TestHouse): Promise<Record<string, string>> {
  const { headers } = await database.kysely
    .selectFrom('mail')
    .select('headers')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return headers;
}
