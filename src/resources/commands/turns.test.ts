import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { test } from 'node:test';
import { testHouse } from '#test';
import { inTurn } from './turns.ts';

test('a few at once ask for one resource, in the order they came; one that fails holds nobody up', async (t) => {
  const { database } = await testHouse(t);
  let running = 0;
  let most = 0;
  const begun: number[] = [];
  const work = (index: number) => async () => {
    begun.push(index);
    most = Math.max(most, (running += 1));
    await sleep(1);
    running -= 1;
    if (index % 3 === 0) throw new Error('broken');
    return index;
  };
  const all = Array.from({ length: 30 }, (_, index) => inTurn(database, 1, work(index)));
  // Another resource does not wait for this one.
  assert.equal(await inTurn(database, 2, async () => 'at once'), 'at once');
  assert.ok(begun.length < 30);
  const outcomes = await Promise.allSettled(all);
  assert.deepEqual(begun, [...Array(30).keys()]);
  assert.equal(most, 4);
  assert.equal(outcomes.filter(({ status }) => status === 'rejected').length, 10);
  assert.equal(await inTurn(database, 1, async () => 'again'), 'again');
});
