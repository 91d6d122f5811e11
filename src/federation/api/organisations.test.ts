import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayFrom } from '#ground/day';
import { type TestHouse, testHouse } from '#test';
import { found, join, type ProblemBody } from './federationForTest.ts';
import { type List, listShape } from './shapes.ts';

const list = async (house: TestHouse, query: string): Promise<List> => {
  const { status, body } = await house.json(`/api/v1/organisations${query}`);
  assert.equal(status, 200, JSON.stringify(body));
  return listShape.strict().parse(body);
};
const slugs = ({ items }: List) => items.map(({ slug }) => slug);

async function refused(house: TestHouse, path: string): Promise<ProblemBody> {
  const { status, body, headers } = await house.json<ProblemBody>(path);
  assert.match(headers.get('Content-Type') ?? '', /^application\/problem\+json/);
  assert.equal(body.status, status);
  return body;
}

/** A federation with a network, in which one member stands below both, one left and came back. */
async function smallFederation(house: TestHouse) {
  await found(house, 'bund', { kind: 'federalAssociation', name: 'Bund' });
  await found(house, 'netz', { kind: 'stateNetwork', name: 'Netz' });
  await found(house, 'aster', {
    name: 'Äster',
    legalForm: 'registeredAssociation',
    seat: { ags: '14713000', place: 'Leipzig' },
    topics: ['education', 'culture'],
    origins: ['SY'],
    languages: ['ar'],
  });
  await found(house, 'birke', { name: 'Birke', seat: { ags: '14612000', place: 'Dresden' }, topics: ['culture'] });
  await found(house, 'chor', { name: 'Chor', original: { name: 'الكورال', language: 'ar' } });
  await found(house, 'lose', { name: 'Lose', seat: { ags: '14713000', place: 'Leipzig' }, founded: dayFrom('1999-05-01') });
  await join(house, 'netz', 'bund', '2010-01-01');
  await join(house, 'aster', 'netz', '2011-01-01');
  await join(house, 'aster', 'bund', '2012-01-01');
  await join(house, 'birke', 'netz', '2011-01-01', '2015-12-31');
  await join(house, 'birke', 'netz', '2020-03-01', undefined, 'supporting');
  await join(house, 'chor', 'bund', '2013-01-01');
}

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
  assert.deepEqual(slugs(await list(house, '?state=14&kind=memberOrganisation&sort=place')), ['birke', 'aster', 'lose']);
  assert.deepEqual((await refused(house, '/api/v1/organisations?membership=full')).errors?.map((e) => e.pointer), ['/membership']);
});

test('pages follow each other without gap or repetition in every sorting, and the link leads to the next one', async (t) => {
  const house = await testHouse(t, { story: true });
  for (const query of ['umbrella=nemo&depth=all', 'umbrella=dsm&topic=culture', 'umbrella=nemo&depth=all&on=2016-05-01', 'state=14']) {
    for (const sort of ['name', '-name', 'place', '-place', 'since', '-since']) {
      const whole = await allPages(house, `/api/v1/organisations?${query}&sort=${sort}&limit=200`);
      const paged = await allPages(house, `/api/v1/organisations?${query}&sort=${sort}&limit=37`);
      assert.deepEqual(paged.slugs, whole.slugs, `${query} ${sort}`);
      assert.equal(new Set(paged.slugs).size, paged.total, `${query} ${sort}`);
    }
  }
});

async function allPages(house: TestHouse, path: string): Promise<{ slugs: string[]; total: number }> {
  const slugs: string[] = [];
  for (let next: string | undefined = path; ; ) {
    const { body, headers }: { body: List; headers: Headers } = await house.json<List>(next);
    slugs.push(...body.items.map(({ slug }) => slug));
    next = /^<([^>]+)>; rel="next"$/.exec(headers.get('Link') ?? '')?.[1];
    assert.equal(next === undefined, body.next === null);
    if (next === undefined) return { slugs, total: body.total };
  }
}

test('a cursor that belongs to another question is refused, and one of this question keeps its day', async (t) => {
  const house = await testHouse(t, { story: true });
  const { next } = await list(house, '?umbrella=dsm&limit=10');
  const cursor = next ?? '';
  assert.equal((await list(house, `?umbrella=dsm&limit=20&cursor=${cursor}`)).items.length, 20);
  assert.equal((await list(house, `?umbrella=dsm&on=2026-11-22&cursor=${cursor}`)).total, 66);

  const changed = (change: object) =>
    Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(cursor, 'base64url').toString()), ...change })).toString('base64url');
  const strangers = [
    `umbrella=lamsa&cursor=${cursor}`,
    `umbrella=dsm&on=2022-02-08&cursor=${cursor}`,
    `umbrella=dsm&depth=all&cursor=${cursor}`,
    `umbrella=dsm&sort=-name&cursor=${cursor}`,
    `umbrella=dsm&sort=since&cursor=${cursor}`,
    `umbrella=dsm&topic=culture&cursor=${cursor}`,
    `umbrella=dsm&cursor=${cursor}x`.replace(/.x$/, ''),
    'umbrella=dsm&cursor=bm9uZQ',
    'umbrella=dsm&cursor=%00',
    `umbrella=dsm&cursor=${changed({ keys: ['a', 'b'] })}`,
    `umbrella=dsm&cursor=${changed({ keys: ['\0'] })}`,
    `umbrella=dsm&cursor=${changed({ member: 1e12 })}`,
    `umbrella=dsm&cursor=${changed({ on: '2025-02-30' })}`,
  ];
  for (const query of strangers) {
    const problem = await refused(house, `/api/v1/organisations?${query}`);
    assert.equal(problem.status, 422, query);
    assert.deepEqual(problem.errors?.map(({ pointer }) => pointer), ['/cursor'], query);
  }
});

test('every wrong field has its own entry, and an umbrella nobody knows is not found', async (t) => {
  const house = await testHouse(t);
  await smallFederation(house);
  const wrong = 'umbrella=bund&on=2025-02-30&depth=deep&limit=0&kind=club&topic=x&district=1&q=%00&sort=up&nope=1&state=14&state=15';
  const problem = await refused(house, `/api/v1/organisations?${wrong}`);
  assert.equal(problem.status, 422);
  const pointers = ['depth', 'district', 'kind', 'limit', 'nope', 'on', 'q', 'sort', 'state', 'topic'].map((name) => `/${name}`);
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
  assert.equal(lines[0], '\ufeffslug,name,kind,legalForm,place,ags,since,until'.replace('\ufeff', ''));
  assert.equal(lines.length, 705);
  assert.equal((await refused(house, '/api/v1/organisations.csv?umbrella=nobody')).status, 404);
  assert.deepEqual(
    (await refused(house, '/api/v1/organisations.csv?umbrella=nemo&limit=5')).errors?.map(({ pointer }) => pointer),
    ['/limit'],
  );
});

