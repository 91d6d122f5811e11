import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outbox } from '#ground/mail';
import { routes } from '#routes';
import { type TestHouse, testHouse } from '#test';
import { letterTo } from '../signInForTest.ts';

const language = 'de';
const path = routes.account.to({ language });
const versionIn = (html: string) => /name="version" value="(\w+)"/.exec(html)![1]!;
const FORMER = 'elena-petrova@menschen.example';

test('somebody changes their name and the language of their letters', async (t) => {
  const house = await testHouse(t, { story: true });
  const headers = await house.as('elena-petrova');
  const version = versionIn(await house.page(path, { headers }));
  const sent = { name: 'Elena Petrova-Lang', email: FORMER, language: 'ru', version };
  const answer = await house.sendForm(path, sent, headers);
  assert.deepEqual([answer.status, answer.headers.get('Location')], [303, `${path}?done=saved`]);
  const { body } = await house.json('/api/v1/me', { headers });
  assert.deepEqual([body['name'], body['language']], ['Elena Petrova-Lang', 'ru']);
  const { rows } = await house.database.pool.query(`select after from history where act = 'account.change'`);
  assert.deepEqual(rows, [{ after: { fields: ['name', 'language'] } }]);
});

test('who writes while somebody else saved sees both, and nothing is overwritten', async (t) => {
  const house = await testHouse(t, { story: true });
  const headers = await house.as('elena-petrova');
  const version = versionIn(await house.page(path, { headers }));
  await house.sendForm(path, { name: 'Erste', email: FORMER, language, version }, headers);
  const second = await house.sendForm(path, { name: 'Zweite', email: FORMER, language, version }, headers);
  const text = await second.text();
  assert.equal(second.status, 409);
  assert.match(text, /Erste/);
  assert.match(text, /value="Zweite"/);
  assert.equal((await house.json('/api/v1/me', { headers })).body['name'], 'Erste');
  const third = await house.sendForm(
    path,
    { name: 'Zweite', email: FORMER, language, version: versionIn(text) },
    headers,
  );
  assert.equal(third.status, 303);
});

test('a new address counts once the letter that went there was answered, and the former one is told', async (t) => {
  const house = await testHouse(t, { story: true });
  const link = await askFor(house, 'elena@neu.example');
  assert.equal(await emailOf(house), FORMER);
  assert.match(await house.page(link), /elena@neu\.example/);
  assert.equal(await emailOf(house), FORMER);
  assert.equal((await house.sendForm(link, {})).status, 303);
  assert.equal(await emailOf(house), 'elena@neu.example');
  assert.equal((await letterTo(house, FORMER)).letter.about, 'emailChanged');
  assert.equal((await house.sendForm(link, {})).status, 404);
});

test('an address somebody else has is not taken, and nobody learns that they have it', async (t) => {
  const house = await testHouse(t, { story: true });
  const headers = await house.as('elena-petrova');
  const version = versionIn(await house.page(path, { headers }));
  const taken = { name: 'Elena Petrova', email: 'samuel-okoro@menschen.example', language, version };
  const answer = await house.sendForm(path, taken, headers);
  assert.equal(answer.headers.get('Location'), `${path}?done=letterSent`);
  assert.equal((await outbox(house.database, 10)).length, 0);
  // Taken by somebody between the letter and its answer.
  const link = await askFor(house, 'elena@neu.example');
  await house.database.pool.query(
    `update account set email_key = 'elena@neu.example' where email_key like 'samuel-okoro@%'`,
  );
  assert.equal((await house.sendForm(link, {})).status, 404);
  assert.equal(await emailOf(house), FORMER);
});

async function askFor(house: TestHouse, email: string): Promise<string> {
  const headers = await house.as('elena-petrova');
  const version = versionIn(await house.page(path, { headers }));
  assert.equal((await house.sendForm(path, { name: 'Elena Petrova', email, language, version }, headers)).status, 303);
  return (await letterTo(house, email)).path;
}

async function emailOf(house: TestHouse): Promise<string> {
  const { rows } = await house.database.pool.query<{ email: string }>(
    `select email from account where name = 'Elena Petrova'`,
  );
  return rows[0]!.email;
}
