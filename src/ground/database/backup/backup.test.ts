import assert from 'node:assert/strict';
import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Database } from '../connect.ts';
import { backUp, restore } from './index.ts';
import { contentOf, openTrial, type Trial } from './trial.ts';

let trial: Trial;
let original: Database;
let file = '';

before(async () => {
  trial = await openTrial();
  original = await trial.database({ migrated: trial.current, filled: true });
  file = trial.file('whole.backup');
  await backUp(original, file);
});

after(() => trial.close());

const into = (database: Database, path = file, more: { replace?: boolean; migrations?: string } = {}) =>
  restore(database, { path, migrations: trial.current, replace: false, ...more });

async function refusal(database: Database, path: string, more: { replace?: boolean; migrations?: string } = {}) {
  const before = await contentOf(database);
  const outcome = await into(database, path, more);
  assert.deepEqual(await contentOf(database), before, 'a refusal changes nothing');
  return 'refused' in outcome ? outcome.refused : undefined;
}

test('what is restored into an empty database equals the original table by table', async () => {
  const empty = await trial.database();
  const outcome = await into(empty);
  assert.ok('rows' in outcome);
  assert.equal(outcome.rows['child'], 2000);
  assert.deepEqual(await contentOf(empty), await contentOf(original));
});

test('a restored database goes on: numbers follow, triggers and constraints hold', async () => {
  const restored = await trial.database();
  await into(restored);
  const { rows } = await restored.pool.query(`insert into line (note) values ('new') returning id, note`);
  assert.deepEqual(rows, [{ id: 102, note: 'new!' }]);
  await assert.rejects(restored.pool.query('delete from line'), /append only/);
  await assert.rejects(restored.pool.query(`insert into child values (999999, 'x')`), /foreign key/);
  assert.equal((await restored.pool.query(`select nextval('serial')::int as n`)).rows[0].n, 4712);
});

