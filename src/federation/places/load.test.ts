import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { connect, type Database, migrate, openEmbedded, type Embedded } from '#ground/database';
import { loadPlaces } from './load.ts';

let dataDir = '';
let embedded: Embedded;
let database: Database;

before(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'places-'));
  chmodSync(dataDir, 0o711); // as root the database runs as another account, which must get through
  embedded = await openEmbedded(dataDir);
  database = connect(embedded.url, { connections: 4 });
  await migrate(database, fileURLToPath(new URL('../../../../migrations', import.meta.url)));
});

after(async () => {
  await database?.close();
  await embedded?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const ask = async (sql: string) => (await database.pool.query(sql)).rows as Record<string, unknown>[];

test('an empty database gets all areas and postcodes, even from two processes at once', async () => {
  const answers = await Promise.all([loadPlaces(database.pool), loadPlaces(database.pool)]);
  assert.ok(answers.includes('loaded'));
  assert.deepEqual(await ask('select level, count(*)::int as n from area group by level order by level'), [
    { level: 'district', n: 401 },
    { level: 'municipality', n: 10798 },
    { level: 'state', n: 16 },
  ]);
  assert.deepEqual(await ask('select count(*)::int as n from postcode'), [{ n: 12883 }]);
});

test('an area holds on its days only, and its successor after', async () => {
  const held = (day: string) =>
    ask(
      `select count(*) filter (where level = 'district')::int as districts, bool_or(ags = '16056') as eisenach
     from area where during @> '${day}'::date`,
    );
  assert.deepEqual(await held('2021-06-30'), [{ districts: 401, eisenach: true }]);
  assert.deepEqual(await held('2021-07-01'), [{ districts: 400, eisenach: false }]);
  assert.deepEqual(await ask(`select successor from area where ags = '16056'`), [{ successor: '16063' }]);
});

test('the same edition is not loaded again', async () => {
  await ask(`update area set name = 'Otherwise' where ags = '14713'`);
  assert.equal(await loadPlaces(database.pool), 'current');
  assert.deepEqual(await ask(`select name from area where ags = '14713'`), [{ name: 'Otherwise' }]);
});

test('another edition is brought up to date: changed areas, missing and surplus postcodes', async () => {
  await ask(`update place_edition set edition = 'older'`);
  await ask(`insert into postcode values ('00000', '14713000', 'Nowhere')`);
  await ask(`delete from postcode where postcode = '04103'`);
  assert.equal(await loadPlaces(database.pool), 'loaded');
  assert.deepEqual(await ask(`select name from area where ags = '14713'`), [{ name: 'Leipzig, Stadt' }]);
  assert.deepEqual(await ask(`select postcode, place from postcode where postcode in ('00000', '04103')`), [
    { postcode: '04103', place: 'Leipzig' },
  ]);
});
