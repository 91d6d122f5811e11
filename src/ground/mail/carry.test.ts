import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, freePort } from '#ground/database';
import { testHouse } from '#test';
import { carryMail, outbox, post } from './index.ts';
import { letter, QUIET } from './letterForTest.ts';
import { logged } from './loggedForTest.ts';
import { testSmtpServer } from './smtpServerForTest.ts';

const PROJECT = join(import.meta.dirname, '../../../..');
const send = (database: Database, to: string) => database.change((write) => post(write, letter({ to })));
const tryAgainNow = (database: Database) => database.pool.query('update mail set send_after = now()');

test('while the mail server is down a letter is kept, and it leaves later', async (t) => {
  const { database } = await testHouse(t);
  const port = await freePort();
  const carrier = carryMail(database, `smtp://127.0.0.1:${port}`, QUIET);
  t.after(() => carrier.stop());
  await send(database, 'maryam@verein.example');
  await send(database, 'ivan@verein.example');
  assert.equal(await carrier.once(), 0);
  const waiting = (await outbox(database, 9)).toReversed();
  assert.deepEqual(
    waiting.map(({ tries, givenUpAt }) => [tries, givenUpAt]),
    [
      [1, undefined],
      [0, undefined],
    ],
    'a server that does not answer is not asked for every letter',
  );
  assert.match(waiting[0]?.lastError ?? '', /^E[A-Z]+$/);

  const server = await testSmtpServer(t, { port });
  assert.equal(await carrier.once(), 1, 'the one that failed waits a while');
  await tryAgainNow(database);
  assert.equal(await carrier.once(), 1);
  assert.deepEqual(server.received.flatMap(({ to }) => to).sort(), ['ivan@verein.example', 'maryam@verein.example']);
});

test('a mailbox nobody knows is given up at once, a busy one after eight tries, and the log names neither', async (t) => {
  const { database } = await testHouse(t);
  const replies: Record<string, number> = { 'gone@verein.example': 550, 'busy@verein.example': 450 };
  const server = await testSmtpServer(t, { refuse: (address) => replies[address] });
  const carrier = carryMail(database, server.url, QUIET);
  t.after(() => carrier.stop());
  const gone = await send(database, 'gone@verein.example');
  const busy = await send(database, 'busy@verein.example');
  const there = await send(database, 'there@verein.example');
  const told = await logged(t, () => carrier.once());
  for (let tried = 1; tried < 8; tried += 1) {
    const { givenUpAt, tries, sendAfter } = (await outbox(database, 9)).find(({ id }) => id === busy)!;
    assert.deepEqual([givenUpAt, tries], [undefined, tried]);
    assert.ok(sendAfter > new Date(), 'it is not tried again at once');
    await tryAgainNow(database);
    await carrier.once();
  }
  const fates = new Map((await outbox(database, 9)).map((each) => [each.id, each]));
  assert.deepEqual([fates.get(gone)?.tries, fates.get(gone)?.lastError], [1, '550']);
  assert.deepEqual([fates.get(busy)?.tries, fates.get(busy)?.lastError], [8, '450']);
  assert.ok(fates.get(gone)?.givenUpAt && fates.get(busy)?.givenUpAt);
  assert.ok(fates.get(there)?.sentAt);
  await tryAgainNow(database);
  assert.equal(await carrier.once(), 0);
  assert.deepEqual(
    server.received.map(({ to }) => to),
    [['there@verein.example']],
  );

  assert.match(told, new RegExp(`"mail.givenUp","mail":"${gone}","tries":1,"code":"550"`));
  assert.match(told, new RegExp(`"mail.sent","mail":"${there}"`));
  assert.doesNotMatch(told, /@|verein/);
});

test('two carriers at once carry each of twenty letters once', async (t) => {
  const { database } = await testHouse(t);
  const server = await testSmtpServer(t);
  const [one, two] = [carryMail(database, server.url, QUIET), carryMail(database, server.url, QUIET)];
  t.after(() => Promise.all([one.stop(), two.stop()]));
  const addresses = Array.from({ length: 20 }, (_, at) => `person${at + 10}@verein.example`);
  for (const to of addresses) await send(database, to);
  const [first, second] = await Promise.all([one.once(), two.once()]);
  assert.equal(first + second, 20);
  assert.ok(first > 0 && second > 0);
  assert.deepEqual(server.received.flatMap(({ to }) => to).sort(), addresses);
});

test('a carrier looks by itself, and not after it was stopped', async (t) => {
  const { database } = await testHouse(t);
  const server = await testSmtpServer(t);
  const carrier = carryMail(database, server.url, { ...QUIET, pause: 20 });
  await send(database, 'maryam@verein.example');
  while (server.received.length === 0) await sleep(20);
  await carrier.stop();
  await send(database, 'ivan@verein.example');
  await sleep(100);
  assert.equal(await carrier.once(), 0);
  assert.equal(server.received.length, 1);
  assert.ok((await outbox(database, 9)).at(-1)?.sentAt, 'the letter at hand was finished');
});

const CARRIER = `
  import { connect } from '#ground/database';
  import { carryMail } from '#ground/mail';
  const [databaseUrl, smtpUrl] = process.argv.slice(1);
  await carryMail(connect(databaseUrl), smtpUrl, { from: 'Dachwerk <no-reply@dachwerk.example>' }).once();`;

test('a carrier killed between sending and writing it down leaves a letter that goes out again as the same', async (t) => {
  const { database, databaseUrl } = await testHouse(t);
  let kill = async () => {};
  const server = await testSmtpServer(t, { beforeReply: () => kill() });
  const id = await send(database, 'maryam@verein.example');
  const child = spawn(process.execPath, ['--input-type=module', '-e', CARRIER, databaseUrl, server.url], {
    cwd: PROJECT,
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  kill = async () => {
    kill = async () => {};
    child.kill('SIGKILL');
    await ended;
  };
  assert.deepEqual(await ended, [null, 'SIGKILL']);
  assert.equal((await outbox(database, 1))[0]?.sentAt, undefined);

  const carrier = carryMail(database, server.url, QUIET);
  t.after(() => carrier.stop());
  // The database lets go of the row when it notices that its client is dead.
  while ((await carrier.once()) === 0) await sleep(20);
  assert.deepEqual(
    server.received.map(({ message }) => message.header('message-id')),
    [`<${id}@dachwerk.example>`, `<${id}@dachwerk.example>`],
  );
  assert.ok((await outbox(database, 1))[0]?.sentAt);
});
