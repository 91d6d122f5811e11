import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type TestHouse, testHouse } from '#test';
import { found, join, type ProblemBody, refused, sending, tokenOf } from './federationForTest.ts';
import { type AffiliationAnswer, affiliationShape, type List } from './shapes.ts';

const path = '/api/v1/affiliations';

/** An umbrella with its token, another with its own, and two organisations. */
async function scene(house: TestHouse) {
  const netz = await found(house, 'netz', { kind: 'stateNetwork', name: 'Netz' });
  const bund = await found(house, 'bund', { kind: 'federalAssociation', name: 'Bund' });
  await found(house, 'chor', { name: 'Chor' });
  await found(house, 'birke', { name: 'Birke' });
  return { netz: await tokenOf(house, netz), bund: await tokenOf(house, bund) };
}

const wish = { member: 'chor', umbrella: 'netz', kind: 'full', from: '2020-01-01' };

const pointers = ({ errors }: ProblemBody) => errors?.map(({ pointer }) => pointer).sort();

test('a membership begins and is found at its address, in the list and in the history', async (t) => {
  const house = await testHouse(t);
  const { netz } = await scene(house);
  const full = { ...wish, until: '2030-12-31', decision: ' MV 2019, TOP 4 ', decidedOn: '2019-11-02' };
  const begun = await house.json<AffiliationAnswer>(path, sending('POST', full, netz));
  assert.equal(begun.status, 201);
  const told = { ...full, id: begun.body.id, decision: 'MV 2019, TOP 4', ending: null };
  assert.deepEqual(affiliationShape.strict().parse(begun.body), told);

  const location = begun.headers.get('Location') ?? '';
  assert.deepEqual((await house.json(location, { headers: netz })).body, told);
  const { body } = await house.json<List>('/api/v1/organisations?umbrella=netz');
  assert.deepEqual(
    body.items.map(({ slug, since, until }) => [slug, since, until]),
    [['chor', '2020-01-01', '2030-12-31']],
  );
  const { rows } = await house.database.pool.query(`select actor, act from history where act like 'affiliation.%'`);
  assert.equal(rows.length, 1);
  assert.match(rows[0].actor, /^token:/);
});

test('a membership ends once, with the last day that belongs to it', async (t) => {
  const house = await testHouse(t);
  const { netz } = await scene(house);
  const { id } = await join(house, 'chor', 'netz', '2020-01-01');
  const early = await refused(house, `${path}/${id}`, sending('PATCH', { until: '2019-12-31' }, netz));
  assert.equal(early.status, 422);
  assert.deepEqual(pointers(early), ['/until']);

  const ended = await house.json(
    `${path}/${id}`,
    sending('PATCH', { until: '2021-12-31', ending: 'exclusion', decision: 'V 7' }, netz),
  );
  assert.equal(ended.status, 200);
  assert.deepEqual(ended.body, {
    ...wish,
    id,
    until: '2021-12-31',
    ending: 'exclusion',
    decision: 'V 7',
    decidedOn: null,
  });
  assert.deepEqual((await house.json(`${path}/${id}`, { headers: netz })).body, ended.body);
  const total = async (on: string) => (await house.json(`/api/v1/organisations?umbrella=netz&on=${on}`)).body['total'];
  assert.equal(await total('2021-12-31'), 1);
  assert.equal(await total('2022-01-01'), 0);

  const again = await refused(house, `${path}/${id}`, sending('PATCH', { until: '2021-06-30' }, netz));
  assert.equal(again.status, 409);
  assert.equal(again.type, '/problems/already-ended');
  assert.deepEqual((await house.json(`${path}/${id}`, { headers: netz })).body, ended.body);
});

test('a second membership in the same days is refused and names the first, a later one is taken', async (t) => {
  const house = await testHouse(t);
  const { netz } = await scene(house);
  await join(house, 'chor', 'netz', '2020-01-01', '2021-12-31');
  const problem = await refused(house, path, sending('POST', { ...wish, from: '2021-12-31' }, netz));
  assert.equal(problem.status, 409);
  assert.equal(problem.type, '/problems/overlap');
  assert.deepEqual(problem.conflicts, [{ from: '2020-01-01', until: '2021-12-31' }]);
  assert.equal((await house.json(path, sending('POST', { ...wish, from: '2022-01-01' }, netz))).status, 201);
  const lasting = await refused(house, path, sending('POST', { ...wish, from: '2040-01-01' }, netz));
  assert.deepEqual(lasting.conflicts, [{ from: '2022-01-01', until: null }]);
});

test('a circle is refused with the way around it, and taken where the days do not meet', async (t) => {
  const house = await testHouse(t);
  const { netz } = await scene(house);
  await join(house, 'netz', 'chor', '2020-01-01', '2020-12-31');
  await join(house, 'chor', 'bund', '2020-01-01', '2020-12-31');
  const problem = await refused(house, path, sending('POST', { ...wish, member: 'bund', from: '2020-06-01' }, netz));
  assert.equal(problem.status, 409);
  assert.equal(problem.type, '/problems/cycle');
  assert.deepEqual(problem.path, ['bund', 'netz', 'chor', 'bund']);
  assert.match(problem.detail ?? '', /Bund would belong to Netz, Netz belongs to Chor, Chor belongs to Bund/);
  assert.equal(
    (await house.json(path, sending('POST', { ...wish, member: 'bund', from: '2021-01-01' }, netz))).status,
    201,
  );
});

