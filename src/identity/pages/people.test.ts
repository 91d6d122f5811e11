import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routes } from '#routes';
import { textOf, type TestHouse, testHouse } from '#test';
import { cookiesOf, letterTo } from '../signInForTest.ts';

const language = 'de';
const mo = 'sonnenhof-frauen-und-familien';
const form = {
  name: 'Rana Khalil',
  email: 'rana@menschen.example',
  language: 'ar',
  role: 'volunteer',
  from: '',
  until: '',
};

test('a board invites somebody, who comes in by the letter and may what the role may', async (t) => {
  const house = await testHouse(t, { story: true });
  const layla = await house.as('layla-al-masri');
  const path = routes.people.to({ language, organisation: mo });
  const invited = await house.sendForm(path, form, layla);
  assert.deepEqual([invited.status, invited.headers.get('Location')], [303, `${path}?done=invited`]);
  const { letter, path: link } = await letterTo(house, form.email);
  assert.equal(letter.language, 'ar');
  const Cookie = cookiesOf(await house.sendForm(link, {}));
  const { body } = await house.json<{ roles: { organisation: string; role: string }[] }>('/api/v1/me', {
    headers: { Cookie },
  });
  assert.deepEqual(
    body.roles.map(({ organisation, role }) => [organisation, role]),
    [[mo, 'volunteer']],
  );
  const shown = textOf(await house.page(path, { headers: layla }));
  assert.match(shown, /Rana Khalil/);
  // Whom the board invited may not invite.
  assert.equal((await house.sendForm(path, { ...form, email: 'x@menschen.example' }, { Cookie })).status, 404);
  const { rows } = await house.database.pool.query(
    `select act, after::text from history where act in ('account.make', 'role.give') order by id desc limit 2`,
  );
  assert.deepEqual(
    rows.map(({ act }: { act: string }) => act),
    ['role.give', 'account.make'],
  );
  assert.ok(rows.every((row) => !JSON.stringify(row).includes('Rana')));
});

test('what is wrong with an invitation is said beside its field, and kept', async (t) => {
  const house = await testHouse(t, { story: true });
  const layla = await house.as('layla-al-masri');
  const path = routes.people.to({ language, organisation: mo });
  const cases = [
    [{ ...form, email: 'rana' }, /keine E-Mail-Adresse/],
    [{ ...form, role: 'queen' }, /wählen Sie/],
    [{ ...form, from: '2.2.2027', until: '1.2.2027' }, /liegt vor dem ersten/],
    [{ ...form, email: 'jawad-rahimi@menschen.example', role: 'editor' }, /an diesen Tagen schon/],
  ] as const;
  for (const [sent, sentence] of cases) {
    const answer = await house.sendForm(path, sent, layla);
    const text = await answer.text();
    assert.equal(answer.status, 422);
    assert.match(text, sentence);
    assert.match(text, /value="Rana Khalil"/);
  }
});

test('the last of a board stays, and is told what to do; with another on the board the role ends', async (t) => {
  const house = await testHouse(t, { story: true });
  const layla = await house.as('layla-al-masri');
  const end = routes.endRole.to({ language, organisation: mo, role: await boardRole(house, 'layla-al-masri') });
  const refused = await house.sendForm(end, {}, layla);
  assert.equal(refused.status, 409);
  assert.match(await refused.text(), /Laden Sie zuerst die Nachfolge/);

  const { Cookie } = await house.holding('board', mo);
  assert.equal((await house.sendForm(end, {}, { Cookie })).status, 303);
  assert.equal((await house.ask(routes.people.to({ language, organisation: mo }), { headers: layla })).status, 404);
});

test('two of a board who end each other at once cannot both be gone', async (t) => {
  const house = await testHouse(t, { story: true });
  const layla = await house.as('layla-al-masri');
  const other = await house.holding('board', mo);
  const { rows } = await house.database.pool.query<{ id: string }>('select id from role_held where account = $1', [
    other.account,
  ]);
  const answers = await Promise.all([
    house.sendForm(routes.endRole.to({ language, organisation: mo, role: rows[0]!.id }), {}, layla),
    house.sendForm(
      routes.endRole.to({ language, organisation: mo, role: await boardRole(house, 'layla-al-masri') }),
      {},
      { Cookie: other.Cookie },
    ),
  ]);
  const statuses = answers.map(({ status }) => status);
  assert.equal(statuses.filter((status) => status === 303).length, 1, String(statuses));
});

test('a role of another organisation is not there for this board', async (t) => {
  const house = await testHouse(t, { story: true });
  const layla = await house.as('layla-al-masri');
  const role = await boardRole(house, 'nguyen-thi-hoa');
  assert.equal((await house.sendForm(routes.endRole.to({ language, organisation: mo, role }), {}, layla)).status, 404);
  assert.equal(
    (await house.sendForm(routes.endRole.to({ language, organisation: 'dsm', role }), {}, layla)).status,
    404,
  );
});

async function boardRole(house: TestHouse, person: string): Promise<string> {
  const { rows } = await house.database.pool.query<{ id: string }>(
    `select r.id from role_held r join account a on a.id = r.account where r.role = 'board' and a.email_key like $1`,
    [`${person}@%`],
  );
  return rows[0]!.id;
}
