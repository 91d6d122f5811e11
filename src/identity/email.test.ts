import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHouse } from '#test';
import { accountFor, accountOf } from './account.ts';
import { emailKey } from './email.ts';

test('one person has one account, however they write their address', async (t) => {
  const { database } = await testHouse(t);
  const ways = [
    ['Jürgen@Büro.example', 'ju\u0308rgen@bu\u0308ro.EXAMPLE', ' JÜRGEN@xn--bro-hoa.example '],
    ['İpek@dernek.example', 'ipek@dernek.example', 'I\u0307PEK@DERNEK.example'],
    ['STRASSE@haus.example', 'strasse@haus.example'],
    ['a@пример.example', 'A@xn--e1afmkfd.example'],
  ] as const;
  for (const [first, ...others] of ways) {
    const id = await database.change((write) => accountFor(write, 'test', { email: first, name: 'A', language: 'de' }));
    for (const email of others) {
      assert.equal(
        await database.change((write) => accountFor(write, 'test', { email, name: 'B', language: 'de' })),
        id,
      );
      assert.equal((await accountOf(database, email))?.id, id);
    }
  }
  const { rows } = await database.pool.query('select from account');
  assert.equal(rows.length, ways.length);
});

test('different people stay different', () => {
  const keys = ['a.b@x.example', 'ab@x.example', 'a+b@x.example', 'a@x.example', 'a@y.example', 'á@x.example'].map(
    emailKey,
  );
  assert.equal(new Set(keys).size, keys.length);
});

test('what no single letter could go to is no address', () => {
  for (const text of [
    '',
    'a',
    'a@',
    '@b.example',
    'a@b',
    'a@b.example,c@d.example',
    'a b@c.example',
    '"a"@b.example',
    'a@b@c.example',
    'a@b.example\nBcc: c@d.example',
    'a\u200b@b.example',
    `${'a'.repeat(65)}@b.example`,
    'a@-b.example',
  ]) {
    assert.equal(emailKey(text), undefined, JSON.stringify(text));
  }
});
