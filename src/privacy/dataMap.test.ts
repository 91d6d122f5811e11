import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bases, undeclared } from '#ground/database/privacy';
import { testHouse } from '#test';
import { activities } from './activities.ts';
import { summaries } from './access/summary.ts';
import { activityOf, dataMap, lives } from './dataMap.ts';
import { holdSentence } from './sentences.ts';

const tellsOfPeople = (table: string) =>
  Object.values(dataMap[table] ?? {}).some(({ category }) => category !== 'plain');

test('every column of the whole database is declared, and no other', async (t) => {
  const { database } = await testHouse(t);
  assert.deepEqual(await undeclared(database, dataMap), { missing: [], superfluous: [] });
});

test('every table that may tell of a person has a life: how their rows are found, erased and forgotten', () => {
  const without = Object.keys(dataMap).filter((table) => tellsOfPeople(table) && !Object.hasOwn(lives, table));
  assert.deepEqual(without, []);
});

test('lives name tables and columns that exist', () => {
  for (const [table, life] of Object.entries(lives)) {
    const columns = Object.keys(dataMap[table] ?? {});
    assert.ok(columns.length > 0, table);
    const named = [
      ...('nobody' in life.found
        ? []
        : life.found.map((way) => ('through' in way ? way.column : (Object.values(way)[0] as string)))),
      ...(typeof life.erase === 'object' && 'blank' in life.erase ? Object.keys(life.erase.blank) : []),
      ...(life.secret ?? []),
    ];
    for (const column of named) assert.ok(columns.includes(column), `${table}.${column}`);
  }
});

test('every column has a basis the law knows, and what reveals origin rests on Art. 9', () => {
  for (const [table, columns] of Object.entries(dataMap)) {
    for (const [column, { basis, category }] of Object.entries(columns)) {
      assert.ok(bases.includes(basis), `${table}.${column}`);
      assert.equal(basis.startsWith('Art. 9'), category === 'art9', `${table}.${column}`);
    }
  }
});

test('the record of processing names every table once, and each processing has some', () => {
  assert.deepEqual(summaries.flatMap(({ tables }) => tables).sort(), Object.keys(dataMap).sort());
  assert.deepEqual(
    summaries.filter(({ tables }) => tables.length === 0).map(({ activity }) => activity),
    [],
  );
  for (const table of Object.keys(dataMap)) assert.ok(activities.includes(activityOf(table)), table);
});

test('every hold has a sentence of its own that says why and until when', () => {
  for (const [table, { erase }] of Object.entries(lives)) {
    if (typeof erase === 'object' && 'keep' in erase) assert.ok(holdSentence('de', erase.keep).length > 10, table);
  }
});
