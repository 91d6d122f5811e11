import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Day, dayFrom } from '#ground/day';
import { type TestHouse, testHouse } from '#test';
import { topics } from '../organisation.ts';
import { found, type ProblemBody, sending, tokenOf } from './federationForTest.ts';
import type { AffiliationAnswer, Figures, List } from './shapes.ts';

const year = fc.integer({ min: 2010, max: 2016 });
const day = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => dayFrom(`${y}-${two(m)}-${two(d)}`));
const two = (number: number) => String(number).padStart(2, '0');

// What happens: a membership begins (for good or until a day), or one of those that last is ended.
const act = fc.record({
  member: fc.nat(11),
  umbrella: fc.nat(11),
  from: day,
  until: fc.option(day, { nil: undefined, freq: 3 }),
  ends: fc.option(fc.record({ which: fc.nat(50), until: day }), { nil: undefined, freq: 2 }),
});
const history = fc.record({
  kinds: fc.array(fc.boolean(), { minLength: 6, maxLength: 12 }),
  acts: fc.array(act, { minLength: 5, maxLength: 25 }),
  days: fc.array(day, { minLength: 3, maxLength: 3 }),
});

interface Edge {
  id: string;
  member: number;
  umbrella: number;
  from: Day;
  until: Day | undefined;
}
const lasts = ({ from, until }: { from: Day; until: Day | undefined }, on: string) =>
  from <= on && (until === undefined || until >= on);

test(
  'after any history, totals, lists and figures of any day are those of a naive recount',
  { timeout: 100_000 },
  async (t) => {
    const house = await testHouse(t);
    let round = 0;
    await fc.assert(
      fc.asyncProperty(history, async ({ kinds, acts, days }) => {
        round += 1;
        const slugs = kinds.map((_, i) => `r${round}-${i}`);
        const tokens: { Authorization: string }[] = [];
        for (const [i, umbrellaKind] of kinds.entries()) {
          const kind = umbrellaKind ? 'cityAlliance' : 'memberOrganisation';
          tokens.push(await tokenOf(house, await found(house, slugs[i]!, { kind, topics: topicsOf(i) })));
        }
        const edges = await live(house, acts, slugs, tokens);
        for (const on of [
          ...days,
          ...edges.slice(0, 2).flatMap(({ from, until }) => [from, ...(until ? [until] : [])]),
        ]) {
          for (const umbrella of kinds.keys()) await compare(house, kinds, slugs, edges, umbrella, on);
        }
      }),
      { numRuns: 12, seed: 20_261_122, endOnFailure: true },
    );
    assert.deepEqual((await house.database.pool.query('select * from graph_faults()')).rows, []);
  },
);

const topicsOf = (i: number) => topics.filter((_, place) => place < 3 && (i + place) % 2 === 0);

/** Sends every act and keeps, in plain memory, what was taken; refusals are checked against the same memory. */
async function live(
  house: TestHouse,
  acts: readonly {
    member: number;
    umbrella: number;
    from: Day;
    until: Day | undefined;
    ends: { which: number; until: Day } | undefined;
  }[],
  slugs: readonly string[],
  tokens: readonly { Authorization: string }[],
): Promise<Edge[]> {
  const edges: Edge[] = [];
  for (const act of acts) {
    const lasting = edges.filter(({ until }) => until === undefined);
    const ended = act.ends && lasting[act.ends.which % Math.max(1, lasting.length)];
    if (act.ends && ended) {
      const until = act.ends.until;
      const { status } = await house.json(
        `/api/v1/affiliations/${ended.id}`,
        sending('PATCH', { until }, tokens[ended.umbrella]),
      );
      assert.equal(status, until < ended.from ? 422 : 200);
      if (status === 200) ended.until = until;
      continue;
    }
    const member = act.member % slugs.length;
    const umbrella = act.umbrella % slugs.length;
    const wish = {
      member: slugs[member],
      umbrella: slugs[umbrella],
      kind: 'full',
      from: act.from,
      ...(act.until ? { until: act.until } : {}),
    };
    const { status, body } = await house.json<AffiliationAnswer & ProblemBody>(
      '/api/v1/affiliations',
      sending('POST', wish, tokens[umbrella]),
    );
    const expected = expectedOf(edges, { member, umbrella, from: act.from, until: act.until });
    assert.deepEqual([status, status === 409 ? body.type : ''], expected, JSON.stringify(body));
    if (status === 201) edges.push({ id: body.id, member, umbrella, from: act.from, until: act.until });
  }
  return edges;
}

type Wish = Omit<Edge, 'id'>;

function expectedOf(edges: readonly Edge[], wish: Wish): [number, string] {
  if ((wish.until !== undefined && wish.until < wish.from) || wish.member === wish.umbrella) return [422, ''];
  const meets = edges.filter((edge) => (edge.until ?? '9') >= wish.from && edge.from <= (wish.until ?? '9'));
  if (meets.some((edge) => edge.member === wish.member && edge.umbrella === wish.umbrella))
    return [409, '/problems/overlap'];
  // On which days the graph changes within the wish: looking at those is looking at all.
  const days = [wish.from, ...meets.map(({ from }) => from).filter((from) => lasts(wish, from))];
  const circle = days.some((on) => below(edges, wish.member, on).has(wish.umbrella));
  return circle ? [409, '/problems/cycle'] : [201, ''];
}

/** Everyone below an umbrella on a day, by walking. */
function below(edges: readonly Edge[], umbrella: number, on: string): Set<number> {
  const reached = new Set<number>();
  const waiting = [umbrella];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const edge of edges) {
      if (edge.umbrella !== next || !lasts(edge, on) || reached.has(edge.member)) continue;
      reached.add(edge.member);
      waiting.push(edge.member);
    }
  }
  return reached;
}

async function compare(
  house: TestHouse,
  kinds: readonly boolean[],
  slugs: readonly string[],
  edges: readonly Edge[],
  umbrella: number,
  on: Day,
) {
  const asked = `umbrella=${slugs[umbrella]}&on=${on}`;
  const list = await house.json<List>(`/api/v1/organisations?${asked}`);
  if (!kinds[umbrella] && !edges.some((edge) => edge.umbrella === umbrella)) {
    assert.equal(list.status, 404);
    return;
  }
  const direct = new Set(
    edges.filter((edge) => edge.umbrella === umbrella && lasts(edge, on)).map(({ member }) => member),
  );
  const uniting = new Set(edges.filter((edge) => lasts(edge, on)).map((edge) => edge.umbrella));
  const counted = [...below(edges, umbrella, on)].filter((member) => !kinds[member] && !uniting.has(member));

  const named = (members: Iterable<number>) => [...members].map((member) => slugs[member]!).sort();
  const shown = ({ body }: { body: List }) => body.items.map(({ slug }) => slug).sort();
  assert.deepEqual(shown(list), named(direct), asked);
  assert.equal(list.body.total, direct.size, asked);
  const all = await house.json<List>(`/api/v1/organisations?${asked}&depth=all`);
  assert.deepEqual(shown(all), named(counted), asked);
  assert.equal(all.body.total, counted.length, asked);

  const { body } = await house.json<Figures>(`/api/v1/figures/members?${asked}&by=topic`);
  assert.equal(body.direct.organisations, direct.size, asked);
  assert.equal(body.all.organisations, counted.length, asked);
  const groups = Map.groupBy(counted.flatMap(topicsOf), (topic) => topic);
  assert.deepEqual(
    Object.fromEntries(body.groups.map(({ key, organisations }) => [key, organisations])),
    Object.fromEntries([...groups].map(([topic, each]) => [topic, each.length])),
    asked,
  );
}
