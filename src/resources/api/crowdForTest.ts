import { type ChildProcess, fork } from 'node:child_process';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { TestHouse } from '#test';
import type { Answered } from './apiForTest.ts';

const NOW = '2026-11-22T09:00:00+01:00';

/** Starts so many processes of the app on the house's database; they end with the test. Returns their ports. */
export async function processesOf(t: TestContext, { databaseUrl }: TestHouse, processes: number): Promise<number[]> {
  const children = Array.from({ length: processes }, () =>
    fork(join(import.meta.dirname, 'serverForTest.js'), [databaseUrl, NOW], {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    }),
  );
  t.after(() => Promise.all(children.map(ended)));
  return Promise.all(children.map(portOf));
}

const portOf = (child: ChildProcess) =>
  new Promise<number>((resolve, reject) => {
    child.stdout?.once('data', (text) => resolve(Number(text)));
    child.once('exit', (code) => reject(new Error(`a process of the app ended with ${code}`)));
  });

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.removeAllListeners('exit').once('exit', () => resolve());
    child.disconnect();
  });

export interface CrowdAnswer {
  readonly status: number;
  readonly body: Answered;
}

/** Sends all wishes at once, each over a connection of its own, to one process after the other. */
export async function crowd(
  ports: readonly number[],
  wishes: readonly object[],
  headersOf: (index: number) => Readonly<Record<string, string>>,
): Promise<CrowdAnswer[]> {
  const agent = new Agent({ keepAlive: false, maxSockets: Infinity });
  const answers = await Promise.all(
    wishes.map((wish, index) => send(agent, ports[index % ports.length]!, JSON.stringify(wish), headersOf(index))),
  );
  agent.destroy();
  return answers;
}

function send(
  agent: Agent,
  port: number,
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<CrowdAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        path: '/api/v1/bookings',
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) },
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part: string) => (text += part));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: JSON.parse(text) as Answered }));
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
}

/** How many answers of each status. */
export const tally = (answers: readonly CrowdAnswer[]): Record<number, number> =>
  Object.fromEntries([...Map.groupBy(answers, ({ status }) => status)].map(([status, same]) => [status, same.length]));

/** Transactions PostgreSQL had to end because they waited for each other in a circle. */
export async function deadlocks({ database }: TestHouse): Promise<number> {
  const { rows } = await database.pool.query(
    `select pg_stat_clear_snapshot(), deadlocks from pg_stat_database where datname = current_database()`,
  );
  return Number(rows[0].deadlocks);
}

/** Pairs of bookings that hold the same part at the same time, by the bookings themselves and not by the constraint's rows. */
export async function overlapping({ database }: TestHouse): Promise<number> {
  const { rows } = await database.pool.query(`
    with held as (
      select b.id, o.resource, o.slot, tstzrange(lower(b.during) - make_interval(mins => r.buffer_before),
        upper(b.during) + make_interval(mins => r.buffer_after)) as during
      from booking b join occupancy o on o.booking = b.id join resource r on r.id = b.resource
      where b.state in ('asked', 'offered', 'booked'))
    select count(*)::int as pairs from held a join held b on a.id < b.id and a.resource = b.resource and a.slot = b.slot
      and a.during && b.during`);
  return rows[0].pairs;
}