test('migrated tables without rows count as empty; rows of anybody do not, unless they may be replaced', async () => {
  const made = await trial.database({ migrated: trial.current });
  await made.pool.query('truncate settled');
  assert.ok('rows' in (await into(made)));
  assert.match((await refusal(made, file)) ?? '', /^The database is not empty \(.*--replace\.$/);
  await made.pool.query(`delete from child; insert into nothing values (1); select nextval('serial')`);
  assert.ok('rows' in (await into(made, file, { replace: true })));
  assert.deepEqual(await contentOf(made), await contentOf(original));
});

test('an older backup is restored and then migrated, also where the database is newer already', async () => {
  const old = await trial.database({ migrated: trial.older, filled: true });
  const path = trial.file('older.backup');
  await backUp(old, path);
  for (const how of [{}, { migrated: trial.current, filled: true } as const]) {
    const target = await trial.database(how);
    const outcome = await into(target, path, { replace: true });
    assert.deepEqual('migrated' in outcome && outcome.migrated, ['0002_second.sql']);
    const { rows } = await target.pool.query(`select count(*)::int as n, min(kind) as kind from line`);
    assert.deepEqual(rows, [{ n: 101, kind: 'plain' }]);
    const { rows: ran } = await target.pool.query('select name from migration order by 1');
    assert.deepEqual(ran, [{ name: '0001_first.sql' }, { name: '0002_second.sql' }]);
  }
});

test('a newer backup, and a newer database, are refused', async () => {
  const older = await trial.database({ migrated: trial.older });
  const sentence = await refusal(older, file, { migrations: trial.older, replace: true });
  assert.match(sentence ?? '', /newer version of this software, which has the migration 0002_second\.sql/);

  const path = trial.file('first.backup');
  await backUp(older, path);
  assert.match(
    (await refusal(original, path, { migrations: trial.older, replace: true })) ?? '',
    /^The database belongs to a newer version/,
  );

  const text = gunzipSync(readFileSync(file)).toString('latin1').replace('{"format":1,', '{"format":2,');
  const future = trial.file('future.backup');
  writeFileSync(future, gzipSync(Buffer.from(text, 'latin1')));
  assert.match((await refusal(older, future, { replace: true })) ?? '', /newer version of this software: update first/);
});

test('a backup cut short anywhere is refused and changes nothing', async () => {
  const whole = readFileSync(file);
  const target = await trial.database({ migrated: trial.current, filled: true });
  for (const length of [0, 1, 9, 300, whole.length >> 1, whole.length - 9, whole.length - 1]) {
    const path = trial.file('cut.backup');
    writeFileSync(path, whole.subarray(0, length));
    assert.match((await refusal(target, path, { replace: true })) ?? '', /^The backup is cut short/, `${length} bytes`);
  }
});

test('an altered backup is refused, packed again or not', async () => {
  const target = await trial.database({ migrated: trial.current });
  const whole = readFileSync(file);
  const path = trial.file('altered.backup');
  for (const share of [0.1, 0.5, 0.9]) {
    const bytes = Buffer.from(whole);
    bytes[Math.floor(bytes.length * share)]! ^= 4;
    writeFileSync(path, bytes);
    assert.match((await refusal(target, path, { replace: true })) ?? '', /altered|cut short/);
  }
  const text = gunzipSync(whole).toString('latin1');
  const changes = [
    text.replace('note 7!', 'note 8!'),
    text.replace(/note 7!.*\n/, ''),
    text.replace('"child":2000', '"child":1999'),
    text.slice(0, text.indexOf('-- end ')),
    `${text}more\n`,
    text.replace('COPY public."child"', 'COPY public."line"'),
  ];
  for (const changed of changes) {
    assert.notEqual(changed, text);
    writeFileSync(path, gzipSync(Buffer.from(changed, 'latin1')));
    assert.match((await refusal(target, path, { replace: true })) ?? '', /^The backup was altered/);
  }
});

test('a foreign file, a folder and a missing file are refused', async () => {
  const target = await trial.database({ migrated: trial.current });
  const path = trial.file('foreign.txt');
  for (const foreign of ['Name;Ort\n', gzipSync(''), gzipSync('Name;Ort\n'), gzipSync(Buffer.alloc(100))]) {
    writeFileSync(path, foreign);
    assert.match((await refusal(target, path, { replace: true })) ?? '', /not a backup/);
  }
  assert.match((await refusal(target, dirname(path), { replace: true })) ?? '', /This is a folder/);
  assert.match((await refusal(target, trial.file('missing'), { replace: true })) ?? '', /no such file/);
});

test('what the check finds undoes the restore', async () => {
  const target = await trial.database({ migrated: trial.current });
  const outcome = await restore(target, {
    path: file,
    migrations: trial.current,
    replace: true,
    check: async (client) => `${(await client.query('select from line')).rowCount} lines are too many.`,
  });
  assert.deepEqual(outcome, { refused: '101 lines are too many.' });
  assert.equal((await target.pool.query('select from line')).rowCount, 0);
  assert.equal((await target.pool.query(`select nextval('serial')::int as n`)).rows[0].n, 1);
});

test("the file is its owner's alone and replaces an earlier one of its name", async () => {
  const path = trial.file('nightly.backup');
  copyFileSync(file, path);
  await backUp(await trial.database({ migrated: trial.current }), path);
  assert.equal(statSync(path).mode & 0o777, 0o600);
  assert.ok('rows' in (await into(await trial.database(), path)));
  await assert.rejects(backUp(original, trial.file('no/such/folder')), { code: 'ENOENT' });
});

test('a backup taken while others write holds one moment', async (t) => {
  const busy = await trial.database({ migrated: trial.current, filled: true });
  await busy.pool.query('insert into nothing values (1)');
  let writing = true;
  // Each statement adds a child and a line; a table that is emptied and filled again must never be found empty.
  const writers = Array.from({ length: 3 }, async (_, writer) => {
    for (let i = 0; writing; i += 1) {
      await busy.pool.query(
        `with c as (insert into child values (1, 'w${writer}-${i}')) insert into line (note) values ('w')`,
      );
      if (i % 10 === 0) await busy.pool.query('begin; truncate nothing; insert into nothing values (1); commit');
    }
  });
  t.after(() => (writing = false));
  for (let round = 0; round < 4; round += 1) {
    const path = trial.file(`busy-${round}.backup`);
    await backUp(busy, path);
    const target = await trial.database();
    assert.ok('rows' in (await into(target, path)));
    const { rows } = await target.pool.query(
      `select (select count(*) from child where note like 'w%') as children,
        (select count(*) from line where note = 'w!') as lines, (select count(*)::int from nothing) as kept,
        (select last_value from line_id_seq) >= (select max(id) from line) as ahead`,
    );
    assert.equal(rows[0].children, rows[0].lines);
    assert.deepEqual([rows[0].kept, rows[0].ahead], [1, true]);
  }
  writing = false;
  await Promise.all(writers);
});
