import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#ground/database';
import { giveConsent } from '#ground/database/privacy';
import { routes } from '#routes';
import { type TestHouse, testHouse } from '#test';
import { dataMap } from '../dataMap.ts';
import { dependents } from './dependents.ts';
import { withdraw } from './withdraw.ts';

const here = routes.consents.to({ language: 'de' });
const change = routes.changeConsent.to({ language: 'de' });

async function accountOf(house: TestHouse, person: string): Promise<string> {
  const { rows } = await house.database.pool.query('select id from account where email_key like $1', [`${person}@%`]);
  return String(rows[0].id);
}

async function agreed(house: TestHouse, account: string, version = 1): Promise<string> {
  return house.database.within('house', (write) =>
    giveConsent(write, {
      key: 'newsletter',
      language: 'de',
      version,
      text: `Ich möchte den Rundbrief, Fassung ${version}.`,
      by: { account },
      actor: 'test',
    }),
  );
}

test('one reads what one agreed to word for word and takes it back; the proof stays', async (t) => {
  const house = await testHouse(t, { story: true });
  const headers = await house.as('elena-petrova');
  assert.match(await house.page(here, { headers }), /Sie haben in nichts eingewilligt/);
  const consent = await agreed(house, await accountOf(house, 'elena-petrova'));
  assert.match(await house.page(here, { headers }), /Ich möchte den Rundbrief, Fassung 1\./);
  assert.equal((await house.sendForm(change, { consent }, headers)).status, 303);
  const page = await house.page(here, { headers });
  assert.match(page, /Zurückgenommen am/);
  assert.match(page, /Ich möchte den Rundbrief, Fassung 1\./);
  assert.equal((await house.sendForm(change, { consent }, headers)).status, 404, 'once is enough');
});

test('another person neither sees nor withdraws it', async (t) => {
  const house = await testHouse(t, { story: true });
  const consent = await agreed(house, await accountOf(house, 'elena-petrova'));
  const headers = await house.as('mira-demir');
  assert.doesNotMatch(await house.page(here, { headers }), /Rundbrief/);
  assert.equal((await house.sendForm(change, { consent }, headers)).status, 404);
  assert.equal((await house.sendForm(change, { consent: "'; drop" }, headers)).status, 404);
});

test('a text that changed without a new version is refused', async (t) => {
  const house = await testHouse(t, { story: true });
  const account = await accountOf(house, 'elena-petrova');
  await agreed(house, account);
  await agreed(house, account, 2);
  const changed = house.database.within('house', (write) =>
    giveConsent(write, {
      key: 'newsletter',
      language: 'de',
      version: 1,
      text: 'Anders.',
      by: { account },
      actor: 'test',
    }),
  );
  await assert.rejects(changed, /without a new version/);
});

test('what rests on a consent goes the moment it is withdrawn', async (t) => {
  const house = await testHouse(t, { story: true });
  const person = newId();
  await house.database.pool.query(
    `insert into application (id, umbrella, wish, email, language, work)
      select $1, node, 'full', 'a@b.example', 'de', '{"origins": ["SY"]}' from organisation where slug = 'dsm'`,
    [person],
  );
  const left = async () => {
    const { rows } = await house.database.pool.query('select work from application where id = $1', [person]);
    return rows[0].work as unknown;
  };
  const consent = await house.database.within('house', (write) =>
    giveConsent(write, {
      key: 'originOfApplicant',
      language: 'de',
      version: 1,
      text: 'Ich willige ein, dass die Herkunft gespeichert wird.',
      by: { person },
      actor: 'test',
    }),
  );
  assert.notEqual(await left(), null);
  assert.equal(await house.database.within('house', (write) => withdraw(write, consent, 'test')), true);
  assert.equal(await left(), null);
});

test('what rests on a consent is Art. 9 data, or a note', () => {
  for (const { table, blank } of Object.values(dependents).flat()) {
    for (const column of blank) assert.equal(dataMap[table]?.[column]?.category, 'art9', `${table}.${column}`);
  }
});
