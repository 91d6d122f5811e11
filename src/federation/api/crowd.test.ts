import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHouse } from '#test';
import { found, type ProblemBody, sending, tokenOf } from './federationForTest.ts';

test('many at once who want circles and overlaps get 201 or 409, and the graph stays sound', async (t) => {
  const house = await testHouse(t);
  const slugs = Array.from({ length: 8 }, (_, i) => `kreis-${i}`);
  const tokens = new Map<string, { Authorization: string }>();
  for (const slug of slugs) tokens.set(slug, await tokenOf(house, await found(house, slug, { kind: 'cityAlliance' })));
  let seed = 7;
  const chance = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  // Every wish has its opposite and its double among the others, so most of them collide.
  const wishes = Array.from({ length: 96 }, () => {
    const member = chance(slugs.length);
    const umbrella = (member + 1 + chance(slugs.length - 1)) % slugs.length;
    const year = 2010 + chance(4);
    return {
      member: slugs[member]!,
      umbrella: slugs[umbrella]!,
      kind: 'full',
      from: `${year}-01-01`,
      until: `${year + chance(3)}-12-31`,
    };
  });

  const waiting = wishes.values();
  const statuses: number[] = [];
  const names = new Set<string>();
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      for (const wish of waiting) {
        const { status, body } = await house.json<ProblemBody>(
          '/api/v1/affiliations',
          sending('POST', wish, tokens.get(wish.umbrella)),
        );
        statuses.push(status);
        if (status !== 201) names.add(body.type);
      }
    }),
  );
  assert.equal(statuses.length, wishes.length);
  assert.deepEqual([...new Set(statuses)].sort(), [201, 409]);
  assert.deepEqual([...names].sort(), ['/problems/cycle', '/problems/overlap']);
  const { rows: written } = await house.database.pool.query('select 1 from affiliation');
  assert.equal(written.length, statuses.filter((status) => status === 201).length);

  assert.deepEqual((await house.database.pool.query('select * from graph_faults()')).rows, []);
  const { rows: circles } = await house.database.pool.query(`
    with recursive up as (
      select member, umbrella, during::daterange as during from affiliation
      union
      select up.member, a.umbrella, up.during * a.during
      from up join affiliation a on a.member = up.umbrella and a.during && up.during)
    select * from up where member = umbrella`);
  assert.deepEqual(circles, []);
});
