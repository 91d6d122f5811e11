import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#ground/database';
import { type TestHouse, testHouse } from '#test';
import { found, join } from './federationForTest.ts';
import { type Figures, figuresShape } from './shapes.ts';

const figures = async (house: TestHouse, query: string): Promise<Figures> => {
  const { status, body } = await house.json(`/api/v1/figures/members?${query}`);
  assert.equal(status, 200, JSON.stringify(body));
  return figuresShape.strict().parse(body);
};

test('the story’s figures are what the story says', async (t) => {
  const house = await testHouse(t, { story: true });
  assert.equal((await figures(house, 'umbrella=nemo')).all.organisations, 704);
  assert.equal((await figures(house, 'umbrella=nemo')).direct.organisations, 20);
  assert.equal((await figures(house, 'umbrella=dsm&on=2022-02-08')).all.organisations, 59);
  assert.equal((await figures(house, 'umbrella=dsm&on=2025-01-01')).all.organisations, 66);
  const lamsa = await figures(house, 'umbrella=lamsa');
  assert.deepEqual(lamsa.direct, { organisations: 92, individuals: 31 });
});

test('groups name themselves in the language asked for, most first, and agree with the filtered list', async (t) => {
  const house = await testHouse(t, { story: true });
  for (const by of ['district', 'topic', 'origin', 'kind', 'legalForm', 'language', 'membership', 'state']) {
    const { groups } = await figures(house, `umbrella=dsm&by=${by}&on=2023-05-01`);
    assert.ok(groups.length > 0, by);
    const sorted = groups.toSorted((a, b) => b.organisations - a.organisations || (a.key < b.key ? -1 : 1));
    assert.deepEqual(groups, sorted, by);
    for (const { key, label, organisations } of groups.slice(0, 4)) {
      const { body } = await house.json(`/api/v1/organisations?umbrella=dsm&depth=all&on=2023-05-01&${by}=${key}`);
      assert.equal(body['total'], organisations, `${by}=${key}`);
      assert.notEqual(label, '', by);
    }
  }
  const label = async (query: string, key: string) =>
    (await figures(house, `umbrella=dsm&${query}`)).groups.find((group) => group.key === key)?.label;
  assert.equal(await label('by=district', '14713'), 'Leipzig, Stadt');
  assert.equal(await label('by=origin&language=de', 'SY'), 'Syrien');
  assert.equal(await label('by=origin&language=en', 'SY'), 'Syria');
  assert.deepEqual((await figures(house, 'umbrella=dsm')).groups, []);
});

test('groups of the direct members count umbrellas among them', async (t) => {
  const house = await testHouse(t, { story: true });
  const { groups } = await figures(house, 'umbrella=nemo&by=kind&depth=direct');
  assert.deepEqual(
    groups.map(({ key, organisations }) => [key, organisations]),
    [['cityAlliance', 20]],
  );
});

test('one to four persons are not shown, and five are', async (t) => {
  const house = await testHouse(t);
  await found(house, 'bund', { kind: 'federalAssociation' });
  const netz = await found(house, 'netz', { kind: 'stateNetwork' });
  await join(house, 'netz', 'bund', '2010-01-01');
  const addPerson = () =>
    house.database.pool.query('insert into individual_membership values ($1, $2, $3)', [
      newId(),
      netz.node,
      '[2020-01-01,)',
    ]);
  assert.deepEqual((await figures(house, 'umbrella=netz')).direct, { organisations: 0, individuals: 0 });
  await addPerson();
  const hidden = { organisations: 0, individuals: null, individualsSuppressed: true };
  assert.deepEqual((await figures(house, 'umbrella=netz')).direct, hidden);
  assert.deepEqual((await figures(house, 'umbrella=bund')).all, hidden);
  const csv = await (await house.ask('/api/v1/figures/members.csv?umbrella=netz')).text();
  assert.equal(csv, 'depth,organisations,individuals\r\ndirect,0,\r\nall,0,\r\n');
  for (let i = 0; i < 4; i++) await addPerson();
  assert.deepEqual((await figures(house, 'umbrella=netz')).direct, { organisations: 0, individuals: 5 });
  assert.deepEqual((await figures(house, 'umbrella=netz&on=2019-12-31')).direct, { organisations: 0, individuals: 0 });
});

test('the file of a group has the same numbers', async (t) => {
  const house = await testHouse(t, { story: true });
  const { groups } = await figures(house, 'umbrella=dsm&by=state&language=en');
  const csv = await (await house.ask('/api/v1/figures/members.csv?umbrella=dsm&by=state&language=en')).text();
  const lines = groups.map(({ key, label, organisations }) => `${key},${label},${organisations}`);
  assert.deepEqual(csv.trimEnd().split('\r\n'), ['key,label,organisations', ...lines]);
});

test('wrong fields and unknown umbrellas are refused', async (t) => {
  const house = await testHouse(t);
  await found(house, 'netz', { kind: 'stateNetwork' });
  const status = async (query: string) => (await house.json(`/api/v1/figures/members?${query}`)).status;
  assert.equal(await status('umbrella=netz'), 200);
  assert.equal(await status('umbrella=nobody'), 404);
  assert.equal(await status('umbrella=%00'), 404);
  for (const query of [
    '',
    'umbrella=netz&by=colour',
    'umbrella=netz&on=yesterday',
    'umbrella=netz&language=xx',
    'umbrella=netz&depth=2',
  ]) {
    assert.equal(await status(query), 422, query);
  }
});
