import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { rights } from '#rights';
import { type Route, routes } from '#routes';
import { testHouse } from '#test';
import { type Asking, everybody, OWNER, withoutRole } from './matrixActors.ts';
import { comesIn } from './matrixExpected.ts';
import { addressOf, isApi, namesThing, requestTo } from './matrixRequests.ts';
import { rowsOf } from './matrixRows.ts';
import { makeThings } from './matrixThings.ts';

// That every route has a rule at all, the type of route() sees to: its third argument must be one of the rules, and
// an act there must be one that a domain declared and src/rights.ts says who may. Nothing else makes a route.

const house = await testHouse({ after }, { story: true });
const people = await everybody(house);
const things = await makeThings(house.database);
const all = Object.entries<Route>(routes);
const byRight = all.filter(([, { rule }]) => typeof rule === 'object');

let cells = 0;

test('who has no right gets, byte for byte, what is not there; and nothing is changed', async () => {
  const before = await rowsOf(house.database);
  const faults: string[] = [];
  for (const [name, route] of byRight) {
    const address = addressOf(route, things);
    const nowhere = await told(
      addressOf(route, things, 'nobody-there'),
      requestTo(route, people[1]!.headers, things, 'nobody-there'),
    );
    const out = people.filter((asking) => !comesIn(route.rule, asking, isApi(route)));
    const answers = await inTurn(out, (asking) => told(address, requestTo(route, asking.headers, things)));
    for (const [index, answer] of answers.entries()) {
      cells += 1;
      const asking = out[index]!;
      // Who has not said who they are is asked to, wherever they look.
      const asked = isApi(route) ? /^401 / : route.method === 'GET' ? /^303 / : nowhere;
      const expected = asking.kind === 'anyone' ? asked : nowhere;
      const same = typeof expected === 'string' ? answer === expected : expected.test(answer);
      if (!same) faults.push(`${route.method} ${name}, ${asking.told}: ${answer.slice(0, 60)}`);
    }
  }
  assert.deepEqual(faults, []);
  assert.equal(await rowsOf(house.database), before, 'refused, and yet something was changed');
});

test('who has a right comes in, to every page and every act', async (t) => {
  const faults: string[] = [];
  const seen = new Map<string, boolean[]>();
  for (const [name, route] of byRight) {
    const coming = people.filter((asking) => comesIn(route.rule, asking, isApi(route)));
    assert.ok(coming.length > 0, `nobody at all may ${name}`);
    for (const asking of coming) {
      cells += 1;
      const mine = route.method !== 'GET' && namesThing(route) ? await makeThings(house.database) : things;
      const answer = await told(addressOf(route, mine), requestTo(route, asking.headers, mine));
      const status = Number(answer.slice(0, 3));
      if (status === 401 || status === 403 || status >= 500) faults.push(`${name}, ${asking.told}: ${status}`);
      seen.set(name, [...(seen.get(name) ?? []), status !== 404]);
    }
  }
  const away = [...seen].filter(([, came]) => !came.includes(true)).map(([name]) => name);
  for (const [name, came] of seen) {
    if (came.includes(true) && came.includes(false)) faults.push(`${name}: some who may were told it is not there`);
  }
  t.diagnostic(`${cells} cells compared; ${away.length} routes without an answer: ${away.join(' ')}`);
  assert.deepEqual(faults, []);
  assert.deepEqual(away, [], 'a route nobody answers, or a thing makeThings does not make');
});

test('what is for everyone, for one’s own or for who holds a link asks for no role', async (t) => {
  const faults: string[] = [];
  let compared = 0;
  for (const [name, route] of all.filter(([, { rule }]) => typeof rule === 'string')) {
    const readers = route.method === 'GET' ? people.filter(isHere) : people.filter(({ role }) => role === undefined);
    for (const asking of readers) {
      compared += 1;
      // What ends sessions or accounts gets one of its own.
      const headers = route.method !== 'GET' && asking.kind === 'person' ? await withoutRole(house) : asking.headers;
      const answer = await told(addressOf(route, things), requestTo(route, headers, things));
      const status = Number(answer.slice(0, 3));
      const open = comesIn(route.rule, asking, isApi(route));
      const refused = asking.kind === 'anyone' ? [303, 401, 404] : [404];
      const asExpected = open ? ![401, 403].includes(status) && status < 500 : refused.includes(status);
      if (!asExpected) faults.push(`${route.method} ${name}, ${asking.told}: ${status}`);
    }
  }
  t.diagnostic(`${compared} cells compared`);
  assert.deepEqual(faults, []);
});

