import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startJobs } from '#jobs';
import { testHouse } from '#test';
import { end } from '../commands/end.ts';
import { lapseOffers } from '../commands/lapse.ts';
import { deadlineOf, offerFreed } from '../commands/offer.ts';
import { take } from '../commands/take.ts';
import { wait } from '../commands/wait.ts';
import { bookingOf } from '../queries/booking.ts';
import { resourceOf } from '../queries/resources.ts';
import { HOUR, MINUTE } from '../time/span.ts';
import {
  between,
  booked,
  bookings,
  cleared,
  later,
  members,
  nodeOf,
  resourceId,
  SONNENHOF,
  waits,
  waitingStates,
} from './changingForTest.ts';

const noon = between('2026-12-02', 12, 14);

test('what comes free is held for whoever has no rooms of its own, then for whoever asked first', async (t) => {
  const house = await testHouse(t, { story: true });
  await cleared(house);
  const [early, poor, half] = await members(house, 3);
  const sonnenhof = await nodeOf(house, SONNENHOF);
  const [id] = await booked(house, 'seminarraum', sonnenhof, [between('2026-12-02', 10, 18)]);
  await waits(house, 'seminarraum', early!.node, noon, { minute: 1 });
  await waits(house, 'seminarraum', poor!.node, noon, { minute: 2 });
  await waits(house, 'seminarraum', half!.node, between('2026-12-02', 15, 16), { minute: 3, slots: 1 });
  await house.database.pool.query(`insert into own_premises values ($1, false, '2026-11-01')`, [poor!.node]);
  const resource = await resourceId(house, 'seminarraum');

  await offerFreed(house.house.database, house.house, resource);
  assert.equal((await bookings(house)).length, 1, 'as long as it is taken nobody is offered anything');

  await house.house.database.within({ organisations: [sonnenhof] }, async (write) => {
    assert.ok(await end(write, { actor: 'test' }, (await bookingOf(write, id))!, 'cancelled'));
  });
  await offerFreed(house.house.database, house.house, resource);
  assert.deepEqual(await waitingStates(house), {
    [early!.slug]: 'waiting',
    [poor!.slug]: 'offered',
    [half!.slug]: 'offered',
  });
  const offers = await bookings(house, `b.state = 'offered'`);
  assert.deepEqual(
    offers.map(({ slug, holds }) => [slug, holds]),
    [
      [poor!.slug, 2],
      [half!.slug, 1],
    ],
  );

  // Nobody answers: the next one's turn.
  await lapseOffers(later(house, 23 * HOUR));
  assert.equal((await waitingStates(house))[early!.slug], 'waiting', 'the day is not over');
  await lapseOffers(later(house, 24 * HOUR));
  assert.deepEqual(await waitingStates(house), {
    [early!.slug]: 'offered',
    [poor!.slug]: 'lapsed',
    [half!.slug]: 'lapsed',
  });
});

test('an offer holds for a day, not beyond the time to prepare, and at least an hour where there is one', () => {
  const now = Date.parse('2026-11-22T09:00:00Z');
  const room = { leadMinutes: 120 };
  const begins = (minutes: number) => ({ from: now + minutes * MINUTE, until: now + 9 * 24 * HOUR });
  assert.equal(deadlineOf(begins(4 * 1440), room, now), now + 24 * HOUR);
  assert.equal(deadlineOf(begins(600), room, now), now + 8 * HOUR);
  assert.equal(deadlineOf(begins(130), room, now), now + HOUR);
  assert.equal(deadlineOf(begins(40), room, now), now + 25 * MINUTE);
  assert.equal(deadlineOf(begins(15), room, now), undefined);
});

