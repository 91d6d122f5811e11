import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayFrom } from '#ground/day';
import { type TestHouse, testHouse } from '#test';
import { list, refused } from './federationForTest.ts';
import type { List } from './shapes.ts';

test('pages follow each other without gap or repetition in every sorting, and the link leads to the next one', async (t) => {
  const house = await testHouse(t, { story: true });
  for (const query of [
    'umbrella=nemo&depth=all',
    'umbrella=dsm&topic=culture',
    'umbrella=nemo&depth=all&on=2016-05-01',
    'state=14',
  ]) {
    for (const sort of ['name', '-name', 'place', '-place', 'since', '-since']) {
      const whole = await allPages(house, `/api/v1/organisations?${query}&sort=${sort}&limit=200`);
      const paged = await allPages(house, `/api/v1/organisations?${query}&sort=${sort}&limit=37`);
      assert.deepEqual(paged.slugs, whole.slugs, `${query} ${sort}`);
      assert.equal(new Set(paged.slugs).size, paged.total, `${query} ${sort}`);
    }
  }
});

async function allPages(house: TestHouse, path: string): Promise<{ slugs: string[]; total: number }> {
  const slugs: string[] = [];
  for (let next: string | undefined = path; ;) {
    const { body, headers }: { body: List; headers: Headers } = await house.json<List>(next);
    slugs.push(...body.items.map(({ slug }) => slug));
    next = /^<([^>]+)>; rel="next"$/.exec(headers.get('Link') ?? '')?.[1];
    assert.equal(next === undefined, body.next === null);
    if (next === undefined) return { slugs, total: body.total };
  }
}

test('a cursor that belongs to another question is refused, and one of this question keeps its day', async (t) => {
  const house = await testHouse(t, { story: true });
  const { next } = await list(house, '?umbrella=dsm&limit=10');
  const cursor = next ?? '';
  assert.equal((await list(house, `?umbrella=dsm&limit=20&cursor=${cursor}`)).items.length, 20);
  assert.equal((await list(house, `?umbrella=dsm&on=2026-11-22&cursor=${cursor}`)).total, 66);

  house.house.today = () => dayFrom('2026-11-23');
  const tomorrow = await list(house, `?umbrella=dsm&limit=10&cursor=${cursor}`);
  assert.equal(JSON.parse(Buffer.from(tomorrow.next ?? '', 'base64url').toString()).on, '2026-11-22');
  assert.equal((await refused(house, `/api/v1/organisations?umbrella=dsm&on=2026-11-23&cursor=${cursor}`)).status, 422);

  const changed = (change: object) =>
    Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(cursor, 'base64url').toString()), ...change })).toString(
      'base64url',
    );
  const strangers = [
    `umbrella=lamsa&cursor=${cursor}`,
    `umbrella=dsm&on=2022-02-08&cursor=${cursor}`,
    `umbrella=dsm&depth=all&cursor=${cursor}`,
    `umbrella=dsm&sort=-name&cursor=${cursor}`,
    `umbrella=dsm&sort=since&cursor=${cursor}`,
    `umbrella=dsm&topic=culture&cursor=${cursor}`,
    `umbrella=dsm&cursor=${cursor}x`.replace(/.x$/, ''),
    'umbrella=dsm&cursor=bm9uZQ',
    'umbrella=dsm&cursor=%00',
    `umbrella=dsm&cursor=${changed({ keys: ['a', 'b'] })}`,
    `umbrella=dsm&cursor=${changed({ keys: ['\0'] })}`,
    `umbrella=dsm&cursor=${changed({ member: 1e12 })}`,
    `umbrella=dsm&cursor=${changed({ on: '2025-02-30' })}`,
  ];
  for (const query of strangers) {
    const problem = await refused(house, `/api/v1/organisations?${query}`);
    assert.equal(problem.status, 422, query);
    assert.deepEqual(
      problem.errors?.map(({ pointer }) => pointer),
      ['/cursor'],
      query,
    );
  }
});
