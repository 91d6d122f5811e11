import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHouse } from '#test';
import { type Answered, booked, BOOKINGS, post, programOf, sending, SONNENHOF, wish, written } from './apiForTest.ts';
import { bookedShape, oneBookingShape } from './shapes.ts';

test('a room is booked by a program, found at its address, and the letter lies in the outbox', async (t) => {
  const house = await testHouse(t, { story: true });
  const sonnenhof = await programOf(house, SONNENHOF);
  const { status, body, headers } = await post(house, { ...wish, people: 12, purpose_kind: 'meeting' }, sonnenhof);
  assert.equal(status, 201, JSON.stringify(body));
  bookedShape.parse(body);
  const { booking } = body;
  assert.equal(booking.state, 'booked');
  assert.deepEqual([booking.from, booking.until], [wish.from, wish.until]);
  assert.deepEqual(
    booking.parts.map(({ slot }) => slot),
    [1, 2],
  );
  assert.equal(headers.get('ETag'), 'W/"1"');
  const location = headers.get('Location') ?? '';
  assert.equal(location, `${BOOKINGS}/${booking.id}`);

  const found = await house.json<Answered>(location, { headers: sonnenhof });
  assert.deepEqual(oneBookingShape.strict().parse(found.body), { booking });
  assert.equal(found.headers.get('Cache-Control'), 'no-store');
});

test('a person books by the cookie of their session, and is written to', async (t) => {
  const house = await testHouse(t, { story: true });
  const layla = await house.as('layla-al-masri');
  const before = await house.database.ask({ text: 'select 1 from mail' }, []);
  await booked(house, wish, layla);
  assert.equal((await house.database.ask({ text: 'select 1 from mail' }, [])).length, before.length + 1);
  // Another site's page cannot do it in their name.
  const foreign = await house.json(
    BOOKINGS,
    sending(
      'POST',
      { ...wish, from: '2026-12-02T13:00', until: '2026-12-02T14:00' },
      { ...layla, 'Sec-Fetch-Site': 'cross-site' },
    ),
  );
  assert.equal(foreign.status, 403);
});

test('what is taken is refused with its times and the next ones, which can then be had', async (t) => {
  const house = await testHouse(t, { story: true });
  const sonnenhof = await programOf(house, SONNENHOF);
  await booked(house, wish, sonnenhof);
  const before = await written(house);
  const { status, body } = await post(
    house,
    { ...wish, from: '2026-12-02T11:00', until: '2026-12-02T13:00' },
    sonnenhof,
  );
  assert.equal(status, 409);
  assert.equal(body.type, '/problems/taken');
  assert.deepEqual(body.conflicts, [{ from: wish.from, until: wish.until }]);
  assert.equal(body.detail, 'This time is taken.');
  assert.deepEqual(body.next_free, { from: '2026-12-02T12:15:00+01:00', until: '2026-12-02T14:15:00+01:00' });
  assert.deepEqual(await written(house), before);
  await booked(house, { ...wish, ...body.next_free }, sonnenhof);
});

test('a rule of the house is named, told in a sentence, and leads to a time that keeps it', async (t) => {
  const house = await testHouse(t, { story: true });
  const sonnenhof = await programOf(house, SONNENHOF);
  const cases: [object, string, RegExp][] = [
    [{ from: '2026-12-02T06:00', until: '2026-12-02T08:00' }, 'opening', /open from 9:00 to 20:00/],
    [{ from: '2026-12-25T10:00', until: '2026-12-25T12:00' }, 'holiday', /public holiday/],
    [{ people: 21 }, 'people', /At most 20 people/],
    [{ slots: 3 }, 'slots', /only 2 places/],
    [{ from: '2027-11-24T10:00', until: '2027-11-24T12:00' }, 'horizon', /Not that far ahead/],
    [{ from: '2026-12-02T09:00', until: '2026-12-02T19:30' }, 'longest', /At most 10 hours/],
  ];
  const before = await written(house);
  for (const [said, rule, sentence] of cases) {
    const { status, body } = await post(house, { ...wish, ...said }, sonnenhof);
    assert.equal(status, 422, rule);
    assert.equal(body.type, '/problems/rule-broken', rule);
    assert.equal(body.rule, rule);
    assert.match(body.detail.replaceAll(/[\u2066-\u2069]/g, ''), sentence);
    assert.notEqual(body.next_free, undefined, rule);
  }
  assert.deepEqual(await written(house), before);
});

