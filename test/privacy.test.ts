import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tables } from '#ground/database';
import { type Declares, groundPrivacy, type Privacy } from '#ground/database/privacy';
import { federationPrivacy } from '../src/federation/privacy.ts';
import { identityPrivacy } from '../src/identity/privacy.ts';
import { testHouse } from './house.ts';

// The type holds every column a query can name; the test below holds those only SQL knows, too.
const everything: Declares<keyof Tables> = { ...groundPrivacy, ...identityPrivacy, ...federationPrivacy };
const declarations: Privacy = everything;

test('every column of the database says what it is for, who sees it and when it goes, and no other does', async (t) => {
  const { database } = await testHouse(t);
  assert.deepEqual(declaredColumns(declarations), await columnsOf(database.pool));
});

test('a column that nobody declared is found', async (t) => {
  const { database } = await testHouse(t);
  await database.pool.query('alter table organisation add column mood text');
  const undeclared = (await columnsOf(database.pool)).filter((name) => !declaredColumns(declarations).includes(name));
  assert.deepEqual(undeclared, ['organisation.mood']);
});

test('no two domains declare the same table', () => {
  const tables = [groundPrivacy, identityPrivacy, federationPrivacy].flatMap((domain) => Object.keys(domain));
  assert.equal(new Set(tables).size, tables.length);
});

test('origin and what is made of it is Art. 9 data; who is an individual member is not for pages', () => {
  for (const [table, column] of [['organisation_origin', 'origin'], ['presence', 'facets'], ['import_row', 'cells']] as const) {
    assert.equal(declarations[table]?.[column]?.category, 'art9', `${table}.${column}`);
  }
  assert.equal(declarations['individual_membership']?.['person']?.audience, 'operator');
});

test('each declaration says something', () => {
  for (const [table, columns] of Object.entries(declarations)) {
    for (const [column, { purpose, retention }] of Object.entries(columns)) {
      assert.ok(purpose.length > 3 && retention.length > 3, `${table}.${column}`);
    }
  }
});

function declaredColumns(privacy: Privacy): string[] {
  return Object.entries(privacy)
    .flatMap(([table, columns]) => Object.keys(columns).map((column) => `${table}.${column}`))
    .sort();
}

async function columnsOf(pool: { query(text: string): Promise<{ rows: { name: string }[] }> }): Promise<string[]> {
  const { rows } = await pool.query(
    `select c.table_name || '.' || c.column_name as name
     from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE'`,
  );
  return rows.map(({ name }) => name).sort();
}
