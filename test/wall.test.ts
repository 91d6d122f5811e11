import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { appRole, connect, type Reach } from '#ground/database';
import type { Rights } from '#identity';
import { dataMap } from '#privacy';
import { rights } from '#rights';
import { type Route, routes } from '#routes';
import { type TestHouse, testHouse } from '#test';
import { OWNER, wheres } from './matrixActors.ts';
import { addressOf } from './matrixRequests.ts';
import { makeThings } from './matrixThings.ts';

const MARK = 'WALL7f3a';
/** The rights with every check taken out: what then keeps rows from strangers is the wall alone. */
const noChecks = Object.fromEntries(Object.keys(rights).map((act) => [act, { may: ['anyone'] }])) as unknown as Rights;
const pages = Object.entries<Route>(routes).filter(([, { method }]) => method === 'GET');

test('with all checks taken out, nobody reads a row of an organisation they hold no role in', async (t) => {
  const house = await testHouse(t, { story: true, rights: noChecks });
  const things = await makeThings(house.database, MARK);
  const own = await house.holding('board', OWNER);
  let seen = 0;
  for (const [, route] of pages) seen += (await marksIn(house, addressOf(route, things), own.Cookie)).marks;
  assert.ok(seen > 20, `its own board sees ${seen} marks: else this would prove nothing`);

  const strangers = [
    await house.as('karim-haddad'),
    await house.holding('board', wheres.foreign),
    await house.holding('headOffice', wheres['a sister']),
    await house.holding('headOffice', wheres['a member below']),
    { Cookie: '' },
  ];
  for (const { Cookie } of strangers) {
    for (const [name, route] of pages) {
      const { status, marks, text } = await marksIn(house, addressOf(route, things), Cookie);
      assert.ok(status < 500, `${name}: ${status}`);
      if (marks > 0 && !isShared(name, Cookie === strangers[3]!.Cookie)) {
        assert.fail(`${name} shows ${text.slice(Math.max(0, text.indexOf(MARK) - 100)).slice(0, 200)}`);
      }
    }
  }
});

// A statement is asked by the owner and answered by its member: the question is for both.
const isShared = (name: string, byMember: boolean) => byMember && /statement/i.test(name);

test('each table with the wall hides all its rows from a stranger, and shows its own organisation some', async (t) => {
  const { database, databaseUrl } = await testHouse(t, { story: true });
  await makeThings(database, MARK);
  const { rows } = await database.pool.query<{ name: string }>(WALLED);
  const guarded = connect(databaseUrl, { connections: 2, guarded: { role: await appRole(database) } });
  t.after(() => guarded.close());
  const count = async (reach: Reach | undefined, table: string) => {
    const text = `select count(*)::int as n from "${table}" where ${notForAll(table)}`;
    if (reach === undefined) return (await guarded.pool.query<{ n: number }>(text)).rows[0]!.n;
    return guarded.within(reach, async (write) => {
      const counted = await sql<{ n: number }>`
        select count(*)::int as n from ${sql.table(table)} where ${sql.raw(notForAll(table))}`.execute(write);
      return counted.rows[0]!.n;
    });
  };
  const node = async (slug: string) =>
    (await database.pool.query<{ node: number }>('select node from organisation where slug = $1', [slug])).rows[0]!
      .node;
  const [own, foreign] = [await node(OWNER), await node(wheres.foreign)];
  const empty: string[] = [];
  for (const { name } of rows) {
    assert.equal(await count(undefined, name), 0, `${name}: who says nothing sees nothing`);
    assert.equal(await count({ organisations: [] }, name), 0, name);
    assert.equal(await count({ organisations: [foreign] }, name), 0, `${name}: a stranger`);
    if ((await count({ organisations: [own] }, name)) === 0) empty.push(name);
  }
  t.diagnostic(`${rows.length} tables behind the wall; without a row of the owner here: ${empty.join(' ')}`);
  assert.ok(rows.length - empty.length >= 15);
});

// What a curator has decided to show is for everyone, and no row of it is hidden.
const notForAll = (table: string): string =>
  ({
    exhibition: 'not shown',
    exhibition_image: 'booking not in (select booking from exhibition where shown)',
  })[table] ?? 'true';

