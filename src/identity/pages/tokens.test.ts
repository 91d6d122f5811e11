import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routes } from '#routes';
import { testHouse } from '#test';

const language = 'de';
const organisation = 'dsm';
const path = routes.tokens.to({ language, organisation });

test('a board makes a token, sees its secret once, and revokes it', async (t) => {
  const house = await testHouse(t, { story: true });
  const board = await house.as('nguyen-thi-hoa');
  const made = await house.sendForm(path, { name: 'Website', role: 'editor', endsOn: '31.12.2027' }, board);
  assert.equal(made.status, 200);
  const secret = /dwt_[\w-]{43}/.exec(await made.text())![0];
  const headers = { Authorization: `Bearer ${secret}` };
  const { status, body } = await house.json<{ id: string; roles: object[] }>('/api/v1/me', { headers });
  assert.equal(status, 200);
  assert.equal(body.roles.length, 1);
  const list = await house.page(path, { headers: board });
  assert.match(list, /Website/);
  assert.ok(!list.includes(secret));

  // A program is no person: pages about oneself and decisions about rights are nothing for it.
  assert.equal((await house.ask(routes.account.to({ language }), { headers })).status, 404);
  assert.equal((await house.ask(path, { headers })).status, 404);

  const revoke = routes.revokeToken.to({ language, organisation, token: body.id });
  const foreign = await house.as('layla-al-masri');
  const elsewhere = routes.revokeToken.to({ language, organisation: 'sonnenhof-frauen-und-familien', token: body.id });
  assert.equal((await house.sendForm(elsewhere, {}, foreign)).status, 404);
  assert.equal((await house.ask('/api/v1/me', { headers })).status, 200);
  assert.equal((await house.sendForm(revoke, {}, board)).status, 303);
  assert.equal((await house.ask('/api/v1/me', { headers })).status, 401);
  assert.equal((await house.sendForm(revoke, {}, board)).status, 404);
});

test('a token is worth nothing after its last day', async (t) => {
  const house = await testHouse(t, { story: true });
  const board = await house.as('nguyen-thi-hoa');
  const made = await house.sendForm(path, { name: 'Website', role: 'editor', endsOn: '22.11.2026' }, board);
  const headers = { Authorization: `Bearer ${/dwt_[\w-]{43}/.exec(await made.text())![0]}` };
  assert.equal((await house.ask('/api/v1/me', { headers })).status, 200);
  await house.database.pool.query(`update token set ends_on = '2026-11-21'`);
  assert.equal((await house.ask('/api/v1/me', { headers })).status, 401);
});

test('a token without a name, a day or with a day that is over is refused beside the field', async (t) => {
  const house = await testHouse(t, { story: true });
  const board = await house.as('nguyen-thi-hoa');
  for (const sent of [
    { name: '', role: 'editor', endsOn: '31.12.2027' },
    { name: 'x', role: 'contactKeeper', endsOn: '31.12.2027' },
    { name: 'x', role: 'editor', endsOn: '' },
    { name: 'x', role: 'editor', endsOn: '21.11.2026' },
  ]) {
    const answer = await house.sendForm(path, sent, board);
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /aria-invalid/);
  }
});
