import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHouse } from '#test';
import { declared, groundPrivacy, type Privacy, undeclared } from './index.ts';

const common = { audience: 'operator', category: 'plain', retention: 'never kept' } as const;

/** Only what is said of these tables counts here: the others are declared by the domains. */
async function about(tables: readonly string[], privacy: Privacy, t: Parameters<typeof testHouse>[0]) {
  const { database } = await testHouse(t);
  const { missing, superfluous } = await undeclared(database, privacy);
  return { missing: missing.filter((name) => tables.includes(name.split('.')[0]!)), superfluous };
}

test('every column of the history and of the migrations is declared', async (t) => {
  assert.deepEqual(await about(['history', 'migration'], groundPrivacy, t), { missing: [], superfluous: [] });
});

test('a column that nobody declared is found, and a declared one that is not there', async (t) => {
  const privacy = { migration: declared(common, { name: 'which step of the tables ran', mood: 'never was there' }) };
  assert.deepEqual(await about(['migration'], privacy, t), {
    missing: ['migration.hash', 'migration.ran_at'],
    superfluous: ['migration.mood'],
  });
});
