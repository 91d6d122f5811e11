import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type TestHouse, testHouse } from '#test';
import { readArguments } from './command-arguments.ts';
import { counts, graphFaults, realInput, UMBRELLA, withRealInputs } from './importsForTest.ts';
import type { Report } from './report.ts';

const PROGRAM = fileURLToPath(new URL('../../command/index.js', import.meta.url));

/** Runs bin/dachwerk's program as an operator does. */
async function dachwerk<Told = Report>(
  house: TestHouse,
  ...args: string[]
): Promise<{ code: number; told: Told; complaint: string }> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, DATABASE_URL: house.databaseUrl };
    execFile(process.execPath, [PROGRAM, 'import', ...args], { env, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      const last = stdout.trim().split('\n').at(-1) ?? '';
      if (error && typeof error.code !== 'number') return void reject(error);
      resolve({
        code: error ? Number(error.code) : 0,
        told: (last === '' ? undefined : JSON.parse(last)) as Told,
        complaint: stderr,
      });
    });
  });
}

function fileWith(t: TestContext, name: string, content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

test('the lists of Leipzig come in cleanly as contacts, and go again', withRealInputs, async (t) => {
  const house = await testHouse(t, { story: true });
  const before = await counts(house);
  const file = realInput('leipzig-data/leipziger-ecken-organisationen.csv');
  const tried = await dachwerk(house, file, '--umbrella', UMBRELLA, '--as', 'contacts', '--dry-run');
  assert.deepEqual(await counts(house), before, 'a dry run writes nothing');
  assert.deepEqual([tried.code, tried.told.rows, tried.told.refused, tried.told.undo], [0, 70, [], null]);
  const { told, code } = await dachwerk(house, file, '--umbrella', UMBRELLA, '--as', 'contacts');
  assert.equal(code, 0);
  assert.deepEqual({ ...told, undo: null }, tried.told);
  assert.equal(told.created + told.duplicates.length, 70);
  assert.equal((await counts(house))['contact'], before['contact']! + told.created);
  const again = await dachwerk(house, file, '--umbrella', UMBRELLA, '--as', 'contacts', '--dry-run');
  assert.deepEqual([again.told.created, again.told.duplicates.length], [0, 70]);
  assert.equal((await dachwerk(house, 'undo', told.undo ?? '')).code, 0);
  assert.deepEqual(await counts(house), before);
  assert.equal((await dachwerk(house, 'undo', told.undo ?? '')).code, 1, 'what was undone is not undone again');
});

test('the command tells of each row, in English or another language, and takes over the good ones', async (t) => {
  const house = await testHouse(t, { story: true });
  const file = fileWith(t, 'list.csv', 'Wer;PLZ;Seit\nHaus A;04315;1.2.2003\nHaus B;00000;1.2.2003\nHaus A;04315;\n');
  const unnamed = await dachwerk(house, file, '--umbrella', UMBRELLA);
  assert.deepEqual([unnamed.code, unnamed.told.refused.map(({ row, column }) => [row, column])], [1, [[0, null]]]);
  const args = [file, '--umbrella', UMBRELLA, '--map', 'wer=name', '--map', 'Seit=since'];
  const { told, code } = await dachwerk(house, ...args, '--dry-run', '--language', 'de');
  assert.equal(code, 0);
  assert.deepEqual(told, {
    rows: 3,
    created: 1,
    joined: 0,
    duplicates: [{ row: 4, of: 2 }],
    refused: [{ row: 3, column: 'PLZ', message: 'Die Postleitzahl „00000“ gibt es nicht.' }],
    undo: null,
  });
  const both = await dachwerk(house, ...args, '--anyway', '4');
  assert.deepEqual([both.told.created, both.told.duplicates], [2, []]);
  assert.equal(both.told.refused[0]?.message, 'There is no postcode “00000”.');
  assert.match(both.told.undo ?? '', /^[0-9a-f-]{36}$/);
  assert.deepEqual(await graphFaults(house), []);
});

test('a file that cannot be read is code 1 with its reason, wrong words are code 2', async (t) => {
  const house = await testHouse(t, { story: true });
  const before = await counts(house);
  const broken = fileWith(t, 'broken.xlsx', 'PK\x03\x04 …');
  for (const file of [broken, join(broken, 'nothing.csv')]) {
    const { code, told } = await dachwerk(house, file, '--umbrella', UMBRELLA);
    assert.deepEqual([code, told.refused.map(({ row, column }) => [row, column])], [1, [[0, null]]]);
  }
  const list = fileWith(t, 'list.csv', 'Verein\nHaus A\n');
  for (const args of [
    [list, '--umbrella', 'nobody'],
    [list, '--umbrella', UMBRELLA, '--map', 'Nowhere=name'],
    ['undo'],
  ]) {
    const { code, told, complaint } = await dachwerk(house, ...args);
    assert.deepEqual([code, told], [2, undefined], args.join(' '));
    assert.notEqual(complaint, '');
  }
  assert.deepEqual(await counts(house), before);
});

test('words the command does not know are wrong, with a sentence', () => {
  const right = ['list.csv', '--umbrella', UMBRELLA];
  assert.ok('act' in readArguments(right));
  for (const args of [
    [],
    ['list.csv'],
    ['list.csv', 'other.csv', '--umbrella', UMBRELLA],
    [...right, '--as', 'friends'],
    [...right, '--since', 'never'],
    [...right, '--map', 'Verein=cheese'],
    [...right, '--anyway', 'some'],
    [...right, '--language', 'xx'],
    [...right, '--sideways'],
    ['undo', 'one', 'two'],
  ]) {
    const outcome = readArguments(args);
    assert.ok('wrong' in outcome && outcome.wrong !== '', args.join(' '));
  }
});
