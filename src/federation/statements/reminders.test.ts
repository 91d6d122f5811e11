import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sendStatementReminders } from '#federation';
import { dayFrom } from '#ground/day';
import { routes } from '#routes';
import { type TestHouse, testHouse, textOf } from '#test';
import { MEMBER, statementId, yearOf } from './statementsForTest.ts';

// The story's statement of 2026 is due on 31 January 2027: fourteen days before is the 17th, three the 28th.

test('members who are missing are reminded fourteen and three days before, each step once, in their language', async (t) => {
  const house = await testHouse(t, { story: true });
  const on = (day: string) => sendStatementReminders(house.house, dayFrom(day));
  assert.equal(await on('2027-01-16'), 0);
  const first = await on('2027-01-17');
  assert.ok(first >= 2);
  assert.deepEqual(await sentTo(house, 'layla-al-masri'), ['ar']);
  assert.deepEqual(await sentTo(house, 'jawad-rahimi'), ['fa']);
  assert.deepEqual(await sentTo(house, 'oksana-bondarenko'), [], 'a volunteer does not confirm');
  assert.equal(await on('2027-01-17'), 0);
  assert.equal(await on('2027-01-20'), 0, 'the step is told, on whatever day');
  const both = await Promise.all([on('2027-01-29'), on('2027-01-29')]);
  assert.equal(both[0] + both[1], first, 'two that ask at once write one letter');
  assert.deepEqual(await sentTo(house, 'layla-al-masri'), ['ar', 'ar']);
  assert.equal(await on('2027-02-01'), 0, 'after the deadline nobody is written to by itself');
});

test('who has answered is not reminded, and a closed statement reminds nobody', async (t) => {
  const house = await testHouse(t, { story: true });
  await house.database.pool.query(
    `update member_statement set still_right = true, confirmed_as = 'Vorsitz', confirmed_on = '2026-11-20' where statement = $1`,
    [await statementId(house, 2026)],
  );
  assert.equal(await sendStatementReminders(house.house, dayFrom('2027-01-17')), 0);
  assert.deepEqual(await sentTo(house, 'layla-al-masri'), []);
});

test('the button reminds those missing once a day; those without anybody here stand in the list to be called', async (t) => {
  const house = await testHouse(t, { story: true });
  const headers = await house.as('elena-petrova');
  const press = () => house.sendForm(routes.remindOfStatement.to(yearOf('2026')), {}, headers);
  const pressed = await press();
  assert.equal(pressed.status, 303);
  const page = textOf(await house.page(pressed.headers.get('Location')!, { headers }));
  assert.match(page, /Mitglied(er)? wurden? angeschrieben/);
  assert.match(page, /bitte anrufen/);
  assert.deepEqual(await sentTo(house, 'layla-al-masri'), ['ar']);
  const again = await press();
  assert.match(textOf(await house.page(again.headers.get('Location')!, { headers })), /niemand mehr anzuschreiben/);
  assert.deepEqual(await sentTo(house, 'layla-al-masri'), ['ar']);
  assert.equal(
    (await house.sendForm(routes.remindOfStatement.to(yearOf('2026')), {}, await house.as('layla-al-masri'))).status,
    404,
  );
});

test('a reminder leads to the own statement and names nobody else', async (t) => {
  const house = await testHouse(t, { story: true });
  await sendStatementReminders(house.house, dayFrom('2027-01-17'));
  const { rows } = await house.database.pool.query<{ body_text: string }>(
    `select body_text from mail where recipient = 'layla-al-masri@menschen.example'`,
  );
  const address = routes.ownStatement.to({
    language: 'ar',
    organisation: MEMBER,
    statement: await statementId(house, 2026),
  });
  assert.ok(rows[0]!.body_text.includes(`http://dachwerk.example${address}`));
  assert.doesNotMatch(rows[0]!.body_text, /jawad|Rahimi/i);
});

async function sentTo({ database }: TestHouse, person: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ language: string }>(
    `select language from mail where recipient = $1 and about like 'statement%' order by made_at`,
    [`${person}@menschen.example`],
  );
  return rows.map(({ language }) => language);
}
