import assert from 'node:assert/strict';
import { test } from 'node:test';
import { undeclared } from '#ground/database/privacy';
import { testHouse } from '#test';
import { contactsPrivacy } from './privacy.ts';

test('every column of contacts says what it is for, who sees it and when it goes', async (t) => {
  const { database } = await testHouse(t);
  const { missing, superfluous } = await undeclared(database, contactsPrivacy);
  assert.deepEqual(
    missing.filter((name) => /^(contact_|talk)/.test(name)),
    [],
  );
  assert.deepEqual(superfluous, []);
});

test('every table of contacts stands behind the wall, for its owner too', async (t) => {
  const { database } = await testHouse(t);
  const { rows } = await database.pool.query<{ relname: string }>(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      and (relname like 'contact\\_%' or relname like 'talk%') and not (relrowsecurity and relforcerowsecurity)`,
  );
  assert.deepEqual(rows, []);
  assert.equal(contactsPrivacy.contact_function.body.category, 'art9', 'a function in a party says a conviction');
});