test('a "no" of the organisation closes to those above what it closes, and one overruling opens it to one person', async () => {
  const refusable = byRight.filter(([, { rule }]) => typeof rule === 'object' && rights[rule.may].refusable);
  assert.ok(refusable.length > 3);
  const { pool } = house.database;
  const acts = Object.entries(rights)
    .filter(([, { refusable: may }]) => may)
    .map(([act]) => act);
  await pool.query(
    `insert into refusal_of_reach (organisation, act) select node, unnest($2::text[]) from organisation where slug = $1`,
    [OWNER, acts],
  );
  for (const [name, route] of refusable.filter(([, { method }]) => method === 'GET')) {
    const asked = people.filter((asking) => comesIn(route.rule, asking, false));
    for (const asking of asked) {
      const status = Number(
        (await told(addressOf(route, things), requestTo(route, asking.headers, things))).slice(0, 3),
      );
      if (asking.where === 'itself') assert.notEqual(status, 404, `${name}: its own people are refused nothing`);
      else assert.equal(status, 404, `${name}, ${asking.told}`);
    }
  }
  const [first, second] = await Promise.all(['damost', 'damost'].map((slug) => house.holding('board', slug)));
  await pool.query(
    `insert into overruling (id, organisation, act, account, by_organisation, reason, ends_at)
     select gen_random_uuid(), o.node, 'readKept', $1, u.node, 'ein Grund, der genügt', now() + interval '1 day'
     from organisation o, organisation u where o.slug = $2 and u.slug = 'damost'`,
    [first!.account, OWNER],
  );
  const kept = routes.keptProfile.to({ language: 'de', organisation: OWNER });
  const statusFor = async (Cookie: string) => (await house.ask(kept, { headers: { Cookie } })).status;
  assert.notEqual(await statusFor(first!.Cookie), 404);
  assert.equal(await statusFor(second!.Cookie), 404, 'the other board member did not overrule anything');
  await pool.query(`update overruling set ends_at = now() - interval '1 second'`);
  assert.equal(await statusFor(first!.Cookie), 404, 'the day is over');
});

test('no page that is read changes anything, whoever reads it', async () => {
  const readers = people.filter(({ where, kind }) => kind !== 'program' && (where === 'itself' || where === undefined));
  const others = people.filter(({ where, role }) => where === 'one level above' && role === 'headOffice');
  const before = await rowsOf(house.database);
  for (const [name, route] of all.filter(([, { method }]) => method === 'GET')) {
    const statuses = await inTurn([...readers, ...others], async ({ headers }) => {
      return Number((await told(addressOf(route, things), requestTo(route, headers, things))).slice(0, 3));
    });
    assert.ok(
      statuses.every((status) => status < 500),
      name,
    );
  }
  assert.equal(await rowsOf(house.database), before);
});

test('a role that is taken away ends with the next request, in a session that stays open', async () => {
  const { Cookie, account } = await house.holding('board', OWNER);
  const page = routes.visibility.to({ language: 'de', organisation: OWNER });
  assert.equal((await house.ask(page, { headers: { Cookie } })).status, 200);
  await house.database.pool.query('delete from role_held where account = $1', [account]);
  assert.equal((await house.ask(page, { headers: { Cookie } })).status, 404);
  assert.equal((await house.ask('/de/account/sessions', { headers: { Cookie } })).status, 200);
});

const isHere = ({ where, kind }: Asking) => where === undefined || (where === 'itself' && kind !== 'anyone');

/** Status and body in one text, so that two answers are the same or not. */
async function told(address: string, init: RequestInit): Promise<string> {
  const answer = await house.ask(address, init);
  return `${answer.status} ${answer.headers.get('Content-Type')} ${answer.headers.get('Set-Cookie')} ${await answer.text()}`;
}

/** A few at a time: as many as there are connections would only wait for each other. */
async function inTurn<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += 8) results.push(...(await Promise.all(items.slice(at, at + 8).map(work))));
  return results;
}
