import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import pg from 'pg';
import { load } from './load.ts';
import { between, cpuOf, watch } from './server.ts';

/** What this machine can do at best, in CPU milliseconds a request, measured now. */
export interface Limits {
  /** A bare node:http server that says hello. */
  hello: number;
  /** A row by its key through pg: the client's and the database's share together. */
  select: number;
  /** A row written and on disk. */
  commit: number;
}

export async function limits(server: string): Promise<Limits> {
  const child = fork(join(import.meta.dirname, 'hello.js'), { stdio: 'inherit' });
  const [port] = (await once(child, 'message')) as [number];
  const origin = `http://127.0.0.1:${port}`;
  await load(origin, [{ path: '/' }], { requests: 3_000, seconds: 2, atOnce: 4 });
  const before = cpuOf(child.pid!);
  const { times } = await load(origin, [{ path: '/' }], { requests: 5_000, seconds: 3, atOnce: 4 });
  const hello = (cpuOf(child.pid!) - before) / times.length;
  child.kill();
  return { hello, ...(await database(server)) };
}

async function database(url: string): Promise<{ select: number; commit: number }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('drop table if exists limit_row; create table limit_row (id int primary key, n int not null)');
  await client.query('insert into limit_row select i, i from generate_series(1, 10000) i');
  await client.query('analyze limit_row');
  const watching = await watch(url, process.pid);
  const cost = async (times: number, work: (i: number) => Promise<unknown>) => {
    for (let i = 0; i < 300; i += 1) await work(i);
    const before = await watching.read();
    for (let i = 0; i < times; i += 1) await work(300 + i);
    const { app, database: served } = between(before, await watching.read());
    return (app + served) / times;
  };
  const select = await cost(3_000, (i) =>
    client.query({ name: 'limit', text: 'select n from limit_row where id = $1', values: [i % 10_000] }),
  );
  const commit = await cost(1_000, (i) =>
    client.query({ name: 'limit insert', text: 'insert into limit_row values ($1, 0)', values: [20_000 + i] }),
  );
  await client.query('drop table limit_row');
  await client.end();
  await watching.end();
  return { select, commit };
}
