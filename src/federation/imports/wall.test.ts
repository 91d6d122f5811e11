import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { sql } from 'kysely';
import type { Reach } from '#ground/database';
import { type TestHouse, testHouse } from '#test';
import { counts, Staff, UMBRELLA } from './importsForTest.ts';
import { claimRun, runImport } from './run.ts';
import { undoImport } from './undo.ts';

const LIST = 'Verein;PLZ;Ort\nHaus der Sprachen;04315;Leipzig\nAtelier Nord;09111;Chemnitz\n';
const FOREIGN = 'nemo';

/** A file brought for one umbrella, the reach of its staff, and those of a stranger and of somebody who says nothing. */
async function broughtFile(t: TestContext) {
  const house = await testHouse(t, { story: true });
  const staff = await Staff.of(house);
  const id = await staff.brought(LIST);
  const own: Reach = { organisations: [await nodeOf(house, UMBRELLA)] };
  const strangers: Reach[] = [{ organisations: [await nodeOf(house, FOREIGN)] }, { organisations: [] }];
  return { house, staff, id, own, strangers };
}

async function nodeOf(house: TestHouse, slug: string): Promise<number> {
  const { rows } = await house.database.pool.query<{ node: number }>('select node from organisation where slug = $1', [
    slug,
  ]);
  return rows[0]!.node;
}

test('a file and its rows are seen and changed within the reach of its umbrella, and nowhere else', async (t) => {
  const { house, own, strangers } = await broughtFile(t);
  // The app's own connections, behind the wall as every request is.
  const { database } = house.house;
  const touched = (reach: Reach) =>
    database.within(reach, async (write) => {
      const files = await sql`update import set file_name = file_name returning id`.execute(write);
      const rows = await sql`update import_row set anyway = anyway returning row`.execute(write);
      const gone = await sql`delete from import_row where row = 3 returning row`.execute(write);
      return [files.rows.length, rows.rows.length, gone.rows.length];
    });
  for (const reach of strangers) assert.deepEqual(await touched(reach), [0, 0, 0]);
  assert.equal((await sql`select from import_row`.execute(database.kysely)).rows.length, 0);
  assert.deepEqual(await touched(own), [1, 2, 1]);
});

test('nobody brings a file for an umbrella outside their reach, or puts rows into its file', async (t) => {
  const { house, id, own, strangers } = await broughtFile(t);
  const { database } = house.house;
  const addRow = (reach: Reach) =>
    database.within(reach, (write) =>
      sql`insert into import_row (import, row, cells, crowded, fate) values (${id}, 9, '[]', false, 'refused')`.execute(
        write,
      ),
    );
  const moveIt = (reach: Reach, umbrella: number) =>
    database.within(reach, (write) => sql`update import set umbrella = ${umbrella} where id = ${id}`.execute(write));
  for (const reach of strangers) await assert.rejects(addRow(reach), /row-level security/);
  await assert.rejects(moveIt(own, await nodeOf(house, FOREIGN)), /row-level security/);
  await addRow(own);
});

test('who does not reach a file cannot run it or take it back, even where nothing else asks', async (t) => {
  const { house, id, own, strangers } = await broughtFile(t);
  const { database } = house.house;
  const before = await counts(house);
  for (const reach of strangers) {
    assert.equal(await claimRun(database, reach, id), false);
    assert.equal(await undoImport(database, reach, id, 'test'), undefined);
  }
  assert.deepEqual(await counts(house), before);
  assert.equal(await claimRun(database, own, id), true);
  assert.equal(await runImport(database, own, id, 'test'), 'done');
  for (const reach of strangers) assert.equal(await undoImport(database, reach, id, 'test'), undefined);
  assert.equal((await undoImport(database, own, id, 'test'))?.removed, 2);
  assert.deepEqual(await counts(house), before);
});

test('an organisation that brings files of its own by now stays, though its files are behind the wall', async (t) => {
  const { house, staff, id } = await broughtFile(t);
  await staff.run(id);
  await house.database.pool.query(
    `insert into import (id, umbrella, brings, file_name, kind, since, columns, mapping, state, begun_by)
      select gen_random_uuid(), organisation, 'members', 'x.csv', 'csv', '2026-01-01', '[]', '[]', 'previewed', 'test'
      from organisation_name where name = 'Atelier Nord'`,
  );
  assert.equal((await staff.undo(id)).status, 303);
  const { rows } = await house.database.pool.query(
    `select name from organisation_name where name in ('Atelier Nord', 'Haus der Sprachen')`,
  );
  assert.deepEqual(rows, [{ name: 'Atelier Nord' }]);
});
