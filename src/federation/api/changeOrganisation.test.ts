import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHouse } from '#test';
import { found, join, list, type ProblemBody, sending, tokenOf } from './federationForTest.ts';
import { type Organisation, organisationShape } from './shapes.ts';

const ADDRESS = '/api/v1/organisations/haus';

/** A house with an umbrella and one member, which has a token of its own. */
async function twoOf(t: Parameters<typeof testHouse>[0]) {
  const house = await testHouse(t);
  await found(house, 'dach', { kind: 'cityAlliance' });
  const member = await found(house, 'haus', {
    name: 'Haus',
    topics: ['sport'],
    origins: ['SY'],
    legalForm: 'initiative',
  });
  await join(house, 'haus', 'dach', '2001-01-01');
  const token = await tokenOf(house, member);
  const mark = async () => (await house.json(ADDRESS)).headers.get('ETag') ?? '';
  const change = async (body: unknown, headers: Record<string, string> = {}) =>
    house.json<Organisation & ProblemBody & { from?: string }>(
      ADDRESS,
      sending('PATCH', body, { ...token, 'If-Match': await mark(), ...headers }),
    );
  return { house, token, mark, change };
}

test('a change holds from its day on, in lists too, and answers with the organisation and its new mark', async (t) => {
  const { house, mark, change } = await twoOf(t);
  const said = {
    name: 'Neues Haus',
    legalForm: 'registeredAssociation',
    nonProfit: true,
    seat: { postcode: '06108', place: 'Halle (Saale)' },
    topics: ['media'],
    languages: ['ar'],
    origins: ['IQ'],
    from: '2026-11-01',
  };
  const { status, body, headers } = await change(said);
  assert.equal(status, 200, JSON.stringify(body));
  const now = organisationShape.strict().parse(body);
  assert.deepEqual(
    [now.name, now.legalForm, now.seat, now.topics, now.languages, now.origins],
    ['Neues Haus', 'registeredAssociation', { place: 'Halle (Saale)', ags: '15002000' }, ['media'], ['ar'], ['IQ']],
  );
  assert.equal(headers.get('ETag'), await mark());
  assert.deepEqual(
    (await list(house, '?umbrella=dach&on=2026-10-31')).items.map(({ name }) => name),
    ['Haus'],
  );
  assert.deepEqual(
    (await list(house, '?umbrella=dach')).items.map(({ name }) => name),
    ['Neues Haus'],
  );
  assert.deepEqual((await house.database.pool.query('select * from graph_faults()')).rows, []);
});

test('a correction rewrites what was wrong, and its reason stands in the history', async (t) => {
  const { house, change } = await twoOf(t);
  const { status, body } = await change({
    name: 'Hauß',
    homepage: 'https://www.hauss.example/',
    correction: true,
    reason: 'Tippfehler',
  });
  assert.equal(status, 200);
  assert.deepEqual(
    body.names.map(({ name, from }) => [name, from]),
    [['Hauß', '2000-01-01']],
  );
  assert.equal(body.homepage, 'https://www.hauss.example/');
  const { rows } = await house.database.pool.query(`select act, actor, reason from history order by id desc limit 1`);
  assert.deepEqual([rows[0].act, rows[0].reason], ['organisation.correct', 'Tippfehler']);
  assert.match(rows[0].actor, /^token:/);
});

test('without If-Match 428, with an old one 412 and the mark of now; of many at once one is taken', async (t) => {
  const { house, token, mark, change } = await twoOf(t);
  const bare = await house.json(ADDRESS, sending('PATCH', { name: 'A', from: '2026-11-01' }, token));
  assert.equal(bare.status, 428);
  const old = await mark();
  assert.equal((await change({ name: 'B', from: '2026-11-01' })).status, 200);
  const late = await change({ name: 'C', from: '2026-11-02' }, { 'If-Match': old });
  assert.deepEqual([late.status, late.body.type], [412, '/problems/changed-meanwhile']);
  assert.equal(late.headers.get('ETag'), await mark());
  const now = await mark();
  const many = await Promise.all(
    ['D', 'E', 'F', 'G'].map((name) => change({ name, from: '2026-11-03' }, { 'If-Match': now })),
  );
  assert.deepEqual(many.map(({ status }) => status).toSorted(), [200, 412, 412, 412]);
});

