import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHouse } from '#test';
import { programOf, SONNENHOF, wish } from './apiForTest.ts';
import { crowd, deadlocks, overlapping, processesOf, tally } from './crowdForTest.ts';

const PROCESSES = 3;
const second = '2026-12-02T11:00';

test('of a thousand who want one room at the same moment one gets it, and 999 hear cleanly that it is taken', async (t) => {
  const house = await testHouse(t, { story: true });
  const who = await Promise.all([SONNENHOF, 'dsm'].map((slug) => programOf(house, slug)));
  const ports = await processesOf(t, house, PROCESSES);
  const before = await deadlocks(house);
  const begun = performance.now();
  const answers = await crowd(
    ports,
    Array.from({ length: 1_000 }, () => wish),
    (index) => who[index % 2]!,
  );
  t.diagnostic(`1000 requests in ${((performance.now() - begun) / 1_000).toFixed(1)} s`);
  assert.deepEqual(tally(answers), { 201: 1, 409: 999 });
  const refusals = answers.filter(({ status }) => status === 409);
  assert.ok(
    refusals.every(({ body }) => body.type === '/problems/taken' && body.conflicts.length === 1 && body.next_free),
  );
  const { rows } = await house.database.pool.query('select 1 from booking where purpose = $1', [wish.purpose]);
  assert.equal(rows.length, 1);
  assert.equal((await deadlocks(house)) - before, 0);
  assert.equal(await overlapping(house), 0);
});

test('a licence of two places is never given to a third', async (t) => {
  const house = await testHouse(t, { story: true });
  const sonnenhof = await programOf(house, SONNENHOF);
  const ports = await processesOf(t, house, PROCESSES);
  const before = await deadlocks(house);
  const zoom = { ...wish, resource: 'zoom' };
  const answers = await crowd(
    ports,
    Array.from({ length: 500 }, () => zoom),
    () => sonnenhof,
  );
  assert.deepEqual(tally(answers), { 201: 2, 409: 498 });
  const slots = answers.filter(({ status }) => status === 201).map(({ body }) => body.booking.parts[0]?.slot);
  assert.deepEqual(slots.toSorted(), [1, 2]);
  assert.equal((await deadlocks(house)) - before, 0);
  assert.equal(await overlapping(house), 0);
});

test('a divisible room is had whole or by halves, never more than there is', async (t) => {
  const house = await testHouse(t, { story: true });
  const sonnenhof = await programOf(house, SONNENHOF);
  const ports = await processesOf(t, house, PROCESSES);
  const before = await deadlocks(house);
  // Whole and half, an hour before and an hour after: whoever comes first decides what is left.
  const wishes = Array.from({ length: 500 }, (_, index) => ({
    ...wish,
    slots: 1 + (index % 2),
    ...(index % 3 === 0 ? { from: second } : {}),
  }));
  const answers = await crowd(ports, wishes, () => sonnenhof);
  assert.deepEqual(Object.keys(tally(answers)), ['201', '409']);
  const given = answers.filter(({ status }) => status === 201).reduce((sum, { body }) => sum + body.booking.slots, 0);
  // Eleven to twelve is part of every wish.
  assert.equal(given, 2);
  assert.equal((await deadlocks(house)) - before, 0);
  assert.equal(await overlapping(house), 0);
});
