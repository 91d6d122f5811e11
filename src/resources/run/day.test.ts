import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formsIn, textOf } from '#test';
import { booked, emptyRooms, HOUSE, lettersTo, on, stored } from './runForTest.ts';

const at = (id: string, act = '') => `${HOUSE}/bookings/${id}${act}`;

/** Sends a form of a page as it stands there, with other words in some of its fields. */
async function fill(
  house: Awaited<ReturnType<typeof emptyRooms>>,
  page: string,
  action: string,
  typed: object,
  headers: object,
) {
  const form = formsIn(page).find(
    (each) =>
      each.action === action && Object.keys(typed).every((name) => each.fields.some((field) => field.name === name)),
  )!;
  const fields = form.fields.filter(({ type }) => type !== 'submit' && type !== 'checkbox');
  const standing = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
  return house.sendForm(action, { ...standing, ...typed }, { ...headers } as Record<string, string>);
}

test('the day shows who comes when, and notes who came; before the beginning nobody can have come', async (t) => {
  const house = await emptyRooms(t, { now: '2026-11-24T15:00:00+01:00', today: '2026-11-24' });
  const at8 = on('2026-11-24', 8, 9).from;
  const early = { purpose: 'Deutsch für alle \u202e<b>', at: at8 };
  const [over] = await booked(house, [on('2026-11-24', 12, 14)], early);
  const [ahead] = await booked(house, [on('2026-11-24', 16, 18)], { resource: 'beratung-1', at: at8 });
  const youssef = await house.as('youssef-haddad');
  const day = textOf(await house.page(HOUSE, { headers: youssef }));
  assert.match(
    day,
    /Dienstag, 24. November 2026.*Seminarraum \(ganz\) 12:00 bis 14:00 Sonnenhof.*Deutsch für alle.*Beratungsraum 1 16:00 bis 18:00/,
  );
  assert.match(day, /Ohne Buchung: Beratungsraum 2, Zoom/);
  for (const odd of ['2026-02-30', '2400-01-01', '']) {
    assert.equal((await house.ask(`${HOUSE}?day=${odd}`, { headers: youssef })).status, 200);
  }

  const noted = await house.sendForm(at(over!, '/came'), { came: 'no', day: '2026-11-24' }, youssef);
  assert.equal(noted.headers.get('location'), `${HOUSE}?day=2026-11-24`);
  assert.equal((await stored(house, over!)).came, false);
  assert.match(textOf(await house.page(HOUSE, { headers: youssef })), /Niemand kam/);
  assert.equal((await house.sendForm(at(ahead!, '/came'), { came: 'yes' }, youssef)).status, 409);
  assert.equal((await stored(house, ahead!)).came, null);
});

test('a key is noted for whoever booked; two who note at once do not overwrite each other', async (t) => {
  const house = await emptyRooms(t);
  const [id] = await booked(house, [on('2026-12-02', 10, 12)]);
  const youssef = await house.as('youssef-haddad');
  const seen = await house.page(at(id!), { headers: youssef });
  const first = await fill(house, seen, at(id!, '/access'), { access: 'Schlüssel 7' }, youssef);
  assert.equal(first.status, 303);
  const second = await fill(house, seen, at(id!, '/access'), { access: 'Code 0815' }, youssef);
  assert.equal(second.status, 409);
  const both = await second.text();
  assert.match(textOf(both), /Schlüssel 7.*Code 0815/);
  assert.ok(both.includes('value="Code 0815"'), 'what was typed stands in the field');
  assert.match(textOf(await house.page(`${HOUSE}?day=2026-12-02`, { headers: youssef })), /Schlüssel 7/);
  const { rows } = await house.database.pool
    .query(`select coalesce(before::text, '') || coalesce(after::text, '') as said
    from history where act = 'booking.access'`);
  assert.equal(rows.length, 1);
  assert.doesNotMatch(rows[0].said, /Schlüssel/);
});

test('the house moves a booking to another room; where that is taken it says what is free next and takes it', async (t) => {
  const house = await emptyRooms(t);
  const [id] = await booked(house, [on('2026-12-02', 10, 12)], { resource: 'beratung-1' });
  await booked(house, [on('2026-12-02', 11, 13)], { resource: 'beratung-2' });
  const youssef = await house.as('youssef-haddad');
  const page = await house.page(at(id!), { headers: youssef });
  const taken = await fill(house, page, at(id!, '/move'), { to: 'beratung-2' }, youssef);
  assert.equal(taken.status, 422);
  const told = await taken.text();
  assert.match(
    textOf(told),
    /Diese Zeit ist belegt.*Als Nächstes frei: Mittwoch, 2. Dezember 2026, 13:00 bis 15:00 Uhr/,
  );
  const next = formsIn(told).find(
    ({ action, fields }) => action === at(id!, '/move') && fields.every(({ type }) => type === 'hidden'),
  )!;
  const take = Object.fromEntries(next.fields.map(({ name, value }) => [name, value]));
  assert.equal((await house.sendForm(next.action, take, youssef)).status, 303);
  assert.equal((await stored(house, id!)).resource, 'beratung-2');
  assert.match(textOf(await house.page(`${HOUSE}?day=2026-12-02`, { headers: youssef })), /13:00 bis 15:00/);
  assert.match((await lettersTo(house, 'layla-al-masri')).at(-1)!, /Beratungsraum 2|Beratung/);

  for (const wrong of [
    { untilDay: '2.12.2026', untilTime: '9' },
    { fromTime: 'früh' },
    { fromDay: '1.1.2400', untilDay: '' },
    { to: 'gibt-es-nicht' },
    { fromDay: '2.12.2020', untilDay: '2.12.2020' },
  ]) {
    const now = await house.page(at(id!), { headers: youssef });
    const answer = await fill(house, now, at(id!, '/move'), wrong, youssef);
    assert.equal(answer.status, 422, JSON.stringify(wrong));
  }
  const old = await fill(house, page, at(id!, '/move'), { to: 'seminarraum' }, youssef);
  assert.equal(old.status, 409, 'an older version moves nothing');
});

test('the house calls off with a reason and tells whoever booked; without one it does not', async (t) => {
  const house = await emptyRooms(t);
  const [id] = await booked(house, [on('2026-12-02', 10, 12)]);
  const youssef = await house.as('youssef-haddad');
  const page = await house.page(at(id!), { headers: youssef });
  assert.equal((await fill(house, page, at(id!, '/call-off'), { why: '' }, youssef)).status, 422);
  assert.equal((await stored(house, id!)).state, 'booked');
  assert.equal((await fill(house, page, at(id!, '/call-off'), { why: 'Wasserschaden' }, youssef)).status, 303);
  const { state, reason } = await stored(house, id!);
  assert.deepEqual({ state, reason }, { state: 'cancelled', reason: 'Wasserschaden' });
  assert.equal((await lettersTo(house, 'layla-al-masri')).length, 1);
  assert.equal((await fill(house, page, at(id!, '/call-off'), { why: 'Noch einmal' }, youssef)).status, 409);
});