/** Tables about persons that belong to an organisation and have no wall, each with the reason. */
const before: Readonly<Record<string, string>> = {
  role_held: 'rights and reach are made from it, so it is read before any reach is known',
  token: 'a program is recognised by it before any reach is known',
  overruling: 'rights are decided by it, before any reach is known',
  publicity: 'says only that something is kept; every public page leaves it out by this',
  bureau: 'what an organisation publishes of its offices; what it keeps is left out by publicity',
  organisation_origin: 'public by the choice of the organisation; what it keeps is left out by publicity',
  facet_value: 'public choices of a filter, with nobody’s name',
  presence: 'counts public memberships',
  tally: 'numbers alone',
  organisation_name: 'public: what an organisation is called',
  organisation_topic: 'public by the choice of the organisation; what it keeps is left out by publicity',
  organisation_language: 'public by the choice of the organisation; what it keeps is left out by publicity',
  organisation_text: 'public by the choice of the organisation; what it keeps is left out by publicity',
  house: 'public: where it is and whom to call, as the house wants it said',
  individual_membership: 'a number without a name; pages count it, and do not tell fewer than five',
};

test('every table about persons that belongs to an organisation stands behind the wall, or says here why not', async (t) => {
  const { database } = await testHouse(t);
  const { rows } = await database.pool.query<{ name: string }>(WALLED);
  const walled = new Set(rows.map(({ name }) => name));
  const tenants = [
    'organisation',
    'umbrella',
    'member',
    'application',
    'person',
    'statement',
    'import',
    'run',
    'keeper',
  ];
  const open = Object.entries(dataMap)
    .filter(([table, columns]) => {
      const personal = Object.values(columns).some(({ category }) => category !== 'plain');
      return personal && tenants.some((column) => column in columns) && !walled.has(table);
    })
    .map(([table]) => table);
  assert.deepEqual(
    open.filter((table) => !(table in before)),
    [],
  );
});

test('two thousand interleaved transactions of two organisations on four connections never see each other', async (t) => {
  const { database, databaseUrl } = await testHouse(t, { story: true });
  await makeThings(database, MARK);
  const guarded = connect(databaseUrl, { connections: 4, guarded: { role: await appRole(database) } });
  t.after(() => guarded.close());
  const { rows } = await database.pool.query<{ slug: string; node: number }>(
    'select slug, node from organisation where slug = any ($1)',
    [[OWNER, wheres.foreign]],
  );
  const own = rows.find(({ slug }) => slug === OWNER)!.node;
  const foreign = rows.find(({ slug }) => slug === wheres.foreign)!.node;
  const people = (organisation: number) =>
    guarded.within({ organisations: [organisation] }, async (write) => {
      const found = await write.selectFrom('contact_person').select('organisation').execute();
      // Every seventh breaks off in the middle: a rollback must take the reach with it as well.
      if (Math.random() < 1 / 7) throw new Error('broken off');
      return found.map((row) => row.organisation);
    });
  let leaks = 0;
  let answered = 0;
  await Promise.all(
    Array.from({ length: 2_000 }, async (_, index) => {
      if (index % 5 === 0) {
        const seen = await guarded.kysely.selectFrom('contact_person').select('id').execute();
        if (seen.length > 0) leaks += 1;
        return;
      }
      const organisation = index % 2 === 0 ? own : foreign;
      const seen = await people(organisation).catch((error: unknown) => {
        if (!(error instanceof Error) || error.message !== 'broken off') throw error;
        return undefined;
      });
      if (seen === undefined) return;
      answered += 1;
      if (seen.some((each) => each !== organisation) || (organisation === own && seen.length === 0)) leaks += 1;
    }),
  );
  assert.equal(leaks, 0);
  assert.ok(answered > 1_000);
});

const WALLED = `select relname as name from pg_class
  where relnamespace = 'public'::regnamespace and relrowsecurity and relforcerowsecurity order by 1`;

async function marksIn(house: TestHouse, address: string, Cookie: string) {
  const answer = await house.ask(address, { headers: Cookie ? { Cookie } : {} });
  const text = await answer.text();
  return { status: answer.status, text, marks: text.split(MARK).length - 1 };
}
