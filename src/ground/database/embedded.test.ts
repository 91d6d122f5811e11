import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { openEmbedded, type Embedded } from './embedded.ts';
import { beginningOf } from './process.ts';
import { withDatabaseUrl } from './tool.ts';

const MODULE = JSON.stringify(new URL('./embedded.js', import.meta.url).href);

let dataDir = '';

before(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'embedded-'));
  // As root the database runs as another account, which must get through.
  chmodSync(dataDir, 0o711);
});

after(() => rmSync(dataDir, { recursive: true, force: true }));

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function opened(work: (database: Embedded) => Promise<void>): Promise<void> {
  const database = await openEmbedded(dataDir);
  try {
    await work(database);
  } finally {
    await database.stop();
  }
}

/** A process that opens the database, prints its process number, and waits to be killed. */
function program(folder: string) {
  const script = `import { openEmbedded } from ${MODULE};
    const database = await openEmbedded(process.argv[1]);
    process.stdout.write('pid ' + database.pid + '\\n');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const ready = new Promise<number>((resolve) =>
    child.stdout.on('data', (data) => {
      const pid = /^pid (\d+)$/m.exec(String(data))?.[1];
      if (pid) resolve(Number(pid));
    }),
  );
  const kill = () => (child.kill('SIGKILL'), ended);
  return { ready, kill };
}

test('killed while the database is being set up, the next start still works', async () => {
  for (const moment of [150, 350, 600]) {
    const starting = program(dataDir);
    await sleep(moment);
    await starting.kill();
  }
  await opened(async ({ url }) => {
    assert.deepEqual(await ask(url, 'select 1 as one'), [{ one: 1 }]);
  });
  // An orphan of the last kill may have written a little longer; one more start leaves nothing of it.
  await opened(async () => undefined);
  assert.deepEqual(readdirSync(dataDir).toSorted(), ['database-password', 'postgres', 'postgres.log']);
});

test('letters of all scripts are found, and what is answered is on disk', async () => {
  await opened(async ({ url }) => {
    const locale = 'select datctype, datcollate from pg_database where datname = current_database()';
    assert.deepEqual(await ask(url, locale), [{ datctype: 'C.UTF-8', datcollate: 'C' }]);
    assert.deepEqual(await ask(url, 'show fsync'), [{ fsync: 'on' }]);
    assert.deepEqual(await ask(url, 'show synchronous_commit'), [{ synchronous_commit: 'on' }]);
    assert.deepEqual(await ask(url, 'show timezone'), [{ TimeZone: 'UTC' }]);
    await ask(url, 'create extension pg_trgm');
    const [row] = await ask(url, `select array_to_string(show_trgm('Привет Öl مرحبا'), ' ') as parts`);
    // Trigrams of letters beyond ASCII are shown as hashes; what matters is that each word yields some.
    const parts = String(row?.parts).match(/0x[0-9a-f]{6}/g) ?? [];
    assert.ok(parts.length >= 7 + 3 + 6 - 1, String(row?.parts));
  });
});

test('nobody gets in without the password, and nobody else may read it', async () => {
  await opened(async ({ url }) => {
    await assert.rejects(ask(url.replace(/:[0-9a-f]+@/, ':wrong@'), 'select 1'), { code: '28P01' });
  });
  assert.equal(statSync(join(dataDir, 'database-password')).mode & 0o777, 0o600);
});

test('a database that outlived its killed server is taken over with its rows, and stopped at the end', async () => {
  const server = program(dataDir);
  const pid = await server.ready;
  await server.kill();
  await opened(async (database) => {
    assert.equal(database.pid, pid);
    await ask(database.url, 'create table kept (word text)');
    await ask(database.url, `insert into kept values ('da')`);
  });
  assert.equal(beginningOf(pid), undefined);
});

test('a killed database starts again at the same address with its rows', async () => {
  await opened(async (database) => {
    const { url, pid } = database;
    process.kill(pid, 'SIGKILL');
    while (database.pid === pid) await sleep(20);
    assert.equal(database.url, url);
    assert.deepEqual(await ask(url, 'select word from kept'), [{ word: 'da' }]);
  });
});

test('server and database killed together leave every answered row', async () => {
  const server = program(dataDir);
  const pid = await server.ready;
  await withDatabaseUrl({ dataDir }, (url) => ask(url, `insert into kept values ('dort')`));
  process.kill(pid, 'SIGKILL');
  await server.kill();
  await opened(async ({ url }) => {
    assert.deepEqual(await ask(url, 'select word from kept order by word'), [{ word: 'da' }, { word: 'dort' }]);
  });
});

test('a database that keeps dying is given up with a sentence', async () => {
  const database = await openEmbedded(dataDir);
  let reason = '';
  database.onExit((why) => (reason = why));
  for (let pid = 0; reason === ''; await sleep(20)) {
    if (database.pid === pid) continue;
    pid = database.pid;
    process.kill(pid, 'SIGKILL');
  }
  assert.match(reason, /died 5 times in a row/);
  await database.stop();
});

test('a tool uses the database beside a running server, and starts it where none runs', async () => {
  await opened(async ({ url }) => {
    assert.equal(await withDatabaseUrl({ dataDir }, async (same) => same), url);
    assert.deepEqual(await ask(url, 'select 1 as one'), [{ one: 1 }]);
  });
  const rows = await withDatabaseUrl({ dataDir }, (url) => ask(url, 'select word from kept order by word limit 1'));
  assert.deepEqual(rows, [{ word: 'da' }]);
  assert.equal(existsSync(join(dataDir, 'postgres/postmaster.pid')), false);
  assert.equal(existsSync(join(dataDir, 'dachwerk.pid')), false);
});

test('a tool with an address of its own leaves the folder alone', async () => {
  const url = 'postgres://db.example/verband';
  assert.equal(await withDatabaseUrl({ dataDir, databaseUrl: url }, async (given) => given), url);
});

const asRoot = process.getuid?.() === 0 && existsSync('/proc/self');

test('as root in a folder closed to others the database still runs', { skip: !asRoot }, async () => {
  chmodSync(dataDir, 0o700);
  await opened(async ({ url, pid }) => {
    assert.deepEqual(await ask(url, 'select count(*)::int as rows from kept'), [{ rows: 2 }]);
    assert.notEqual(statSync(`/proc/${pid}`).uid, 0);
  });
  chmodSync(dataDir, 0o711);
});

test('a password file that belongs elsewhere is refused with a sentence', async () => {
  writeFileSync(join(dataDir, 'database-password'), `${'0'.repeat(48)}\n`);
  await assert.rejects(openEmbedded(dataDir), { name: 'CannotStart', message: /does not belong to the database/ });
  rmSync(join(dataDir, 'database-password'));
  await assert.rejects(openEmbedded(dataDir), { name: 'CannotStart', message: /database-password is missing/ });
});
