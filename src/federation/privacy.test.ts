import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Privacy, undeclared } from '#ground/database/privacy';
import { testHouse } from '#test';
import { declaredBelow, federationPrivacy } from './privacy.ts';

const declarations: Privacy = federationPrivacy;

test('every column says what it is for, who sees it and when it goes, and no column is declared that is not there', async (t) => {
  const { database } = await testHouse(t);
  assert.deepEqual(await undeclared(database, declarations, declaredBelow), { missing: [], superfluous: [] });
});

test('a new column and a new table are found until somebody declares them', async (t) => {
  const { database } = await testHouse(t);
  await database.pool.query('alter table organisation add column mood text; create table diary (entry text)');
  const { missing } = await undeclared(database, declarations, declaredBelow);
  assert.deepEqual(missing, ['diary.entry', 'organisation.mood']);
});

test('origin and what is made of it is Art. 9 data; who an individual member is, no page may show', () => {
  assert.equal(federationPrivacy.organisation_origin.origin.category, 'art9');
  assert.equal(federationPrivacy.presence.facets.category, 'art9');
  assert.equal(federationPrivacy.import_row.cells.category, 'art9');
  assert.equal(federationPrivacy.individual_membership.person.audience, 'operator');
});

test('no declaration is empty', () => {
  for (const [table, columns] of Object.entries(declarations)) {
    for (const [column, { purpose, retention }] of Object.entries(columns)) {
      assert.ok(purpose.length > 3 && retention.length > 10, `${table}.${column}`);
    }
  }
});
