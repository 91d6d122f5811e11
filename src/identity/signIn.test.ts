import assert from 'node:assert/strict';
import { test } from 'node:test';
import { networkOf } from '#ground/http';
import { outbox } from '#ground/mail';
import { routes } from '#routes';
import { type TestHouse, testHouse } from '#test';
import { cookiesOf, enter, letterTo } from './signInForTest.ts';

const language = 'de';
const ELENA = 'elena-petrova@menschen.example';

test('somebody comes in by the link of their letter, without a script', async (t) => {
  const house = await testHouse(t, { story: true });
  assert.match(await house.page(routes.signIn.to({ language })), /name="email"/);
  const asked = await house.sendForm(routes.askForLink.to({ language }), { email: ELENA });
  assert.equal(asked.status, 303);
  assert.equal(asked.headers.get('Location'), routes.signInSent.to({ language }));
  const { path } = await letterTo(house, ELENA);
  // Opening it signs nobody in: mail programs open links by themselves.
  const opened = await house.ask(path);
  assert.deepEqual([opened.status, opened.headers.get('Set-Cookie')], [200, null]);
  assert.match(await opened.text(), /Elena Petrova/);
  const entered = await house.sendForm(path, {});
  assert.equal(entered.headers.get('Location'), routes.myArea.to({ language }));
  const me = await house.json<{ name: string }>('/api/v1/me', { headers: { Cookie: cookiesOf(entered) } });
  assert.deepEqual([me.status, me.body.name], [200, 'Elena Petrova']);

  const again = await house.sendForm(path, {});
  assert.deepEqual([again.status, again.headers.get('Set-Cookie')], [404, null]);
  assert.equal((await house.ask(path)).status, 404);
});

test('somebody comes in by the code of their letter, in the browser that asked and in no other', async (t) => {
  const house = await testHouse(t, { story: true });
  const asked = await house.sendForm(routes.askForLink.to({ language }), { email: ELENA });
  const Cookie = cookiesOf(asked);
  const { code } = await letterTo(house, ELENA);
  const send = (text: string, headers: Record<string, string>) =>
    house.sendForm(routes.signInByCode.to({ language }), { code: text }, headers);

  assert.equal((await send(code, {})).status, 422);
  const wrong = await send(code === '12345678' ? '12345679' : '12345678', { Cookie });
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /Diese Zahl stimmt nicht/);
  const right = await send(`${code.slice(0, 4)} ${code.slice(4)}`, { Cookie });
  assert.deepEqual([right.status, right.headers.get('Location')], [303, routes.myArea.to({ language })]);
  assert.equal((await send(code, { Cookie })).status, 422);
});

test('after five wrong codes only a new letter helps', async (t) => {
  const house = await testHouse(t, { story: true });
  const Cookie = cookiesOf(await house.sendForm(routes.askForLink.to({ language }), { email: ELENA }));
  const { code } = await letterTo(house, ELENA);
  const wrong = code === '00000000' ? '00000001' : '00000000';
  const send = (text: string) => house.sendForm(routes.signInByCode.to({ language }), { code: text }, { Cookie });
  for (let n = 0; n < 5; n++) assert.match(await (await send(wrong)).text(), /stimmt nicht/);
  const after = await send(code);
  assert.equal(after.status, 422);
  assert.match(await after.text(), /gilt nicht mehr/);
});

test('a link that is over or never was one is refused', async (t) => {
  const house = await testHouse(t, { story: true });
  await house.sendForm(routes.askForLink.to({ language }), { email: ELENA });
  const { path } = await letterTo(house, ELENA);
  await house.database.pool.query(`update sign_in set ends_at = now() - interval '1 second'`);
  assert.equal((await house.sendForm(path, {})).status, 404);
  assert.equal((await house.sendForm(routes.signInByLink.to({ language, secret: 'dwl_nothing' }), {})).status, 404);
});