test('each date of a series has its own fate; what can be had is booked', async (t) => {
  const house = await testHouse(t, { story: true });
  const sonnenhof = await programOf(house, SONNENHOF);
  await booked(house, { ...wish, from: '2026-12-09T11:00', until: '2026-12-09T12:00' }, sonnenhof);
  const series = { ...wish, rrule: 'FREQ=WEEKLY;COUNT=5' };

  const before = await written(house);
  const preview = await post(house, { ...series, preview: true }, sonnenhof);
  assert.equal(preview.status, 200);
  const fates = preview.body.dates.map(({ fate }) => fate);
  assert.equal(fates[1], 'taken');
  assert.deepEqual(await written(house), before);

  const { status, body, headers } = await post(house, series, sonnenhof);
  assert.equal(status, 201, JSON.stringify(body));
  bookedShape.parse(body);
  assert.deepEqual(
    body.dates.map(({ fate }) => fate),
    fates.map((fate) => (fate === 'free' ? 'booked' : fate)),
  );
  assert.equal(body.dates[1]?.conflicts?.length, 1);
  // The 30th of December is a Wednesday like the others: ten o'clock on every one of them.
  assert.ok(body.dates.every(({ from }) => from.includes('T10:00:00+01:00')));
  assert.equal(body.bookings.length, body.dates.filter(({ fate }) => fate === 'booked').length);
  assert.equal(new Set(body.bookings.map(({ series: id }) => id)).size, 1);
  assert.equal(headers.get('Location'), `${BOOKINGS}/${body.bookings[0]?.id}`);

  const none = await post(house, { ...wish, rrule: 'FREQ=WEEKLY;COUNT=2' }, sonnenhof);
  assert.equal(none.status, 409);
  assert.deepEqual(
    none.body.dates.map(({ fate }) => fate),
    ['taken', 'taken'],
  );
});

test('a key makes a request that is sent again harmless, also many times at once', async (t) => {
  const house = await testHouse(t, { story: true });
  const sonnenhof = { ...(await programOf(house, SONNENHOF)), 'Idempotency-Key': 'eins' };
  // A licence has places left after the first: only the key keeps the others from booking.
  const zoom = { ...wish, resource: 'zoom' };
  const all = await Promise.all(Array.from({ length: 8 }, () => post(house, zoom, sonnenhof)));
  assert.deepEqual(
    all.map(({ status }) => status),
    Array(8).fill(201),
  );
  assert.equal(new Set(all.map(({ body }) => body.booking.id)).size, 1);
  const again = await post(house, zoom, sonnenhof);
  assert.deepEqual(again.body, all[0]?.body);
  assert.equal(again.headers.get('ETag'), 'W/"1"');
  assert.equal(again.headers.get('Location'), `${BOOKINGS}/${again.body.booking.id}`);

  const before = await written(house);
  const other = await post(house, { ...zoom, purpose: 'Anderes' }, sonnenhof);
  assert.equal(other.status, 422);
  assert.equal(other.body.type, '/problems/key-reused');
  assert.equal((await post(house, zoom, { ...sonnenhof, 'Idempotency-Key': 'x'.repeat(201) })).status, 400);
  assert.deepEqual(await written(house), before);
  // A person's keys are their own, and so are a key's second use by another program.
  const layla = { ...(await house.as('layla-al-masri')), 'Idempotency-Key': 'eins' };
  assert.notEqual((await booked(house, zoom, layla)).id, again.body.booking.id);
});

test('two different wishes under one key at once: one is booked, the other is told so', async (t) => {
  const house = await testHouse(t, { story: true });
  const sonnenhof = { ...(await programOf(house, SONNENHOF)), 'Idempotency-Key': 'zwei' };
  const both = await Promise.all(
    ['beratung-1', 'beratung-2'].map((resource) => post(house, { ...wish, resource }, sonnenhof)),
  );
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [201, 422]);
  const { rows } = await house.database.pool.query(`select 1 from booking where purpose = $1`, [wish.purpose]);
  assert.equal(rows.length, 1);
});

test('a booking is changed as it was last seen, and not as somebody else left it', async (t) => {
  const house = await testHouse(t, { story: true });
  const sonnenhof = await programOf(house, SONNENHOF);
  const { id } = await booked(house, { ...wish, slots: 1, people: 8 }, sonnenhof);
  const patch = (body: object, mark?: string) =>
    house.json<Answered>(
      `${BOOKINGS}/${id}`,
      sending('PATCH', body, { ...sonnenhof, ...(mark ? { 'If-Match': mark } : {}) }),
    );
  const later = { from: '2026-12-02T13:00:00+01:00', until: '2026-12-02T15:00:00+01:00' };
  assert.equal((await patch(later)).status, 428);
  assert.equal((await patch(later, 'W/"7"')).status, 412);
  const { status, body, headers } = await patch({ ...later, purpose: 'Chor' }, 'W/"1"');
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual([body.booking.from, body.booking.purpose, body.booking.version], [later.from, 'Chor', 2]);
  assert.equal(headers.get('ETag'), 'W/"2"');
  const late = await patch({ purpose: 'Zu spät' }, 'W/"1"');
  assert.equal(late.status, 412);
  assert.equal(late.headers.get('ETag'), 'W/"2"');

  // Its own time does not stand in its way; another's does.
  assert.equal((await patch({ from: '2026-12-02T13:30' }, 'W/"2"')).status, 200);
  await booked(house, { ...wish, from: '2026-12-03T14:00', until: '2026-12-03T16:00' }, sonnenhof);
  const before = await written(house);
  const taken = await patch({ from: '2026-12-03T15:00', until: '2026-12-03T16:00' }, 'W/"3"');
  assert.equal(taken.status, 409);
  assert.equal(taken.body.type, '/problems/taken');
  const broken = await patch({ people: 11 }, 'W/"3"');
  assert.equal(broken.status, 422);
  assert.equal(broken.body.rule, 'people');
  assert.deepEqual(await written(house), before);
});

