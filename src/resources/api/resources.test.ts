import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHouse, type TestHouse } from '#test';
import { booked, programOf, SONNENHOF, wish } from './apiForTest.ts';
import { availabilityShape, type Availability, type Lent, lentListShape } from './shapes.ts';

async function found(house: TestHouse, query: string): Promise<string[]> {
  const { status, body } = await house.json<{ items: Lent[] }>(`/api/v1/resources?${query}`);
  assert.equal(status, 200, JSON.stringify(body));
  lentListShape.strict().parse(body);
  return body.items.map(({ slug }) => slug);
}

test('what is lent is found by house, kind, size and steps', async (t) => {
  const house = await testHouse(t, { story: true });
  const all = await found(house, 'house=leipzig');
  assert.deepEqual(all.slice(0, 4), ['seminarraum', 'beratung-1', 'beratung-2', 'zoom']);
  assert.deepEqual(await found(house, 'house=leipzig&kind=consultingRoom&places=5'), ['beratung-2']);
  assert.deepEqual(await found(house, 'house=leipzig&kind=room&step_free=true'), ['seminarraum']);
  assert.deepEqual(await found(house, 'house=nobody'), []);
  assert.deepEqual(await found(house, 'house=%00'), []);
});

test('what is free for a whole time is open and taken by nobody', async (t) => {
  const house = await testHouse(t, { story: true });
  const sonnenhof = await programOf(house, SONNENHOF);
  const at = (from: string, until: string) =>
    found(
      house,
      new URLSearchParams({ house: 'leipzig', kind: 'room', free_from: from, free_until: until }).toString(),
    );
  assert.deepEqual(await at(wish.from, wish.until), ['seminarraum']);
  await booked(house, { ...wish, slots: 1 }, sonnenhof);
  assert.deepEqual(await at(wish.from, wish.until), []);
  // Half of it is left, for half as many people.
  const half = new URLSearchParams({ house: 'leipzig', kind: 'room', free_from: wish.from, free_until: wish.until });
  assert.deepEqual(await found(house, `${half.toString()}&places=10`), ['seminarraum']);
  assert.deepEqual(await found(house, `${half.toString()}&places=11`), []);
  assert.deepEqual(await at('2026-12-02T12:00:00+01:00', '2026-12-02T13:00:00+01:00'), []);
  assert.deepEqual(await at('2026-12-02T12:15:00+01:00', '2026-12-02T13:00:00+01:00'), ['seminarraum']);
  assert.deepEqual(await at('2026-12-02T07:00:00+01:00', '2026-12-02T08:00:00+01:00'), []);
});

test('its days say what is busy, how much is free and when it is shut', async (t) => {
  const house = await testHouse(t, { story: true });
  const sonnenhof = await programOf(house, SONNENHOF);
  await booked(house, wish, sonnenhof);
  await booked(house, { ...wish, from: '2026-12-02T13:00', until: '2026-12-02T14:00', slots: 1 }, sonnenhof);
  const range = new URLSearchParams({ from: '2026-12-02T09:00', until: '2026-12-02T15:00' }).toString();
  const { status, body } = await house.json<Availability>(`/api/v1/resources/seminarraum/availability?${range}`);
  assert.equal(status, 200, JSON.stringify(body));
  availabilityShape.strict().parse(body);
  const at = (time: string) => `2026-12-02T${time}:00+01:00`;
  assert.deepEqual(body, {
    resource: 'seminarraum',
    from: at('09:00'),
    until: at('15:00'),
    // A quarter of an hour before it nobody else could clean up in time.
    busy: [{ from: at('09:45'), until: at('12:15') }],
    free: [
      { from: at('09:00'), until: at('09:45'), slots: 2 },
      { from: at('12:15'), until: at('12:45'), slots: 2 },
      { from: at('12:45'), until: at('14:15'), slots: 1 },
      { from: at('14:15'), until: at('15:00'), slots: 2 },
    ],
    closed: [],
  });
  assert.ok(!JSON.stringify(body).includes(wish.purpose));
});

test('questions that are none are refused field by field', async (t) => {
  const house = await testHouse(t, { story: true });
  const pointers = async (path: string) => {
    const { status, body } = await house.json<{ errors?: { pointer: string }[] }>(`/api/v1/resources${path}`);
    return [status, body.errors?.map(({ pointer }) => pointer)];
  };
  assert.deepEqual(await pointers('?kind=castle&places=0&step_free=yes'), [422, ['/kind', '/places', '/step_free']]);
  assert.deepEqual(await pointers('?free_from=2026-12-02T10:00'), [422, ['/free_until']]);
  assert.deepEqual(await pointers('?free_from=2026-12-02T10:00&free_until=2026-12-02T10:00'), [422, ['/free_until']]);
  assert.deepEqual(await pointers('?free_from=morgen&free_until=9999-12-31T10:00'), [
    422,
    ['/free_from', '/free_until'],
  ]);
  assert.deepEqual(await pointers('/seminarraum/availability'), [422, ['/from', '/until']]);
  const long = '?from=2026-01-01T00:00&until=2026-06-01T00:00';
  assert.deepEqual(await pointers(`/seminarraum/availability${long}`), [422, ['/until']]);
  assert.equal((await pointers(`/nothing/availability${long}`))[0], 404);
  assert.equal((await pointers(`/%00/availability${long}`))[0], 404);
});