test('a known and an unknown address get the same answer, and only one of them a letter', async (t) => {
  const house = await testHouse(t, { story: true });
  const spent: Record<string, number[]> = { known: [], unknown: [] };
  const answers: Record<string, string[]> = { known: [], unknown: [] };
  for (let n = 0; n < 20; n++) {
    for (const who of ['known', 'unknown'] as const) {
      const email = who === 'known' ? ELENA : `nobody-${n}@menschen.example`;
      const began = performance.now();
      const answer = await fromNetwork(house, `203.0.113.${n}`, email);
      spent[who]!.push(performance.now() - began);
      const headers = [...answer.headers].map(([name, value]) => [name, value.replace(/dwb_[\w-]{43}/, '…')]);
      answers[who]!.push(JSON.stringify([answer.status, headers, await answer.text()]));
    }
  }
  assert.deepEqual(new Set(answers['known']), new Set(answers['unknown']));
  assert.equal(new Set(answers['known']).size, 1);
  assert.ok((await outbox(house.database, 100)).every(({ to }) => to === ELENA));
  const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!.toFixed(1);
  t.diagnostic(`medians: known ${median(spent['known']!)} ms, unknown ${median(spent['unknown']!)} ms`);
});

test('a thousand addresses from one network get at most fifty letters, by IPv4 and by IPv6', async (t) => {
  const house = await testHouse(t, { story: true });
  const { pool } = house.database;
  await pool.query(`insert into account (id, name, email, email_key, language)
    select gen_random_uuid(), 'Test', 'many-' || n || '@menschen.example', 'many-' || n || '@menschen.example', 'de'
    from generate_series(1, 1000) n`);
  const askAll = async (first: number, last: number, networkFor: (n: number) => string) => {
    const statuses = new Map<number, number>();
    for (let n = first; n <= last; n += 10) {
      const answers = Array.from({ length: 10 }, (_, offset) => n + offset).map((each) =>
        fromNetwork(house, networkFor(each), `many-${each}@menschen.example`),
      );
      for (const { status } of await Promise.all(answers)) statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    return statuses;
  };
  const letters = async () => (await pool.query<{ n: number }>('select count(*)::int as n from mail')).rows[0]!.n;
  const four = await askAll(1, 1000, () => networkOf('198.51.100.7', null, []));
  assert.deepEqual([await letters(), four.get(303), four.get(429)], [50, 50, 950]);
  // Whoever has one address of a /64 has all of them.
  await pool.query('delete from mail');
  const six = await askAll(1, 1000, (n) => networkOf(`2001:db8:1:2:${n.toString(16)}::1`, null, []));
  assert.deepEqual([await letters(), six.get(429)], [50, 950]);
  // Another network is none the worse for it.
  assert.equal((await fromNetwork(house, '198.51.100.8', 'many-900@menschen.example')).status, 303);
});

test('one address gets at most five letters in a quarter of an hour, from however many networks', async (t) => {
  const house = await testHouse(t, { story: true });
  for (let n = 0; n < 12; n++) assert.equal((await fromNetwork(house, `192.0.2.${n}`, ELENA)).status, 303);
  assert.equal((await outbox(house.database, 100)).length, 5);
});

test('who comes in gets a new cookie, and the one before is worth nothing', async (t) => {
  const house = await testHouse(t, { story: true });
  const first = await enter(house, ELENA);
  const second = await enter(house, ELENA, { Cookie: first });
  assert.notEqual(first, second);
  const me = async (Cookie: string) => (await house.ask('/api/v1/me', { headers: { Cookie } })).status;
  assert.deepEqual([await me(first), await me(second)], [401, 200]);
  // A cookie somebody else brought along is not taken over.
  const planted = 'dachwerk-session=dws_plantedplantedplantedplantedplantedplantedpl';
  const third = await enter(house, ELENA, { Cookie: planted });
  assert.notEqual(third, planted);
  assert.equal(await me(planted), 401);
});

function fromNetwork(house: TestHouse, network: string, email: string): Promise<Response> {
  const body = new FormData();
  body.append('email', email);
  const headers = { 'Sec-Fetch-Site': 'same-origin' };
  const address = `http://dachwerk.example${routes.askForLink.to({ language })}`;
  return house.app(new Request(address, { method: 'POST', body, headers }), network);
}
