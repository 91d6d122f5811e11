import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayFrom } from '#ground/day';
import { testHouse } from '#test';
import { endAffiliation } from '../commands/endAffiliation.ts';
import { found, join } from './federationForTest.ts';
import { organisationShape } from './shapes.ts';

const path = '/api/v1/organisations';

test('an organisation is told with its whole history, and its state as of the day', async (t) => {
  const house = await testHouse(t);
  await found(house, 'netz', { kind: 'stateNetwork', name: 'Netz' });
  await found(house, 'chor', {
    name: 'Chor',
    original: { name: 'الكورال', language: 'ar' },
    founded: dayFrom('1998-03-01'),
    homepage: 'https://chor.example',
    legalForm: 'initiative',
    seat: { ags: '14713000', place: 'Leipzig', postcode: '04103' },
    topics: ['culture'],
    languages: ['ar'],
    origins: ['SY'],
  });
  const first = await join(house, 'chor', 'netz', '2011-01-01');
  await endAffiliation(house.database, 'test', first.id, dayFrom('2015-12-31'), {
    ending: 'exclusion',
    decision: 'MV 3',
  });
  const second = await join(house, 'chor', 'netz', '2020-01-01', undefined, 'guest');

  const { status, body } = await house.json(`${path}/chor?on=2014-07-01`);
  assert.equal(status, 200);
  assert.deepEqual(organisationShape.strict().parse(body), {
    slug: 'chor',
    name: 'Chor',
    originalName: 'الكورال',
    kind: 'memberOrganisation',
    legalForm: 'initiative',
    seat: { place: 'Leipzig', ags: '14713000' },
    topics: ['culture'],
    since: '1998-03-01',
    until: null,
    on: '2014-07-01',
    founded: '1998-03-01',
    homepage: 'https://chor.example',
    names: [{ name: 'Chor', originalName: 'الكورال', originalLanguage: 'ar', from: '2000-01-01', until: null }],
    legalForms: [{ legalForm: 'initiative', nonProfit: null, from: '2000-01-01', until: null }],
    seats: [
      {
        place: 'Leipzig',
        ags: '14713000',
        district: 'Leipzig, Stadt',
        postcode: '04103',
        from: '2000-01-01',
        until: null,
      },
    ],
    memberships: [
      {
        id: first.id,
        umbrella: { slug: 'netz', name: 'Netz', kind: 'stateNetwork' },
        kind: 'full',
        from: '2011-01-01',
        until: '2015-12-31',
        decision: 'MV 3',
        ending: 'exclusion',
        successor: null,
      },
      {
        id: second.id,
        umbrella: { slug: 'netz', name: 'Netz', kind: 'stateNetwork' },
        kind: 'guest',
        from: '2020-01-01',
        until: null,
        decision: null,
        ending: null,
        successor: null,
      },
    ],
    languages: ['ar'],
    origins: ['SY'],
  });

  const before = await house.json(`${path}/chor?on=1999-01-01`);
  assert.equal(before.body['name'], 'Chor');
  assert.equal(before.body['legalForm'], null);
  assert.deepEqual(before.body['topics'], []);
});

test('every organisation of the story is told in the shape that the description promises', async (t) => {
  const house = await testHouse(t, { story: true });
  const { rows } = await house.database.pool.query<{ slug: string }>(
    'select slug from organisation order by node limit 120',
  );
  for (const { slug } of rows) {
    const { body } = await house.json(`${path}/${slug}`);
    organisationShape.strict().parse(body);
  }
});

test('who has this version is spared the body, until something changes', async (t) => {
  const house = await testHouse(t);
  await found(house, 'netz', { kind: 'stateNetwork' });
  await found(house, 'chor');
  const first = await house.ask(`${path}/chor`);
  const mark = first.headers.get('ETag') ?? '';
  assert.match(mark, /^W\/"[\w-]+"$/);
  for (const brought of [mark, `"other", ${mark}`, mark.slice(2), '*']) {
    const same = await house.ask(`${path}/chor`, { headers: { 'If-None-Match': brought } });
    assert.equal(same.status, 304, brought);
    assert.equal(await same.text(), '');
    assert.equal(same.headers.get('ETag'), mark);
  }
  await join(house, 'chor', 'netz', '2020-01-01');
  const changed = await house.ask(`${path}/chor`, { headers: { 'If-None-Match': mark } });
  assert.equal(changed.status, 200);
  assert.notEqual(changed.headers.get('ETag'), mark);
});

test('what can be no address or is nobody’s is not found, and a day that does not exist is refused', async (t) => {
  const house = await testHouse(t);
  await found(house, 'chor');
  for (const slug of ['nobody', '%00', 'Chor', 'chor%27', '..%2Fchor', '%F0%9F%8C%B3', 'a'.repeat(500)]) {
    const { status, headers } = await house.json(`${path}/${slug}`);
    assert.equal(status, 404, slug);
    assert.match(headers.get('Content-Type') ?? '', /^application\/problem\+json/);
  }
  assert.equal((await house.json(`${path}/chor?on=2025-02-29`)).status, 422);
  assert.equal((await house.json(`${path}/chor?on=2024-02-29`)).status, 200);
});
