import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { inPublic, removalsOf, type Table, tablesOf } from './catalogue.ts';
import type { Header, Migration } from './format.ts';
import { Unfit } from './unfit.ts';

interface Step extends Migration {
  text: string;
}

/** This version's migrations, if those of the backup are its first ones. Throws `Unfit`. */
export async function planFor(ran: readonly Migration[], folder: string): Promise<Step[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_.+\.sql$/.test(name)).sort();
  const steps = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return { name, text, hash: createHash('sha256').update(text).digest('hex') };
    }),
  );
  for (const [index, { name, hash }] of ran.entries()) {
    const ours = steps[index];
    if (ours?.name === name && ours.hash === hash) continue;
    throw new Unfit(
      names.includes(name)
        ? `The backup was made by another edition of this software: its migration ${name} differs from ours.`
        : `The backup was made by a newer version of this software, which has the migration ${name}: update first.`,
    );
  }
  return steps;
}

/** Brings the database to the tables that the backup was made of, all of them empty. */
export async function makeSchema(client: pg.ClientBase, header: Header, folder: string): Promise<void> {
  const steps = await planFor(header.migrations, folder);
  const found = await tablesOf(client);
  const ran = found.some(({ name }) => name === 'migration')
    ? (await client.query<Migration>('select name, hash from public.migration order by name')).rows
    : [];
  const newer = ran.find(({ name }) => !steps.some((step) => step.name === name));
  if (newer) throw new Unfit(`The database belongs to a newer version of this software (${newer.name}): update first.`);

  if (isSame(ran, header.migrations) && isSame(sorted(found), sorted(header.tables))) {
    await empty(client, found);
    return;
  }
  for (const removal of await removalsOf(client)) await client.query(removal);
  // The same table as migrate() makes; its lines come with the backup.
  await client.query(
    `create table migration (name text primary key, hash text not null, ran_at timestamptz not null default now())`,
  );
  for (const { text } of steps.slice(0, header.migrations.length)) await client.query(text);
  const made = await tablesOf(client);
  if (!isSame(sorted(made), sorted(header.tables))) {
    throw new Unfit('The tables in the backup are not those of this software.');
  }
  // A migration may bring rows along; those come with the backup too.
  await empty(client, made);
}

async function empty(client: pg.ClientBase, tables: readonly Table[]): Promise<void> {
  if (tables.length > 0) await client.query(`truncate ${tables.map(({ name }) => inPublic(name)).join(', ')}`);
}

/** Runs what this version has beyond the backup's migrations; returns their names. */
export async function runRest(client: pg.ClientBase, ran: readonly Migration[], folder: string): Promise<string[]> {
  const rest = (await planFor(ran, folder)).slice(ran.length);
  for (const { name, hash, text } of rest) {
    await client.query(text);
    await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash]);
  }
  return rest.map(({ name }) => name);
}

const sorted = (tables: readonly Table[]): Table[] =>
  tables.toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));

// Both sides come with their keys in one order: from the catalogue's and the header's own schemas.
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
