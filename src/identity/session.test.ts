import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeApp } from '#app';
import { routes } from '#routes';
import { type TestHouse, testHouse } from '#test';
import { enter } from './signInForTest.ts';

const language = 'de';
const organisation = 'dsm';
const me = async (house: TestHouse, headers: Record<string, string>) =>
  (await house.ask('/api/v1/me', { headers })).status;

test('an account that is closed is out at the next request', async (t) => {
  const house = await testHouse(t, { story: true });
  const headers = await house.as('elena-petrova');
  assert.equal(await me(house, headers), 200);
  await house.database.pool.query(`update account set closed_at = now() where email_key like 'elena-petrova@%'`);
  assert.equal(await me(house, headers), 401);
});

test('a role that ended opens nothing at the next request; the session goes on', async (t) => {
  const house = await testHouse(t, { story: true });
  const headers = await house.as('elena-petrova');
  const workplace = routes.applications.to({ language, organisation });
  const may = async () => {
    const { body } = await house.json<{ roles: unknown[] }>('/api/v1/me', { headers });
    return body.roles.length;
  };
  assert.equal(await may(), 1);
  const { rows } = await house.database.pool.query<{ id: string }>(
    `select r.id from role_held r join account a on a.id = r.account where a.email_key like 'elena-petrova@%'`,
  );
  const board = await house.as('nguyen-thi-hoa');
  const ended = await house.sendForm(routes.endRole.to({ language, organisation, role: rows[0]!.id }), {}, board);
  assert.equal(ended.status, 303);
  assert.equal(await may(), 0);
  assert.equal((await house.ask(workplace, { headers })).status, 404);
});

test('a session ends a day after its last use, and after two weeks anyway', async (t) => {
  const house = await testHouse(t, { story: true });
  for (const past of [`seen_at = now() - interval '25 hours'`, `ends_at = now() - interval '1 second'`]) {
    const headers = await house.as('elena-petrova');
    assert.equal(await me(house, headers), 200);
    await house.database.pool.query(`update session set ${past}`);
    assert.equal(await me(house, headers), 401);
  }
});

test('who signs out is out, and only there', async (t) => {
  const house = await testHouse(t, { story: true });
  const here = await house.as('elena-petrova');
  const there = await house.as('elena-petrova');
  assert.equal((await house.sendForm(routes.signOut.to({}), {}, here)).status, 303);
  assert.deepEqual([await me(house, here), await me(house, there)], [401, 200]);
});

test("one's own session ends by its button; another person's is the same as none", async (t) => {
  const house = await testHouse(t, { story: true });
  const elena = await house.as('elena-petrova');
  const hoa = await house.as('nguyen-thi-hoa');
  const { rows } = await house.database.pool.query<{ id: string }>(
    `select s.id from session s join account a on a.id = s.account where a.email_key like 'elena-petrova@%'`,
  );
  const path = routes.endSession.to({ language, session: rows[0]!.id });
  for (const session of [rows[0]!.id, '00000000-0000-0000-0000-000000000000', 'x']) {
    assert.equal((await house.sendForm(routes.endSession.to({ language, session }), {}, hoa)).status, 404);
  }
  assert.equal(await me(house, elena), 200);
  assert.equal((await house.sendForm(path, {}, elena)).status, 303);
  assert.equal(await me(house, elena), 401);
});

test('over https the cookie is bound to this host, unreadable for scripts and stays off foreign forms', async (t) => {
  const house = await testHouse(t, { story: true });
  const app = makeApp({ ...house.house, publicUrl: 'https://dachwerk.example' });
  const sign = async (demonstration: TestHouse['app'], scheme: string) => {
    const request = new Request(`${scheme}://dachwerk.example${routes.demonstrationSignIn.to({})}`, {
      method: 'POST',
      body: new URLSearchParams({ language: 'de' }),
      headers: { 'Sec-Fetch-Site': 'same-origin' },
    });
    return (await demonstration(request)).headers.get('Set-Cookie') ?? '';
  };
  assert.match(
    await sign(app, 'https'),
    /^__Host-dachwerk-session=dws_[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=1209600; Secure$/,
  );
  assert.match(
    await sign(house.app, 'http'),
    /^dachwerk-session=dws_[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=/,
  );
});

test('no secret that lets somebody in stands in the database', async (t) => {
  const house = await testHouse(t, { story: true });
  const cookie = await enter(house, 'elena-petrova@menschen.example');
  const { rows: letters } = await house.database.pool.query<{ body_text: string }>('select body_text from mail');
  const link = /dwl_[\w-]{43}/.exec(letters[0]!.body_text)![0];
  const secret = /dws_[\w-]{43}/.exec(cookie)![0];
  const board = await house.as('nguyen-thi-hoa');
  const made = await house.sendForm(
    routes.makeToken.to({ language, organisation }),
    { name: 'Website', role: 'editor', endsOn: '31.12.2027' },
    board,
  );
  const token = /dwt_[\w-]{43}/.exec(await made.text())![0];
  const { rows: tables } = await house.database.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  for (const { name } of tables) {
    // The letter itself must hold its link; it is forgotten after it went.
    const { rows } = await house.database.pool.query<{ row: string }>(
      name === 'mail' ? 'select about as row from mail' : `select to_jsonb(x)::text as row from "${name}" x`,
    );
    const text = rows.map(({ row }) => row).join('\n');
    for (const each of [link, secret, token]) {
      const raw = Buffer.from(each.slice(4), 'base64url');
      assert.equal(raw.byteLength, 32);
      assert.ok(!text.includes(each.slice(4)) && !text.includes(raw.toString('hex')), `${name} holds a secret`);
    }
  }
});
