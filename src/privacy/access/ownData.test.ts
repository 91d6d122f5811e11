import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routes } from '#routes';
import { testHouse } from '#test';
import { everyTable, SEED, seeded, tablesWith } from '../privacyForTest.ts';

test('one reads everything that is kept about oneself, and nothing of anybody else', async (t) => {
  const house = await testHouse(t, { story: true });
  const { headers } = await seeded(house);
  const page = await house.page(routes.ownData.to({ language: 'de' }), { headers });
  assert.match(page, /Saatkorn Zwölfeichen/);
  assert.match(page, /saatkorn@zwoelfeichen\.example/);
  assert.match(page, /Guten Tag Saatkorn/);
  for (const title of ['Anmelden und Konto', 'Wer für wen handelt', 'Briefe', 'Aufnahme', 'Kontakte']) {
    assert.ok(page.includes(title), title);
  }
  assert.match(page, /Art\. 6 Abs\. 1 b DSGVO/);
  const { headers: others } = { headers: await house.as('elena-petrova') };
  const elena = await house.page(routes.ownData.to({ language: 'de' }), { headers: others });
  assert.match(elena, /Elena Petrova/);
  assert.doesNotMatch(elena, /Saatkorn/);
});

test('the file holds every table that has one of the seeds, as JSON, CSV and a page; no secret is in it', async (t) => {
  const house = await testHouse(t, { story: true });
  const { headers } = await seeded(house);
  const withSeeds = tablesWith(await everyTable(house), SEED.name, SEED.email);
  assert.ok(withSeeds.length >= 5);
  const answer = await house.ask(routes.ownDataFile.to({ language: 'en' }), { headers });
  assert.equal(answer.headers.get('Content-Type'), 'application/zip');
  assert.equal(answer.headers.get('Cache-Control'), 'no-store');
  // Stored, so that what is in it can be read as it is.
  const archive = Buffer.from(await answer.arrayBuffer()).toString();
  for (const table of withSeeds) {
    assert.ok(archive.includes(`tables/${table}.csv`), table);
    assert.ok(archive.includes(`"table": "${table}"`), table);
  }
  assert.ok(archive.includes('index.html') && archive.includes('my-data.json'));
  assert.ok(!archive.includes('"hash": "'));
});

test('nobody reads it without signing in, and no program does', async (t) => {
  const house = await testHouse(t, { story: true });
  for (const route of [routes.ownData, routes.ownDataFile]) {
    assert.match((await house.ask(route.to({ language: 'de' }))).headers.get('Location') ?? '', /^\/de\/sign-in\?/);
  }
});
