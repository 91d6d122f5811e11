import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test, type TestContext } from 'node:test';
import { outbox } from '#ground/mail';
import { type TestHouse, testHouse } from '#test';

const ENTRY = join(import.meta.dirname, 'index.js');

test('the operator invites somebody, who has the role and a letter; twice changes nothing', async (t) => {
  const house = await testHouse(t, { story: true });
  const words = ['user', 'invite', 'rana@menschen.example', '--organisation', 'dsm', '--role', 'board'];
  const made = await dachwerk(t, house, [...words, '--name', 'Rana Khalil', '--language', 'en']);
  assert.equal(made.code, 0, made.err);
  assert.match(made.out, /rana@menschen\.example is board of dsm/);
  const [letter] = await outbox(house.database, 5);
  assert.deepEqual([letter?.to, letter?.language, letter?.about], ['rana@menschen.example', 'en', 'invitation']);
  assert.match(letter?.text ?? '', /sign-in\/link\/dwl_/);
  const again = await dachwerk(t, house, words);
  assert.equal(again.code, 1);
  assert.match(again.err, /already; nothing was changed/);
  assert.equal((await outbox(house.database, 5)).length, 1);
});

test("the operator adds an organisation's own sign-in, lists it without its secret, and removes it", async (t) => {
  const house = await testHouse(t, { story: true });
  const words = [
    'provider',
    'add',
    '--organisation',
    'dsm',
    '--name',
    'Haus',
    '--issuer',
    'https://login.example',
    '--client-id',
    'dw',
  ];
  const made = await dachwerk(t, house, words, 'sehr-geheim\n');
  assert.equal(made.code, 0, made.err);
  const id = made.out.trim();
  assert.match(made.err, /\/sign-in\/provider\/return/);
  const { rows } = await house.database.pool.query<{ text: string }>('select p::text as text from identity_provider p');
  assert.ok(!rows[0]!.text.includes(Buffer.from('sehr-geheim').toString('hex')));
  const listed = await dachwerk(t, house, ['provider', 'list']);
  assert.equal(listed.out, `${id}\tdsm\thttps://login.example\tdw\tHaus\n`);
  assert.equal((await dachwerk(t, house, ['provider', 'remove', id])).code, 0);
  assert.equal((await dachwerk(t, house, ['provider', 'remove', id])).code, 1);
});

test('whatever is written wrongly is one sentence and exit code 2', async (t) => {
  const nobody = { databaseUrl: 'postgres://nobody@127.0.0.1:9/none' };
  const provider = ['provider', 'add', '--organisation', 'dsm', '--name', 'x', '--client-id', 'y', '--issuer'];
  for (const words of [
    ['user'],
    ['user', 'invite', 'rana', '--organisation', 'dsm', '--role', 'board'],
    ['user', 'invite', 'rana@menschen.example', '--role', 'board'],
    ['user', 'invite', 'rana@menschen.example', '--organisation', 'dsm', '--role', 'queen'],
    ['user', 'invite', 'rana@menschen.example', '--organisation', 'dsm', '--role', 'board', '--language', 'xx'],
    ['provider', 'steal'],
    [...provider, 'http://login.example'],
    [...provider, 'https://login.example'],
    ['provider', 'remove', 'x'],
  ]) {
    const { code, err } = await dachwerk(t, nobody, words);
    assert.equal(code, 2, words.join(' '));
    assert.match(err, /^[^\n]+\n$/);
  }
});

/** Runs the command as an operator does; with what is typed into it. */
async function dachwerk(t: TestContext, house: Pick<TestHouse, 'databaseUrl'>, words: string[], typed = '') {
  const dataDir = mkdtempSync(join(tmpdir(), 'dachwerk-user-'));
  t.after(() => rmSync(dataDir, { recursive: true, force: true }));
  const env = { ...process.env, DATABASE_URL: house.databaseUrl, DATA_DIR: dataDir, PORT: '', SECRET_KEY: '' };
  const child = spawn(process.execPath, [ENTRY, ...words], { env });
  child.stdin.end(typed);
  const ended = new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? -1)));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, err };
}
