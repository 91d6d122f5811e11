import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../connect.ts';
import { copyIn } from './copy-in.ts';
import { copyOut } from './copy-out.ts';
import { onOneConnection } from './one-connection.ts';
import { openTrial, type Trial } from './trial.ts';

let trial: Trial;
let database: Database;

before(async () => {
  trial = await openTrial();
  database = await trial.database();
  await database.pool.query('create table filled (n int not null)');
});

after(() => trial.close());

async function* lines(...texts: string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text);
}

test('a slow reader is not flooded, and gets every row', async () => {
  await onOneConnection(database, async (client) => {
    const rows = copyOut(client, `copy (select i, repeat('x', 90) from generate_series(1, 300000) i) to stdout`);
    await once(rows, 'readable');
    await sleep(300);
    assert.ok(rows.readableLength < 2_000_000, `${rows.readableLength} bytes wait`);
    let bytes = 0;
    for await (const chunk of rows as AsyncIterable<Buffer>) bytes += chunk.length;
    assert.equal(bytes, 300_000 * 92 + 1_688_895);
    assert.equal((await client.query('select 1 as one')).rows[0].one, 1, 'the connection is free again');
  });
});

test('a server that dies while it gives or takes rows is told', async () => {
  const copying = onOneConnection(database, async (client) => {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    const endless = copyOut(client, 'copy (select generate_series(1, 2000000000)) to stdout');
    await once(endless, 'readable');
    await database.pool.query('select pg_terminate_backend($1)', [rows[0]!.pid]);
    for await (const chunk of endless) assert.ok(chunk);
  });
  await assert.rejects(copying, /terminat/);

  const taking = onOneConnection(database, async (client) => {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    const endless = async function* () {
      for (let i = 0; ; i += 1) {
        if (i === 10) await database.pool.query('select pg_terminate_backend($1)', [rows[0]!.pid]);
        yield Buffer.from('1\n'.repeat(50_000));
      }
    };
    await copyIn(client, 'copy filled from stdin', endless());
  });
  await assert.rejects(taking, /terminat|ECONNRESET|EPIPE|closed/);
});

test('rows arrive together; one that is wrong brings all of them down, and the connection stays good', async () => {
  await onOneConnection(database, async (client) => {
    await copyIn(client, 'copy filled from stdin', lines('1\n2', '\n3\n'));
    await assert.rejects(copyIn(client, 'copy filled from stdin', lines('4\n', 'x\n', '5\n')), { code: '22P02' });
    await assert.rejects(copyIn(client, 'copy missing from stdin', lines('4\n')), { code: '42P01' });
    const { rows } = await client.query('select count(*)::int as n from filled');
    assert.deepEqual(rows, [{ n: 3 }]);
  });
});

test('who stops reading or giving in the middle loses the connection and nothing else', async () => {
  const reading = onOneConnection(database, async (client) => {
    for await (const chunk of copyOut(client, 'copy (select generate_series(1, 5000000)) to stdout')) {
      throw new Error(`enough after ${typeof chunk}`);
    }
  });
  await assert.rejects(reading, /enough/);
  const giving = onOneConnection(database, async (client) => {
    const broken = async function* () {
      yield Buffer.from('7\n');
      throw new Error('no more');
    };
    await copyIn(client, 'copy filled from stdin', broken());
  });
  await assert.rejects(giving, /no more/);
  assert.deepEqual((await database.pool.query('select count(*)::int as n from filled')).rows, [{ n: 3 }]);
});
