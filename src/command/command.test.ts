import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { dayFrom } from '#ground/day';
import { programOf } from '#identity';
import { type TestHouse, testHouse } from '#test';
import { run } from './run.ts';

const ENTRY = join(import.meta.dirname, 'index.js');

interface Said {
  code: number;
  out: string;
  err: string;
}

/** Runs the command as an operator does, on that house's database. */
function dachwerk(house: Pick<TestHouse, 'databaseUrl'>, ...words: string[]): Promise<Said> {
  return new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: house.databaseUrl, PORT: '' };
    const child = execFile(process.execPath, [ENTRY, ...words], { env }, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

async function story(t: Parameters<typeof testHouse>[0]): Promise<TestHouse & { slug: string }> {
  const house = await testHouse(t, { story: true });
  const { rows } = await house.database.pool.query<{ slug: string }>(
    'select o.slug from organisation o join affiliation a on a.umbrella = o.node group by 1 order by count(*) desc limit 1',
  );
  return { ...house, slug: rows[0]!.slug };
}

test('a token is made, works, is listed and revoked', async (t) => {
  const house = await story(t);
  const made = await dachwerk(house, 'token', 'create', '--organisation', house.slug, '--name', 'Website');
  assert.equal(made.code, 0, made.err);
  const secret = made.out.trimEnd().split('\n').at(-1)!;
  const actor = await programOf(house.database, `Bearer ${secret}`, dayFrom('2026-11-22'));
  assert.ok(actor?.kind === 'program');

  const listed = await dachwerk(house, 'token', 'list', '--organisation', house.slug);
  assert.match(listed.out, new RegExp(`^${actor.id}\t.*\tvalid\tWebsite\n$`, 'm'));
  assert.ok(!listed.out.includes(secret));

  assert.equal((await dachwerk(house, 'token', 'revoke', actor.id)).code, 0);
  assert.equal(await programOf(house.database, `Bearer ${secret}`, dayFrom('2026-11-22')), undefined);
  const again = await dachwerk(house, 'token', 'revoke', actor.id);
  assert.deepEqual([again.code, again.err], [1, 'There is no valid token of that id.\n']);
  const { rows } = await house.database.pool.query(`select act from history where act like 'token.%' order by id`);
  assert.deepEqual(rows, [{ act: 'token.make' }, { act: 'token.revoke' }]);
});

test('a token for an unknown organisation is refused with a sentence', async (t) => {
  const house = await testHouse(t);
  const { code, out, err } = await dachwerk(house, 'token', 'create', '--organisation', 'nobody', '--name', 'x');
  assert.deepEqual([code, out, err], [1, '', 'There is no organisation "nobody".\n']);
  assert.equal((await dachwerk(house, 'token', 'list', '--organisation', "a'b%_")).code, 1);
});

test('whatever is written wrongly is one sentence and exit code 2, before any database is asked', async () => {
  const wrong = [
    ['nonsense'],
    ['toString'],
    ['token'],
    ['token', 'steal'],
    ['token', 'create', '--organisation', 'x'],
    ['token', 'create', '--name', 'x'],
    ['token', 'create', '--organisation', 'x', '--name', 'n'.repeat(101)],
    ['token', 'create', '--organisation'],
    ['token', 'revoke'],
    ['token', 'revoke', 'dwt_secret'],
    ['backup'],
    ['backup', 'a', 'b'],
    ['restore', 'a', '--force'],
    ['check', '--fast'],
    ['rebuild', 'it'],
  ];
  for (const words of wrong) {
    const { code, sentence = '' } = await run(words);
    assert.equal(code, 2, words.join(' '));
    assert.match(sentence, /^[A-Z][^\n]+$/);
  }
});

test('help is told, a wrong word ends with 2, and a database that is away is one sentence', async () => {
  const nowhere = { databaseUrl: 'postgres://nobody@127.0.0.1:1/none' };
  const wrong = await dachwerk(nowhere, 'nonsense');
  assert.deepEqual(wrong, {
    code: 2,
    out: '',
    err: 'There is no command "nonsense"; "bin/dachwerk help" names them all.\n',
  });
  const away = await dachwerk(nowhere, 'check');
  assert.equal(away.code, 1);
  assert.match(away.err, /^The database cannot be reached: .*\n$/);
  const helped = await dachwerk(nowhere, 'help');
  assert.deepEqual([helped.code, helped.err], [0, '']);
  assert.match(helped.out, /restore FILE/);
});

test('check says ok, names what is wrong, and rebuild mends it', async (t) => {
  const house = await story(t);
  assert.deepEqual(await dachwerk(house, 'check'), { code: 0, out: 'ok\n', err: '' });
  await house.database.pool.query(
    `delete from presence where ctid = (select p.ctid from presence p join organisation u on u.node = p.umbrella where u.slug = $1 limit 1)`,
    [house.slug],
  );
  const { code, out } = await dachwerk(house, 'check');
  assert.equal(code, 1);
  assert.match(out, new RegExp(`^presence not kept\t${house.slug}\t\\S+\t\\d{4}-`, 'm'));
  assert.equal((await dachwerk(house, 'rebuild')).code, 0);
  assert.equal((await dachwerk(house, 'check')).out, 'ok\n');
});

test('migrate runs what is missing once', async (t) => {
  const house = await testHouse(t);
  await house.database.pool.query('drop schema public cascade; create schema public');
  const first = await dachwerk(house, 'migrate');
  assert.match(first.out, /^0001_ground\.sql\n0002_/);
  assert.deepEqual(await dachwerk(house, 'migrate'), { code: 0, out: '', err: 'The database is up to date.\n' });
});

test('backup and restore by command: refused where rows would be lost, done where that is said', async (t) => {
  const room = mkdtempSync(join(tmpdir(), 'command-'));
  t.after(() => rmSync(room, { recursive: true }));
  const [house, other] = await Promise.all([story(t), testHouse(t)]);
  const file = join(room, 'whole.backup');
  const kept = await dachwerk(house, 'backup', file);
  assert.equal(kept.code, 0, kept.err);
  assert.equal(statSync(file).mode & 0o777, 0o600);
  const refused = await dachwerk(other, 'restore', file);
  assert.equal(refused.code, 1);
  assert.match(refused.err, /^The database is not empty \(.*Nothing was changed\.\n$/);
  const done = await dachwerk(other, 'restore', file, '--replace');
  assert.equal(done.code, 0, done.err);
  assert.equal((await dachwerk(other, 'check')).out, 'ok\n');

  // A backup whose counts are wrong is not let in.
  await house.database.pool.query('update tally set n = n + 1 where ctid = (select min(ctid) from tally)');
  await dachwerk(house, 'backup', file);
  const wrong = await dachwerk(other, 'restore', file, '--replace');
  assert.deepEqual(
    [wrong.code, wrong.err],
    [1, 'The counts in the backup are wrong in 1 places. Nothing was changed.\n'],
  );
  assert.equal((await dachwerk(other, 'check')).out, 'ok\n');

  const nowhere = await dachwerk(house, 'backup', join(room, 'no/such/folder'));
  assert.deepEqual([nowhere.code, nowhere.err], [1, 'The folder of that file does not exist. There is no backup.\n']);
});

test('an empty house begins: an organisation is written down, and its board invited', async (t) => {
  const house = await testHouse(t);
  const made = await dachwerk(house, 'organisation', 'create', '--name', 'Dach Süd', '--kind', 'stateNetwork');
  assert.deepEqual([made.code, made.out], [0, 'dach-sued\n']);
  const invited = await dachwerk(
    ...([
      house,
      'user',
      'invite',
      'vorstand@menschen.example',
      '--organisation',
      'dach-sued',
      '--role',
      'board',
    ] as const),
  );
  assert.equal(invited.code, 0, invited.err);
  const { rows } = await house.database.pool.query(`select role from role_held`);
  assert.deepEqual(rows, [{ role: 'board' }]);
  await house.as('vorstand');
  assert.equal((await dachwerk(house, 'user', 'sign-out', 'vorstand@menschen.example')).code, 0);
  assert.equal((await house.database.pool.query('select from session')).rowCount, 0);
  assert.equal((await dachwerk(house, 'user', 'sign-out', 'nobody@menschen.example')).code, 1);
  const wrong = await dachwerk(house, 'organisation', 'create', '--name', 'x', '--kind', 'castle');
  assert.equal(wrong.code, 2);
  assert.match(wrong.err, /stateNetwork/);
});