test('what is not valid is one 422 with an entry for each field; nothing is taken', async (t) => {
  const { house, mark, change } = await twoOf(t);
  const before = await mark();
  const wrong: [unknown, string[]][] = [
    [{ name: 'A' }, ['/from']],
    [{ name: 'A', from: '2026-11-01', correction: true, reason: 'x' }, ['/from']],
    [{ name: 'A', correction: true }, ['/reason']],
    [
      { name: '', topics: ['x'], origins: ['syr'], homepage: 'javascript:alert(1)', from: '2026-02-30' },
      ['/name', '/homepage', '/topics/0', '/origins/0', '/from'],
    ],
    [{ slug: 'mine', node: 1, kind: 'other', from: '2026-11-01' }, ['/slug', '/node', '/kind']],
    [JSON.parse('{"__proto__": {"slug": "mine"}, "from": "2026-11-01"}'), ['/__proto__']],
    [{ seat: { postcode: '99999', place: 'Nirgendwo' }, from: '2026-11-01' }, ['/seat']],
    [{ founded: '2027-01-01', correction: true, reason: 'x' }, ['/founded']],
    [{ name: 'A', from: '2030-01-01' }, ['/from']],
    [[], ['']],
  ];
  for (const [said, fields] of wrong) {
    const { status, body } = await change(typeof said === 'object' ? JSON.stringify(said) : said);
    assert.equal(status, 422, JSON.stringify(said));
    assert.deepEqual(
      (body.errors ?? []).map(({ pointer }) => pointer).toSorted(),
      fields.toSorted(),
      JSON.stringify(body),
    );
  }
  const hidden = await change('{"__proto__": {"slug": "mine"}, "from": "2026-11-01"}');
  assert.equal(hidden.status, 422);
  assert.equal(await mark(), before);
  assert.equal((await house.ask('/api/v1/organisations/mine')).status, 404);
});

test('a change before the present entry is 409 and says since when that holds', async (t) => {
  const { change } = await twoOf(t);
  assert.equal((await change({ topics: ['arts'], from: '2020-01-01' })).status, 200);
  const { status, body } = await change({ name: 'Neu', topics: ['media'], from: '2019-01-01' });
  assert.deepEqual([status, body.type, body.from], [409, '/problems/before-current', '2020-01-01']);
  assert.equal((await change({ name: 'Neu', from: '2019-01-01' })).body.name, 'Neu', 'nothing of it was taken before');
});

test('a token of another organisation, and none, find nothing to change', async (t) => {
  const { house, mark } = await twoOf(t);
  const other = await tokenOf(house, await found(house, 'fremd'));
  const said = { name: 'Fremd', from: '2026-11-01' };
  const foreign = await house.json(ADDRESS, sending('PATCH', said, { ...other, 'If-Match': await mark() }));
  assert.equal(foreign.status, 404);
  assert.equal((await house.json(ADDRESS, sending('PATCH', said, { 'If-Match': '*' }))).status, 401);
  const nowhere = await house.json(
    '/api/v1/organisations/nirgends',
    sending('PATCH', said, { ...other, 'If-Match': '*' }),
  );
  assert.equal(nowhere.status, 404);
});

test('an address of the house is nobody’s slug', async (t) => {
  const house = await testHouse(t);
  assert.equal((await found(house, 'account', { name: 'Account' })).slug, 'account-2');
  assert.equal((await found(house, 'account', { name: 'Account' })).slug, 'account-3');
});
