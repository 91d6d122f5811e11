import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { routes } from '#routes';
import { testHouse } from '#test';
import { everyTable, SEED, seeded, tablesWith } from '../privacyForTest.ts';
import { keepErasures, replayErasures } from './replay.ts';

const erase = routes.doEraseAccount.to({ language: 'de' });

test('who types another address keeps the account, and what they typed', async (t) => {
  const house = await testHouse(t, { story: true });
  const { headers } = await seeded(house);
  const answer = await house.sendForm(erase, { email: 'jemand@anders.example' }, headers);
  assert.equal(answer.status, 422);
  const page = await answer.text();
  assert.match(page, /Das ist nicht die Adresse dieses Kontos/);
  assert.match(page, /value="jemand@anders\.example"/);
  assert.ok(tablesWith(await everyTable(house), SEED.email).length > 0);
});

test('after erasing, name and address stand in no table; what stays is a number nobody has', async (t) => {
  const house = await testHouse(t, { story: true });
  const { account, headers } = await seeded(house);
  const before = await house.page(routes.eraseAccount.to({ language: 'de' }), { headers });
  assert.match(before, /Wer wann zuständig war/);
  const answer = await house.sendForm(erase, { email: SEED.email.toUpperCase() }, headers);
  assert.equal(answer.status, 200);
  assert.match(await answer.text(), /Ihr Konto ist gelöscht/);
  const tables = await everyTable(house);
  assert.deepEqual(tablesWith(tables, SEED.name, SEED.email), []);
  // Declared holds: responsibility, the history, the proof of the erasure; and the empty row they name.
  assert.deepEqual(tablesWith(tables, account), ['account', 'erasure', 'history', 'role_held']);
  const { rows } = await house.database.pool.query(
    'select name, email, closed_at is not null as closed from account where id = $1',
    [account],
  );
  assert.deepEqual(rows, [{ name: '–', email: '(–)', closed: true }]);
  // The talk is still a fact; they are no longer in it.
  assert.equal((await house.database.pool.query('select from talk')).rowCount! > 0, true);
  assert.equal((await house.ask(routes.ownData.to({ language: 'de' }), { headers })).status, 303, 'asked to sign in');
});

test('the only board member of an organisation learns that it loses its board and whom to ask; the umbrella is told', async (t) => {
  const house = await testHouse(t, { story: true });
  const headers = await house.as('layla-al-masri');
  const page = await house.page(routes.eraseAccount.to({ language: 'de' }), { headers });
  assert.match(page, /hat danach keinen Vorstand mehr/);
  assert.match(page, /Bitten Sie vorher/);
  await house.sendForm(erase, { email: 'layla-al-masri@menschen.example' }, headers);
  const { rows } = await house.database.pool.query(`select body_text from mail where about = 'boardLost'`);
  assert.ok(rows.length > 0);
  assert.ok(!rows.some(({ body_text }) => String(body_text).includes('Layla')));
  // One of two boards goes without anybody losing anything.
  const samuel = await house.page(routes.eraseAccount.to({ language: 'de' }), {
    headers: await house.as('samuel-okoro'),
  });
  assert.doesNotMatch(
    samuel,
    /Dachverband Sächsischer Migrant\*innenorganisationen[^<]*hat danach keinen Vorstand mehr/,
  );
});

test('a restored old backup loses again who was erased since, by the list in the database or the one beside it', async (t) => {
  const house = await testHouse(t, { story: true });
  const { account, headers } = await seeded(house);
  const folder = mkdtempSync(join(tmpdir(), 'erasures-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'erasures.jsonl');
  await house.sendForm(erase, { email: SEED.email }, headers);
  assert.equal(await keepErasures(house.database, file), 0);
  assert.equal(readFileSync(file, 'utf8'), `{"account":"${account}"}\n`);

  const restore = () =>
    house.database.pool.query(
      'update account set name = $2, email = $3, email_key = $3, closed_at = null where id = $1',
      [account, SEED.name, SEED.email],
    );
  await restore();
  assert.equal(await replayErasures(house.database), 1);
  assert.deepEqual(tablesWith(await everyTable(house), SEED.name, SEED.email), []);

  await restore();
  await house.database.pool.query('delete from erasure');
  assert.equal(await replayErasures(house.database), 0, 'the old backup does not know of it');
  assert.equal(await keepErasures(house.database, file, { replay: true }), 1);
  assert.deepEqual(tablesWith(await everyTable(house), SEED.name, SEED.email), []);
});
