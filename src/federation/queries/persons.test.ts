import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { newId } from '#ground/database';
import { type TestHouse, testHouse } from '#test';
import { found, join } from '../api/federationForTest.ts';
import type { Figures } from '../api/shapes.ts';

/** Who stands below whom: a federation of two networks, with a city that belongs to a network and to the federation. */
const below: Readonly<Record<string, readonly string[]>> = {
  bund: ['bund', 'netz-a', 'netz-b', 'stadt-a', 'stadt-b', 'stadt-c'],
  'netz-a': ['netz-a', 'stadt-a', 'stadt-b'],
  'netz-b': ['netz-b', 'stadt-c'],
  'stadt-a': ['stadt-a'],
  'stadt-b': ['stadt-b'],
  'stadt-c': ['stadt-c'],
};
const umbrellas = Object.keys(below);
const days = ['2025-01-01', '2025-06-30', '2025-12-31', '2026-11-22'];

async function umbrellasOnly(t: TestContext): Promise<TestHouse> {
  const house = await testHouse(t);
  for (const slug of umbrellas)
    await found(house, slug, { kind: slug.startsWith('stadt') ? 'cityAlliance' : 'stateNetwork' });
  for (const [member, umbrella] of [
    ['netz-a', 'bund'],
    ['netz-b', 'bund'],
    ['stadt-a', 'netz-a'],
    ['stadt-b', 'netz-a'],
    ['stadt-c', 'netz-b'],
    ['stadt-a', 'bund'],
  ] as const) {
    await join(house, member, umbrella, '2010-01-01');
  }
  return house;
}

async function persons(
  house: TestHouse,
  slug: string,
  ids: readonly string[],
  during = '[2020-01-01,)',
): Promise<void> {
  await house.database.pool.query(
    `insert into individual_membership (person, umbrella, during)
      select person, node, $3 from unnest($2::uuid[]) person, organisation where slug = $1`,
    [slug, ids, during],
  );
}

const some = (n: number) => Array.from({ length: n }, newId);

/** All that is offered about persons: both scopes of every umbrella on every day. */
async function offered(house: TestHouse, on: string): Promise<{ covers: readonly string[]; n: number }[]> {
  const figures: { covers: readonly string[]; n: number }[] = [];
  for (const slug of umbrellas) {
    const { body } = await house.json<Figures>(`/api/v1/figures/members?umbrella=${slug}&on=${on}`);
    if (body.direct.individuals !== null) figures.push({ covers: [slug], n: body.direct.individuals });
    if (body.all.individuals !== null) figures.push({ covers: below[slug]!, n: body.all.individuals });
  }
  return figures;
}

/** Own numbers that follow from equations by Gauss and Jordan: rows with one unknown left. */
function worked(figures: readonly { covers: readonly string[]; n: number }[]): Map<string, number> {
  const rows = figures.map(({ covers, n }) => [...umbrellas.map((slug) => (covers.includes(slug) ? 1 : 0)), n]);
  let top = 0;
  for (let column = 0; column < umbrellas.length; column++) {
    const pivot = rows.findIndex((row, index) => index >= top && row[column] !== 0);
    if (pivot < 0) continue;
    [rows[top], rows[pivot]] = [rows[pivot]!, rows[top]!];
    const lead = rows[top]!;
    const by = lead[column]!;
    for (let index = 0; index < lead.length; index++) lead[index] = lead[index]! / by;
    for (const row of rows) {
      const times = row === lead ? 0 : row[column]!;
      for (let index = 0; times !== 0 && index < row.length; index++) row[index] = row[index]! - times * lead[index]!;
    }
    top += 1;
  }
  const known = rows.filter((row) => row.slice(0, -1).filter((factor) => Math.abs(factor) > 1e-9).length === 1);
  return new Map(known.map((row) => [umbrellas[row.findIndex((factor) => Math.abs(factor) > 1e-9)]!, row.at(-1)!]));
}

test('whoever subtracts all that is offered from each other finds no number of persons from one to four', async (t) => {
  const house = await umbrellasOnly(t);
  const numbers = [
    [0, 3, 9, 0, 7, 0],
    [12, 5, 0, 4, 0, 6],
    [1, 1, 1, 1, 0, 0],
    [6, 2, 2, 9, 9, 3],
    [5, 5, 5, 5, 5, 5],
    [0, 0, 4, 0, 0, 30],
  ];
  for (const trial of numbers) {
    await house.database.pool.query('delete from individual_membership');
    for (const [at, n] of trial.entries()) await persons(house, umbrellas[at]!, some(n));
    const figures = await offered(house, '2026-11-22');
    for (const [slug, n] of worked(figures)) {
      assert.ok(n === 0 || n >= 5, `${slug} ${n} of ${trial.join(' ')}`);
    }
    for (const a of figures)
      for (const b of figures) assert.ok(b.n - a.n <= 0 || b.n - a.n >= 5 || !nested(a, b), trial.join(' '));
  }
});

const nested = (a: { covers: readonly string[] }, b: { covers: readonly string[] }) =>
  a.covers.every((slug) => b.covers.includes(slug));

test('what is safe is shown: five everywhere are thirty in all', async (t) => {
  const house = await umbrellasOnly(t);
  for (const slug of umbrellas) await persons(house, slug, some(5));
  const { body } = await house.json<Figures>('/api/v1/figures/members?umbrella=bund');
  assert.deepEqual([body.direct.individuals, body.all.individuals], [5, 30]);
});

test('how many belong to two umbrellas is not shown either where they are one to four', async (t) => {
  const house = await umbrellasOnly(t);
  const both = some(2);
  await persons(house, 'netz-a', [...both, ...some(6)]);
  await persons(house, 'netz-b', [...both, ...some(6)]);
  const { body } = await house.json<Figures>('/api/v1/figures/members?umbrella=bund');
  assert.deepEqual(body.all, { organisations: 0, individuals: null, individualsSuppressed: true });
});

test('days of one year cannot be compared: all say the same', async (t) => {
  const house = await umbrellasOnly(t);
  await persons(house, 'netz-a', some(7));
  await persons(house, 'netz-a', some(2), '[2025-06-01,)');
  const said = [];
  for (const on of days) said.push((await offered(house, on)).find(({ covers }) => covers[0] === 'netz-a')?.n);
  assert.deepEqual(said, [7, 7, 7, 9]);
});
