import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHouse } from '#test';
import { list, refused, slugs, smallFederation } from './federationForTest.ts';

test('the list of an umbrella is right as of a day, and counts each organisation once', async (t) => {
  const house = await testHouse(t);
  await smallFederation(house);

  const direct = await list(house, '?umbrella=bund');
  assert.deepEqual(slugs(direct), ['aster', 'chor', 'netz']);
  assert.equal(direct.total, 3);
  assert.equal(direct.next, null);
  assert.deepEqual(direct.items[0], {
    slug: 'aster',
    name: 'Äster',
    originalName: null,
    kind: 'memberOrganisation',
    legalForm: 'registeredAssociation',
    seat: { place: 'Leipzig', ags: '14713000' },
    topics: ['culture', 'education'],
    since: '2011-01-01',
    until: null,
  });
  assert.deepEqual(direct.items[1]?.originalName, 'الكورال');

  assert.deepEqual(slugs(await list(house, '?umbrella=bund&depth=all')), ['aster', 'birke', 'chor']);
  assert.deepEqual(slugs(await list(house, '?umbrella=bund&depth=all&on=2018-06-01')), ['aster', 'chor']);
  assert.deepEqual(slugs(await list(house, '?umbrella=netz&on=2015-12-31')), ['aster', 'birke']);
  assert.equal((await list(house, '?umbrella=netz&on=2015-12-31')).items[1]?.until, '2015-12-31');
  assert.deepEqual(slugs(await list(house, '?umbrella=netz&on=2016-01-01')), ['aster']);
  assert.deepEqual(slugs(await list(house, '?umbrella=netz&on=1990-01-01')), []);
});

test('filters narrow the list, and their total is that of the list', async (t) => {
  const house = await testHouse(t);
  await smallFederation(house);
  const expected: Record<string, string[]> = {
    'district=14713': ['aster'],
    'state=14': ['aster', 'birke'],
    'topic=culture': ['aster', 'birke'],
    'topic=culture&district=14612': ['birke'],
    'topic=youth': [],
    'origin=SY': ['aster'],
    'language=ar': ['aster'],
    'legalForm=registeredAssociation': ['aster'],
    'kind=stateNetwork': ['netz'],
    'kind=memberOrganisation': ['aster', 'birke', 'chor'],
    'membership=full': ['aster', 'chor'],
    'q=aster': ['aster'],
    'q=aester': ['aster'],
    'q=birk': ['birke'],
    'q=bikre': ['birke'],
    'q=leipzig&topic=education': ['aster'],
    'q=%D8%A7%D9%84%D9%83%D9%88%D8%B1%D8%A7%D9%84': ['chor'],
    'q=nowhere': [],
    'q=%21%21': ['aster', 'birke', 'chor'],
    "q='%20%26%20%7C%20!%20(%5C": ['aster', 'birke', 'chor'],
    'sort=-name': ['chor', 'birke', 'aster'],
    'sort=place': ['chor', 'birke', 'aster'],
    'sort=since': ['aster', 'chor', 'birke'],
    'sort=-since': ['birke', 'chor', 'aster'],
  };
  for (const [query, wanted] of Object.entries(expected)) {
    const found = await list(house, `?umbrella=bund&depth=all&${query}`);
    assert.deepEqual(slugs(found), wanted, query);
    assert.equal(found.total, wanted.length, query);
  }
});

test('without an umbrella the list holds every organisation that was on record by the day', async (t) => {
  const house = await testHouse(t);
  await smallFederation(house);
  const all = await list(house, '');
  assert.deepEqual(slugs(all), ['aster', 'birke', 'bund', 'chor', 'lose', 'netz']);
  assert.equal(all.total, 6);
  assert.equal(all.items[4]?.since, '1999-05-01');
  assert.deepEqual(slugs(await list(house, '?on=1999-12-31')), ['lose']);
  assert.deepEqual(slugs(await list(house, '?district=14713&sort=-name')), ['lose', 'aster']);
  assert.deepEqual(slugs(await list(house, '?q=Leip&topic=education')), ['aster']);
  assert.deepEqual(slugs(await list(house, '?state=14&kind=memberOrganisation&sort=place')), [
    'birke',
    'aster',
    'lose',
  ]);
  assert.deepEqual(
    (await refused(house, '/api/v1/organisations?membership=full')).errors?.map((e) => e.pointer),
    ['/membership'],
  );
});

test('every wrong field has its own entry, and an umbrella nobody knows is not found', async (t) => {
  const house = await testHouse(t);
  await smallFederation(house);
  const wrong =
    'umbrella=bund&on=2025-02-30&depth=deep&limit=0&kind=club&topic=x&district=1&q=%00&sort=up&nope=1&state=14&state=15';
  const problem = await refused(house, `/api/v1/organisations?${wrong}`);
  assert.equal(problem.status, 422);
  const pointers = ['depth', 'district', 'kind', 'limit', 'nope', 'on', 'q', 'sort', 'state', 'topic'].map(
    (name) => `/${name}`,
  );
  assert.deepEqual(problem.errors?.map(({ pointer }) => pointer).sort(), pointers);

  for (const limit of ['201', '-1', '1.5', 'many', '1e99']) {
    assert.equal((await refused(house, `/api/v1/organisations?umbrella=bund&limit=${limit}`)).status, 422, limit);
  }
  for (const umbrella of ['nobody', '%00', 'Bund', "'", '%F0%9F%8C%B3', 'chor']) {
    assert.equal((await refused(house, `/api/v1/organisations?umbrella=${umbrella}`)).status, 404, umbrella);
  }
});

test('the file holds all pages of the same question', async (t) => {
  const house = await testHouse(t, { story: true });
  const answer = await house.ask('/api/v1/organisations.csv?umbrella=nemo&depth=all');
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('Content-Type') ?? '', /^text\/csv/);
  const lines = (await answer.text()).trimEnd().split('\r\n');
  assert.equal(lines[0], 'slug,name,kind,legalForm,place,ags,since,until');
  assert.equal(lines.length, 705);
  assert.equal((await refused(house, '/api/v1/organisations.csv?umbrella=nobody')).status, 404);
  assert.deepEqual(
    (await refused(house, '/api/v1/organisations.csv?umbrella=nemo&limit=5')).errors?.map(({ pointer }) => pointer),
    ['/limit'],
  );
});

test('beyond twenty thousand members those who meet two conditions are counted as far as a hundred', async (t) => {
  const house = await testHouse(t);
  await smallFederation(house);
  await house.database.pool.query(`
    insert into presence
    select (jsonb_populate_record(p, jsonb_build_object('member', 1000000 + i))).*
    from presence p cross join generate_series(1, 150) i
    where umbrella = (select node from organisation where slug = 'netz')
      and member = (select node from organisation where slug = 'aster')`);
  const query = '?umbrella=netz&q=aster&topic=culture';
  const exact = await list(house, query);
  assert.deepEqual([exact.total, exact.totalIsAtLeast], [151, undefined]);
  await house.database.pool.query(`
    update tally set n = n + 20000
    where umbrella = (select node from organisation where slug = 'netz') and facet = 0 and start = '2011-01-01'`);
  const capped = await list(house, query);
  assert.deepEqual([capped.total, capped.totalIsAtLeast], [100, true]);
});
