import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { connect, type Database, openEmbedded } from '#ground/database';
import { backUp, restore } from '#ground/database/backup';
import { testHouse } from '#test';
import { openInstalled } from '../../test/installed.ts';
import { faultsOf } from './faults.ts';
import { MIGRATIONS } from './in-database.ts';

const INSTALLED = '/usr/lib/postgresql/15/bin';

/** Every table's rows in one order, as one hash each, and where the sequences stand. */
async function content(database: Database): Promise<Record<string, unknown>> {
  const { rows: names } = await database.pool.query<{ name: string; kind: string }>(`
    select relname as name, relkind as kind from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'S') order by relname collate "C"`);
  const found: Record<string, unknown> = {};
  for (const { name, kind } of names) {
    const { rows } = await database.pool.query(
      kind === 'S'
        ? `select last_value, is_called from ${name}`
        : `select count(*) as n, md5(string_agg(md5(t::text), '' order by md5(t::text) collate "C")) as rows from ${name} t`,
    );
    found[name] = rows[0];
  }
  return found;
}

test('the story goes from one PostgreSQL to another version and back, and equals itself table by table', async (t) => {
  const room = mkdtempSync(join(tmpdir(), 'servers-'));
  chmodSync(room, 0o711);
  const endings: (() => unknown)[] = [() => rmSync(room, { recursive: true, force: true })];
  t.after(async () => {
    for (const end of endings) await end();
  });
  const story = (await testHouse(t, { story: true })).database;
  const original = await content(story);
  const file = join(room, 'story.backup');
  await backUp(story, file);

  const servers: (() => Promise<{ url: string; stop(): Promise<void> }>)[] = [
    () => openEmbedded(join(room, 'embedded')),
  ];
  if (existsSync(join(INSTALLED, 'initdb'))) servers.unshift(() => openFifteen(room));
  else t.diagnostic('no PostgreSQL 15 on this machine, so only the embedded one is tried');
  for (const open of servers) {
    const server = await open();
    endings.unshift(() => server.stop());
    const database = connect(server.url);
    endings.unshift(() => database.close());
    const outcome = await restore(database, {
      path: file,
      migrations: MIGRATIONS,
      replace: false,
      check: async (client) => ((await faultsOf(client)).length > 0 ? 'faults' : undefined),
    });
    assert.ok('rows' in outcome, JSON.stringify(outcome));
    assert.deepEqual(await content(database), original);
    // The next server gets it from this one.
    await backUp(database, file);
  }
});

async function openFifteen(room: string) {
  const own = mkdtempSync(join(room, 'installed-'));
  return openInstalled(INSTALLED, own);
}