test('a cancelled booking frees its time, once', async (t) => {
  const house = await testHouse(t, { story: true });
  const sonnenhof = await programOf(house, SONNENHOF);
  const { id } = await booked(house, wish, sonnenhof);
  const address = `${BOOKINGS}/${id}`;
  const stale = await house.json(address, { method: 'DELETE', headers: { ...sonnenhof, 'If-Match': 'W/"9"' } });
  assert.equal(stale.status, 412);
  const { status, body } = await house.json<Answered>(address, sending('DELETE', { reason: 'Krank' }, sonnenhof));
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual([body.booking.state, body.booking.reason, body.booking.parts], ['cancelled', 'Krank', []]);
  assert.equal((await house.json(address, { method: 'DELETE', headers: sonnenhof })).status, 409);
  const changed = sending('PATCH', { purpose: 'Doch' }, { ...sonnenhof, 'If-Match': '*' });
  assert.equal((await house.json(address, changed)).status, 409);
  await booked(house, wish, sonnenhof);
});

test('of a booking that is going on the rest is given back', async (t) => {
  const house = await testHouse(t, { story: true, now: '2026-12-02T11:02:00+01:00', today: '2026-12-02' });
  const dsm = await programOf(house, 'dsm');
  const { id } = await booked(house, { ...wish, from: '2026-12-02T11:05', until: '2026-12-02T13:00' }, dsm);
  await house.database.pool.query(
    `update booking set during = tstzrange('2026-12-02 10:00+01', upper(during)) where id = $1`,
    [id],
  );
  const { status, body } = await house.json<Answered>(`${BOOKINGS}/${id}`, { method: 'DELETE', headers: dsm });
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual([body.booking.state, body.booking.until], ['booked', '2026-12-02T11:05:00+01:00']);
});

test('those who run the house book and change there for others, by no rule but what is possible', async (t) => {
  const house = await testHouse(t, { story: true });
  const [dsm, sonnenhof] = await Promise.all(['dsm', SONNENHOF].map((slug) => programOf(house, slug)));
  const early = { ...wish, from: '2026-12-02T06:00', until: '2026-12-02T08:00' };
  assert.equal((await post(house, early, sonnenhof!)).status, 422);
  const { id, organisation } = await booked(house, early, dsm!);
  assert.equal(organisation, SONNENHOF);
  const youssef = await house.as('youssef-haddad');
  for (const headers of [dsm!, sonnenhof!, youssef]) {
    assert.equal((await house.json(`${BOOKINGS}/${id}`, { headers })).status, 200);
  }
  // Who chooses pictures runs no house; a booking of another organisation is nothing to them.
  const leila = await house.as('leila-shirazi');
  assert.equal((await house.json(`${BOOKINGS}/${id}`, { headers: leila })).status, 404);
});

test('another organisation neither sees, changes nor cancels a booking, and books for nobody but itself', async (t) => {
  const house = await testHouse(t, { story: true });
  const sonnenhof = await programOf(house, SONNENHOF);
  const { id } = await booked(house, wish, sonnenhof);
  const mira = await house.as('mira-demir');
  const before = await written(house);
  const nowhere = '0190a000-0000-7000-8000-000000000000';
  const requests = (headers: Record<string, string>): RequestInit[] => [
    { headers },
    sending('PATCH', { purpose: 'x' }, { ...headers, 'If-Match': '*' }),
    sending('DELETE', { reason: 'x' }, headers),
  ];
  for (const request of requests(mira)) {
    const foreign = await house.json(`${BOOKINGS}/${id}`, request);
    assert.equal(foreign.status, 404, request.method);
    assert.deepEqual(foreign.body, (await house.json(`${BOOKINGS}/${nowhere}`, request)).body);
  }
  for (const text of ['x', "'", '%00', nowhere.slice(1)]) {
    assert.equal((await house.json(`${BOOKINGS}/${text}`, { headers: mira })).status, 404, text);
  }
  const foreign = await post(house, wish, mira);
  assert.equal(foreign.status, 404);
  assert.deepEqual(
    foreign.body.errors.map(({ pointer }) => pointer),
    ['/organisation'],
  );
  const taken = await post(house, { ...wish, organisation: 'leipzig' }, mira);
  assert.ok(!JSON.stringify(taken.body).includes(wish.purpose) && !JSON.stringify(taken.body).includes(SONNENHOF));
  assert.equal((await house.json(BOOKINGS, sending('POST', wish, {}))).status, 401);
  assert.deepEqual(await written(house), before);
});
