import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import pg from 'pg';
import { type App, type GivenHouse, makeApp } from '#app';
import { appRole, connect, type Database } from '#ground/database';
import { type Day, dayFrom } from '#ground/day';
import { networkOf } from '#ground/http';
import { accountFor, beginSession, giveRole, type Rights, type Role } from '#identity';

export interface TestHouseOptions {
  /** With the story's federation; else an empty house with its places. */
  story?: boolean;
  /** The day that is today; it is nine o'clock in the morning then. */
  today?: string;
  /** The moment it is, where another hour matters: '2026-11-22T09:00:00+01:00'. */
  now?: string;
  demonstration?: boolean;
  /** Other rights than the house's own: to see what stands where they fall. */
  rights?: Rights;
}

/** A house of its own for one test: a fresh copy of the template database, the app, and hands to ask it with. */
export interface TestHouse {
  /** As its owner: sees every row. The app itself works behind row security. */
  database: Database;
  /** Address of that database, for other processes. */
  databaseUrl: string;
  app: App;
  house: GivenHouse;
  /** Any request; the path begins with a slash. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** The text of a page that must be there (200). */
  page(path: string, init?: RequestInit): Promise<string>;
  /** The JSON of an answer, with its status. */
  json<Body = Record<string, unknown>>(
    path: string,
    init?: RequestInit,
  ): Promise<{ status: number; body: Body; headers: Headers }>;
  /** Sends a form as a page of the house does. */
  sendForm(path: string, form: Record<string, string | Blob>, headers?: Record<string, string>): Promise<Response>;
  /** Headers of somebody who signed in: one of the story's people, by the first part of their address. */
  as(person: string): Promise<{ Cookie: string }>;
  /** The same for somebody new, who holds this role in the organisation of that slug from today on. */
  holding(role: Role, organisation: string): Promise<{ Cookie: string; account: string }>;
  /** Puts the house on a loopback port, for a browser; ends with the test. */
  listen(): Promise<string>;
}

/** Today in tests: the day the story's figures are told for. */
const TODAY = '2026-11-22';

export async function testHouse(
  t: TestContext | { after(work: () => unknown): void },
  options: TestHouseOptions = {},
): Promise<TestHouse> {
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) throw new Error('run tests with bin/test: it starts the database they need');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const template = options.story ? 'template_story' : 'template_house';
  await onServer(server, `create database ${name} template ${template}`);
  const databaseUrl = server.replace(/\/[^/?]*(\?|$)/, `/${name}$1`);
  const database = connect(databaseUrl, { connections: 30 });
  const guarded = connect(databaseUrl, { connections: 30, guarded: { role: await appRole(database) } });
  const today: Day = dayFrom(options.today ?? TODAY);
  const now = Date.parse(options.now ?? `${today}T09:00:00+01:00`);
  const house: GivenHouse = {
    database: guarded,
    today: () => today,
    now: () => now,
    publicUrl: 'http://dachwerk.example',
    demonstration: options.demonstration ?? options.story ?? false,
    ...(options.rights ? { rights: options.rights } : {}),
  };
  const app = makeApp(house);
  const endings: (() => unknown)[] = [];
  t.after(async () => {
    for (const end of endings) await end();
    await guarded.close();
    await database.close();
    await onServer(server, `drop database if exists ${name} with (force)`);
  });

  const ask = async (path: string, init: RequestInit = {}) => app(new Request(`http://dachwerk.example${path}`, init));
  return {
    database,
    databaseUrl,
    app,
    house,
    ask,
    async page(path, init) {
      const answer = await ask(path, init);
      const text = await answer.text();
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 300)}`);
      return text;
    },
    async json<Body>(path: string, init?: RequestInit) {
      const answer = await ask(path, init);
      return { status: answer.status, body: (await answer.json()) as Body, headers: answer.headers };
    },
    async sendForm(path, form, headers = {}) {
      const body = new FormData();
      for (const [field, value] of Object.entries(form)) body.append(field, value);
      return ask(path, { method: 'POST', body, headers: { 'Sec-Fetch-Site': 'same-origin', ...headers } });
    },
    async as(person) {
      const account = await database.kysely
        .selectFrom('account')
        .select('id')
        .where('email_key', 'like', `${person}@%`)
        .executeTakeFirst();
      if (!account) throw new Error(`nobody of the story is ${person}`);
      return { Cookie: await sessionFor(database, account.id) };
    },
    async holding(role, slug) {
      const organisation = await database.kysely
        .selectFrom('organisation')
        .select(['node', 'slug'])
        .where('slug', '=', slug)
        .executeTakeFirstOrThrow();
      const email = `${role.toLowerCase()}-${randomBytes(4).toString('hex')}@menschen.example`;
      const account = await database.change(async (write) => {
        const id = await accountFor(write, 'test', { email, name: `Test ${role}`, language: 'de' });
        await giveRole(write, 'test', { account: id, organisation, role, from: today });
        return id;
      });
      return { Cookie: await sessionFor(database, account), account };
    },
    async listen() {
      const listening = createServer(
        getRequestListener((request, { incoming }) => app(request, networkOf(incoming.socket.remoteAddress, null, []))),
      );
      await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
      endings.push(() => {
        listening.closeAllConnections();
        return new Promise((resolve) => listening.close(resolve));
      });
      return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
    },
  };
}

async function sessionFor(database: Database, account: string): Promise<string> {
  const request = new Request('http://dachwerk.example/');
  const cookie = await beginSession(database, { account, way: 'demonstration', request, secure: false });
  return cookie.split(';')[0] ?? '';
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // Copies of one template wait for each other: PostgreSQL refuses a template that is being copied.
  try {
    await client.query('select pg_advisory_lock(7399)');
    await client.query(statement);
  } finally {
    await client.end();
  }
}