test('an offer is taken once and in time, or not at all', async (t) => {
  const house = await testHouse(t, { story: true });
  await cleared(house);
  const sonnenhof = await nodeOf(house, SONNENHOF);
  const resource = (await resourceOf(house.database, 'seminarraum'))!;
  await waits(house, 'seminarraum', sonnenhof, noon);
  await offerFreed(house.house.database, house.house, resource.id);
  const [offer] = await bookings(house);
  const taking = (now: number) =>
    house.house.database.within({ organisations: [sonnenhof] }, async (write) =>
      take(
        write,
        { actor: 'test', account: undefined, now, today: house.house.today() },
        (await bookingOf(write, offer!.id))!,
        resource,
      ),
    );
  assert.equal(await taking(house.house.now() + 25 * HOUR), undefined, 'too late');
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => taking(house.house.now())));
  assert.deepEqual(
    outcomes.filter((state) => state !== undefined),
    ['booked'],
  );
  await lapseOffers(later(house, 30 * HOUR));
  assert.equal((await bookings(house))[0]!.state, 'booked', 'what was taken does not lapse');
  assert.deepEqual(await waitingStates(house), { [SONNENHOF]: 'taken' });
});

test('offers run out at night as well', async (t) => {
  const house = await testHouse(t, { story: true });
  await cleared(house);
  await waits(house, 'seminarraum', await nodeOf(house, SONNENHOF), noon);
  await offerFreed(house.house.database, house.house, await resourceId(house, 'seminarraum'));
  await startJobs({ ...later(house, 18 * HOUR), hour: () => 3 }).stop();
  assert.deepEqual(await waitingStates(house), { [SONNENHOF]: 'offered' });
  await startJobs({ ...later(house, 24 * HOUR), hour: () => 3 }).stop();
  assert.deepEqual(await waitingStates(house), { [SONNENHOF]: 'lapsed' });
});

test('thirty at once who cancel, wait, offer and lapse never give one room to two', async (t) => {
  const house = await testHouse(t, { story: true });
  await cleared(house);
  const sonnenhof = await nodeOf(house, SONNENHOF);
  const others = await members(house, 10);
  const resource = (await resourceOf(house.database, 'seminarraum'))!;
  const [id] = await booked(house, 'seminarraum', sonnenhof, [noon]);
  const by = { actor: 'test', account: undefined, now: house.house.now(), today: house.house.today() };
  const { database } = house.house;

  const cancelling = async () => {
    const ended = await database.within({ organisations: [sonnenhof] }, async (write) =>
      end(write, by, (await bookingOf(write, id))!, 'cancelled'),
    );
    await offerFreed(database, house.house, resource.id);
    return ended;
  };
  const wish = { resource, span: noon, slots: 2, people: undefined, purpose: 'Chor', purposeKind: 'culture' as const };
  const waiting = (organisation: number) =>
    database.within({ organisations: [organisation] }, (write) => wait(write, by, { ...wish, organisation }));
  // Three wait already; the others come while it is cancelled, and some of them see it free.
  const first = await Promise.all(others.slice(0, 3).map(({ node }) => waiting(node)));
  const [ended, rest] = await Promise.all([
    Promise.all(Array.from({ length: 10 }, cancelling)),
    Promise.all(others.slice(3).map(({ node }) => waiting(node))),
    Promise.all(Array.from({ length: 10 }, () => lapseOffers(later(house, 0)))),
  ]);
  assert.equal(ended.filter(Boolean).length, 1, 'cancelled once');

  const offers = await bookings(house, `b.state = 'offered'`);
  const waits = [...first, ...rest].filter((outcome) => outcome === 'waits').length;
  assert.equal(offers.length, 1, 'one offer, whoever came first');
  const states = Object.values(await waitingStates(house));
  assert.equal(states.filter((state) => state === 'offered').length, 1);
  assert.equal(states.length, waits, 'who saw it free does not wait');

  // Ten processes end the same offer: the next one is offered it once.
  await Promise.all(Array.from({ length: 10 }, () => lapseOffers(later(house, 25 * HOUR))));
  const after = await bookings(house, `b.state in ('offered', 'booked')`);
  assert.equal(after.length, 1);
  const { rows } = await house.database.pool.query(`select count(*)::int as n from booking where state = 'lapsed'`);
  assert.deepEqual(rows, [{ n: 1 }]);
});