test('organisations nobody knows are named field by field, and may be any text', async (t) => {
  const house = await testHouse(t);
  const { netz } = await scene(house);
  const unknown = await refused(house, path, sending('POST', { ...wish, member: 'nobody' }, netz));
  assert.equal(unknown.status, 404);
  assert.deepEqual(pointers(unknown), ['/member']);
  for (const text of ['\0', "chor'--", '🌳', '\ud800', '../chor', ' chor']) {
    const problem = await refused(house, path, sending('POST', { ...wish, member: text, umbrella: text }, netz));
    assert.equal(problem.status, 404, text);
    assert.deepEqual(pointers(problem), ['/member', '/umbrella'], text);
  }
});

test('another umbrella’s memberships look as if they were not there, to read and to write', async (t) => {
  const house = await testHouse(t);
  const { netz, bund } = await scene(house);
  const { id } = await join(house, 'chor', 'netz', '2020-01-01');
  const nowhere = '0190a000-0000-7000-8000-000000000000';
  for (const init of [{ headers: bund }, sending('PATCH', { until: '2021-12-31' }, bund)]) {
    const foreign = await refused(house, `${path}/${id}`, init);
    assert.equal(foreign.status, 404);
    assert.deepEqual(foreign, await refused(house, `${path}/${nowhere}`, init));
  }
  const foreign = await refused(house, path, sending('POST', { ...wish, member: 'birke' }, bund));
  const unknown = await refused(house, path, sending('POST', { ...wish, member: 'birke', umbrella: 'nobody' }, bund));
  assert.equal(foreign.status, 404);
  assert.deepEqual(foreign, unknown);
  for (const text of ['%00', 'x', "'", nowhere.slice(1)]) {
    assert.equal((await refused(house, `${path}/${text}`, { headers: netz })).status, 404, text);
  }
});

test('without a token that is known nothing is read or written', async (t) => {
  const house = await testHouse(t);
  await scene(house);
  const { id } = await join(house, 'birke', 'netz', '2020-01-01');
  const stranger = { Authorization: `Bearer dwt_${'A'.repeat(43)}` };
  for (const headers of [{}, stranger, { Authorization: 'Basic YTpi' }]) {
    assert.equal((await refused(house, path, sending('POST', wish, headers))).status, 401);
    assert.equal((await refused(house, `${path}/${id}`, { headers })).status, 401);
    assert.equal(
      (await refused(house, `${path}/${id}`, sending('PATCH', { until: '2021-01-01' }, headers))).status,
      401,
    );
  }
  const { rows } = await house.database.pool.query('select 1 from affiliation where upper_inf(during)');
  assert.equal(rows.length, 1);
});

test('a body that is wrong is refused field by field, and nothing is written', async (t) => {
  const house = await testHouse(t);
  const { netz } = await scene(house);
  const cases: [unknown, number, string[]?][] = [
    ['{', 400],
    ['', 400],
    ['\ufeff', 400],
    [`"${'x'.repeat(100_001)}"`, 413],
    [[], 422, ['']],
    [null, 422, ['']],
    [{}, 422, ['/from', '/kind', '/member', '/umbrella']],
    [{ ...wish, kind: 'individual' }, 422, ['/kind']],
    [{ ...wish, from: '2020-02-30' }, 422, ['/from']],
    [{ ...wish, from: '1500-01-01' }, 422, ['/from']],
    [{ ...wish, from: 20200101 }, 422, ['/from']],
    [{ ...wish, until: '2019-12-31' }, 422, ['/until']],
    [{ ...wish, until: null }, 422, ['/until']],
    [{ ...wish, until: '9999-12-31', decidedOn: 'soon' }, 422, ['/decidedOn', '/until']],
    [{ ...wish, decision: 'a\0b' }, 422, ['/decision']],
    [{ ...wish, decision: '\ud800' }, 422, ['/decision']],
    [{ ...wish, decision: '  ' }, 422, ['/decision']],
    [{ ...wish, decision: 'x'.repeat(201) }, 422, ['/decision']],
    [{ ...wish, note: 1, 'a/b': 2 }, 422, ['/a~1b', '/note']],
    [{ ...wish, member: 'netz' }, 422, ['/umbrella']],
    [{ ...wish, member: ['chor'] }, 422, ['/member']],
  ];
  for (const [body, status, fields] of cases) {
    const problem = await refused(house, path, sending('POST', body, netz));
    assert.equal(problem.status, status, JSON.stringify(body).slice(0, 80));
    assert.deepEqual(pointers(problem), fields, JSON.stringify(body).slice(0, 80));
  }
  const { id } = await join(house, 'birke', 'netz', '2020-01-01');
  for (const body of [
    {},
    { until: '2020-13-01' },
    { until: '2021-01-01', ending: 'boredom' },
    { until: '2021-01-01', kind: 'full' },
  ]) {
    assert.equal((await refused(house, `${path}/${id}`, sending('PATCH', body, netz))).status, 422);
  }
  const { rows } = await house.database.pool.query('select 1 from affiliation where upper_inf(during)');
  assert.equal(rows.length, 1);
});
