import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { connect, type Database } from '../connect.ts';
import { openEmbedded } from '../embedded.ts';
import { migrate } from '../migrate.ts';
import { inPublic, sequencesOf, tablesOf } from './catalogue.ts';

// For tests: a database server with as many databases as wanted, and tables with everything that is hard to keep.

const FIRST = `
  create domain stretch as daterange check (not isempty(value));
  create table "of a ""kind""" (
    id int generated always as identity primary key,
    parent int references "of a ""kind""" (id),
    "a text" text,
    twice text generated always as ("a text" || "a text") stored,
    during stretch,
    bytes bytea,
    words tsvector,
    numbers int[],
    said jsonb,
    at timestamptz,
    share double precision
  );
  create table child (parent int not null references "of a ""kind""" (id) on delete cascade, note text primary key);
  create table area (key text primary key, successor text references area (key) deferrable initially deferred);
  create table line (id bigint generated always as identity primary key, note text not null);
  create table nothing (id int primary key);
  create sequence serial maxvalue 16777215;
  create function refuse() returns trigger language plpgsql as $$ begin raise exception 'append only'; end $$;
  create trigger append_only before update or delete on line for each statement execute function refuse();
  create function stamp() returns trigger language plpgsql as $$ begin new.note := new.note || '!'; return new; end $$;
  create trigger stamp before insert on line for each row execute function stamp();
  create unique index one_b on area ((true)) where successor = 'b';
  create table settled (fact text primary key);
  insert into settled values ('brought by a migration');`;

const SECOND = `create index on child (parent); alter table line add kind text not null default 'plain';`;

const ROWS = String.raw`
  insert into "of a ""kind""" (parent, "a text", during, bytes, words, numbers, said, at, share)
  select case when i > 1 then i - 1 end,
    case i % 5 when 0 then null when 1 then E'\\.\n\\.\t\\N' when 2 then '' when 3 then 'Пример مثال 🌍 "''' else repeat('ä', i) end,
    case when i % 3 = 0 then daterange('2020-01-01', null) else daterange('1999-12-31', '2020-02-29') end,
    decode(md5(i::text), 'hex'), to_tsvector('simple', 'eins zwei drei ' || i), array[i, null, -i],
    jsonb_build_object('a', E'x\ny', 'b', null), timestamptz '2026-03-29 01:30:00.123456+01' + i * interval '1 hour',
    case when i % 7 = 0 then 'NaN' else 1.0 / i end
  from generate_series(1, 1000) i;
  insert into child select 1 + i % 1000, E'\\.' || i from generate_series(1, 2000) i;
  insert into area values ('a', 'b'), ('b', null), ('c', 'a');
  insert into line (note) select 'note ' || i from generate_series(1, 100) i;
  insert into line (note) values (repeat('lang', 200000));
  select setval('serial', 4711);`;

export interface Trial {
  /** Folders of migrations: an older version with one, this version with two. */
  older: string;
  current: string;
  /** A file in the trial's room. */
  file(name: string): string;
  /** An empty database; with `migrated`, its tables by the migrations of that folder; with `filled`, rows too. */
  database(how?: { migrated?: string; filled?: true }): Promise<Database>;
  close(): Promise<void>;
}

export async function openTrial(): Promise<Trial> {
  const room = mkdtempSync(join(tmpdir(), 'backup-'));
  chmodSync(room, 0o711);
  const [older, current] = [join(room, 'older'), join(room, 'current')];
  for (const folder of [older, current]) {
    mkdirSync(folder);
    writeFileSync(join(folder, '0001_first.sql'), FIRST);
  }
  writeFileSync(join(current, '0002_second.sql'), SECOND);
  const server = await openEmbedded(join(room, 'data'));
  const open: Database[] = [];
  let count = 0;

  return {
    older,
    current,
    file: (name) => join(room, name),
    async database({ migrated, filled } = {}) {
      count += 1;
      const client = new pg.Client({ connectionString: server.url });
      await client.connect();
      await client.query(`create database trial_${count}`).finally(() => client.end());
      const database = connect(server.url.replace(/\/postgres$/, `/trial_${count}`));
      open.push(database);
      if (migrated) await migrate(database, migrated);
      if (filled) await database.pool.query(ROWS);
      return database;
    },
    async close() {
      for (const database of open) await database.close();
      await server.stop();
      rmSync(room, { recursive: true, force: true });
    },
  };
}

/** Everything a database holds, written in one way whatever server it is: tables, columns, rows in order, sequences. */
export async function contentOf(database: Database): Promise<Record<string, unknown>> {
  const client = await database.pool.connect();
  try {
    const content: Record<string, unknown> = {};
    for (const table of await tablesOf(client)) {
      const { rows } = await client.query<{ n: number; rows: string }>(
        `select count(*)::int as n, coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text) collate "C")), '') as rows
         from ${inPublic(table.name)} t`,
      );
      content[table.name] = { columns: table.columns, ...rows[0] };
    }
    const indexes = await client.query(
      `select indexdef from pg_indexes where schemaname = 'public' order by indexname collate "C"`,
    );
    content['indexes'] = indexes.rows;
    content['sequences'] = await sequencesOf(client);
    return content;
  } finally {
    client.release();
  }
}
