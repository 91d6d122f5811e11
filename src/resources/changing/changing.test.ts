import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHouse, type TestHouse, textOf } from '#test';
import { between, booked, bookings, cleared, members, nodeOf, sendMany, SONNENHOF, waits } from './changingForTest.ts';
import { words } from './words.generated.ts';

const area = `/de/my-area/${SONNENHOF}`;
const say = words.de;
const ten = between('2026-12-02', 10, 12);

const change = (fields: Record<string, string> = {}) => ({
  day: '2.12.2026',
  from: '10:00',
  until: '12:00',
  slots: '2',
  people: '12',
  purpose: 'Frauenfrühstück',
  purposeKind: 'meeting',
  version: '1',
  ...fields,
});

async function storyHouse(t: Parameters<typeof testHouse>[0], options = {}) {
  const house = await testHouse(t, { story: true, ...options });
  await cleared(house);
  return { house, layla: await house.as('layla-al-masri'), sonnenhof: await nodeOf(house, SONNENHOF) };
}

const letters = async ({ database }: TestHouse) =>
  (await database.pool.query<{ about: string }>('select about from mail order by id')).rows.map(({ about }) => about);

test('a booking is moved to another hour, and its booker gets the new entry for the calendar', async (t) => {
  const { house, layla, sonnenhof } = await storyHouse(t);
  const [id] = await booked(house, 'seminarraum', sonnenhof, [ten]);
  const page = await house.page(`${area}/bookings/${id}/change`, { headers: layla });
  assert.match(page, /value="10:00"/);
  const answer = await house.sendForm(
    `${area}/bookings/${id}/change`,
    change({ from: '13.30', until: '15', purpose: 'Zeile 1\nZeile 2' }),
    layla,
  );
  assert.equal(answer.status, 303);
  const [now] = await bookings(house);
  assert.deepEqual([now!.from, now!.until], Object.values(between('2026-12-02', 13.5, 15)));
  assert.equal(now!.version, 2);
  assert.equal(now!.purpose, 'Zeile 1\nZeile 2');
  assert.deepEqual(await letters(house), ['bookingChanged']);
});

test('a time that is taken is refused beside the day, with the next one to take and all that was typed', async (t) => {
  const { house, layla, sonnenhof } = await storyHouse(t);
  const [other] = await members(house, 1);
  const [id] = await booked(house, 'seminarraum', sonnenhof, [ten]);
  await booked(house, 'seminarraum', other!.node, [between('2026-12-02', 14, 16)]);
  const path = `${area}/bookings/${id}/change`;
  const typed = change({ from: '14:30', until: '16:30', purpose: '=HYPERLINK("x") \u202eChor' });
  const answer = await house.sendForm(path, typed, layla);
  assert.equal(answer.status, 422);
  const text = await answer.text();
  assert.match(textOf(text), /Diese Zeit ist belegt/);
  assert.ok(text.includes('\u202eChor') && text.includes('value="14:30"'), 'what was typed is still there');
  assert.match(textOf(text), /Als Nächstes frei/);
  assert.doesNotMatch(text, new RegExp(other!.slug), 'whose it is stays theirs');
  assert.equal((await bookings(house))[0]!.version, 1, 'nothing is written');

  for (const [fields, sentence] of [
    [{ until: '9:00' }, /Das Ende liegt nicht nach dem Anfang/],
    [{ day: '1.11.2026' }, /Diese Zeit ist vorbei/],
    [{ day: '2.12.2099' }, /So weit im Voraus/],
    [{ from: '25:99' }, /Das ist keine Uhrzeit/],
    [{ people: '21' }, /Höchstens 20 Personen/],
    [{ slots: '3' }, /nur 2 Plätze/],
    [{ purpose: 'a'.repeat(10_000) }, /höchstens 500 Zeichen/],
  ] as const) {
    const refused = await house.sendForm(path, change(fields), layla);
    assert.equal(refused.status, 422);
    assert.match(textOf(await refused.text()), sentence);
  }
  assert.equal((await bookings(house))[0]!.version, 1);
});

test('who saw an older version is shown both, and nothing is overwritten', async (t) => {
  const { house, layla, sonnenhof } = await storyHouse(t);
  const [id] = await booked(house, 'seminarraum', sonnenhof, [ten]);
  const path = `${area}/bookings/${id}/change`;
  assert.equal((await house.sendForm(path, change({ purpose: 'Chor' }), layla)).status, 303);
  const late = await house.sendForm(path, change({ purpose: 'Theater' }), layla);
  assert.equal(late.status, 409);
  const text = await late.text();
  assert.ok(text.includes('Chor') && text.includes('Theater'));
  assert.match(text, /name="version" value="2"/);
  assert.equal((await bookings(house))[0]!.purpose, 'Chor');
  assert.equal((await house.sendForm(`${area}/bookings/${id}/cancel`, { version: '1' }, layla)).status, 409);
  assert.equal((await bookings(house))[0]!.state, 'booked');
});

test('a series moves by the clock on the wall: this date, those that follow, or all', async (t) => {
  const { house, layla, sonnenhof } = await storyHouse(t);
  const [other] = await members(house, 1);
  const days = ['2027-03-16', '2027-03-23', '2027-03-30', '2027-04-06'];
  const ids = await booked(
    house,
    'seminarraum',
    sonnenhof,
    days.map((day) => between(day, 10, 12)),
    { rule: 'FREQ=WEEKLY;COUNT=4' },
  );
  // In the week after the clock change somebody has the hour they would like.
  await booked(house, 'seminarraum', other!.node, [between('2027-03-31', 13, 14)]);
  const path = `${area}/bookings/${ids[1]}/change`;
  const wish = change({ day: '24.3.2027', from: '11:00', until: '13:00', people: '', scope: 'following' });

  const preview = await house.sendForm(path, wish, layla);
  assert.equal(preview.status, 200);
  const html = await preview.text();
  const dates = [...html.matchAll(/name="dates" value="([^"]+)" checked/g)].map(([, value]) => value!);
  assert.deepEqual(dates, [`${ids[1]} 1`, `${ids[3]} 1`], 'the taken one is not offered');
  assert.match(textOf(html), /Diese Zeit ist belegt/);
  assert.ok(
    (await bookings(house)).every(({ version }) => version === 1),
    'nothing is changed yet',
  );

  const nothing = await sendMany(house, path, [...Object.entries(wish), ['chosen', 'yes']], layla);
  assert.equal(nothing.status, 422);
  const chosen = dates.map((value) => ['dates', value] as const);
  const done = await sendMany(house, path, [...Object.entries(wish), ['chosen', 'yes'], ...chosen], layla);
  assert.equal(done.status, 303);
  const mine = (await bookings(house)).filter(({ slug }) => slug === SONNENHOF);
  assert.deepEqual(
    mine.map(({ from, until }) => ({ from, until })),
    [
      between('2027-03-16', 10, 12),
      between('2027-03-24', 11, 13),
      between('2027-03-30', 10, 12),
      between('2027-04-07', 11, 13),
    ],
  );
  assert.deepEqual(await letters(house), ['bookingChanged'], 'one letter for all');

  // Sent once more with the old versions: told, and left alone.
  const again = await sendMany(house, path, [...Object.entries(wish), ['chosen', 'yes'], ...chosen], layla);
  assert.equal(again.status, 409);
  assert.match(textOf(await again.text()), new RegExp(say.changedMeanwhile));
});

test('dates of a series may take each other’s places', async (t) => {
  const { house, layla, sonnenhof } = await storyHouse(t);
  const days = ['2026-12-01', '2026-12-02', '2026-12-03'];
  const ids = await booked(
    house,
    'seminarraum',
    sonnenhof,
    days.map((day) => between(day, 10, 12)),
    { rule: 'FREQ=DAILY;COUNT=3' },
  );
  const path = `${area}/bookings/${ids[0]}/change`;
  const wish = change({ day: '2.12.2026', people: '', scope: 'all' });
  const html = await (await house.sendForm(path, wish, layla)).text();
  const chosen = [...html.matchAll(/name="dates" value="([^"]+)" checked/g)].map(
    (found) => ['dates', found[1]!] as const,
  );
  assert.equal(chosen.length, 3);
  // Without the last one the one before cannot move either.
  const some = await sendMany(house, path, [...Object.entries(wish), ['chosen', 'yes'], ...chosen.slice(0, 2)], layla);
  assert.equal(some.status, 409);
  assert.ok((await bookings(house)).every(({ version }) => version === 1));
  const all = await sendMany(house, path, [...Object.entries(wish), ['chosen', 'yes'], ...chosen], layla);
  assert.equal(all.status, 303);
  assert.deepEqual(
    (await bookings(house)).map(({ id, from }) => [id, from]),
    ids.map((id, index) => [id, between(`2026-12-0${index + 2}`, 10, 12).from]),
  );
});

test('a series is cancelled from a date on, with a reason, in one letter', async (t) => {
  const { house, layla, sonnenhof } = await storyHouse(t);
  const ids = await booked(
    house,
    'beratung-1',
    sonnenhof,
    ['2026-12-01', '2026-12-08', '2026-12-15'].map((day) => between(day, 10, 12)),
    { rule: 'FREQ=WEEKLY;COUNT=3' },
  );
  const path = `${area}/bookings/${ids[1]}/cancel`;
  assert.match(textOf(await house.page(path, { headers: layla })), /Diesen und alle folgenden 2 Termine/);
  const form = { scope: 'following', reason: 'Krank', version: '1' };
  assert.equal((await house.sendForm(path, form, layla)).status, 303);
  assert.deepEqual(
    (await bookings(house)).map(({ state, holds, reason }) => [state, holds, reason]),
    [
      ['booked', 1, null],
      ['cancelled', 0, 'Krank'],
      ['cancelled', 0, 'Krank'],
    ],
  );
  assert.deepEqual(await letters(house), ['bookingCancelled']);
  assert.equal((await house.sendForm(path, form, layla)).status, 303, 'sent twice it is as they wanted it');
  assert.deepEqual(await letters(house), ['bookingCancelled']);
});

test('what is cancelled is offered to who waits, and they take it with one click', async (t) => {
  const { house, layla, sonnenhof } = await storyHouse(t);
  const [other] = await members(house, 1);
  const board = await house.holding('board', other!.slug);
  const [id] = await booked(house, 'seminarraum', sonnenhof, [ten]);
  const theirs = `/de/my-area/${other!.slug}`;
  const wish = { resource: 'seminarraum', day: '2.12.2026', from: '10', until: '12', slots: '2', purpose: 'Chor' };
  const waiting = (fields: Record<string, string>) =>
    house.sendForm(`${theirs}/waiting`, { ...wish, purposeKind: 'culture', ...fields }, board);

  assert.equal((await waiting({})).status, 303);
  assert.equal((await waiting({})).status, 303, 'twice is once');
  const { rows } = await house.database.pool.query('select count(*)::int as n from waiting');
  assert.deepEqual(rows, [{ n: 1 }]);
  const broken = await waiting({ from: '3', until: '4' });
  assert.equal(broken.status, 422);
  assert.match(textOf(await broken.text()), /geöffnet/);
  const free = await waiting({ day: '3.12.2026' });
  assert.equal(free.status, 409);
  assert.match(textOf(await free.text()), new RegExp(say.bookNow));
  assert.equal((await waiting({ from: 'bald' })).status, 422);
  assert.equal((await waiting({ purpose: 'a'.repeat(10_000) })).status, 422);
  assert.equal((await waiting({ resource: 'nirgends' })).status, 404);
  assert.equal((await waiting({ resource: 'wand-saal' })).status, 404);

  await house.sendForm(`${area}/bookings/${id}/cancel`, { version: '1' }, layla);
  const [offer] = await bookings(house, `b.state = 'offered'`);
  assert.equal(offer?.slug, other!.slug);
  assert.deepEqual(await letters(house), ['bookingCancelled', 'bookingOffered']);
  assert.equal((await house.sendForm(`${area}/bookings/${offer.id}/take`, {}, layla)).status, 404, 'it is not theirs');
  const take = () => house.sendForm(`${theirs}/bookings/${offer.id}/take`, {}, board);
  assert.equal((await take()).status, 303);
  assert.equal((await take()).status, 303, 'sent twice it is taken once');
  assert.deepEqual((await letters(house)).slice(2), ['bookingBooked']);
  const [now] = await bookings(house, `b.id = '${offer.id}'`);
  assert.deepEqual([now!.state, now!.holds], ['booked', 2]);
});

test('an offer may be declined, and one leaves the list as easily', async (t) => {
  const { house, layla, sonnenhof } = await storyHouse(t);
  const [other] = await members(house, 1);
  const stranger = await house.holding('board', other!.slug);
  await waits(house, 'seminarraum', sonnenhof, ten);
  const { rows } = await house.database.pool.query('select id from waiting');
  const withdraw = (slug: string, headers: { Cookie: string }) =>
    house.sendForm(`/de/my-area/${slug}/waiting/${rows[0].id}/withdraw`, {}, headers);
  assert.equal((await withdraw(other!.slug, stranger)).status, 404);
  assert.equal((await withdraw(SONNENHOF, layla)).status, 303);
  assert.equal((await withdraw(SONNENHOF, layla)).status, 404);

  await booked(house, 'seminarraum', other!.node, [ten]);
  await waits(house, 'seminarraum', sonnenhof, ten);
  const [theirs] = await bookings(house);
  await house.sendForm(`/de/my-area/${other!.slug}/bookings/${theirs!.id}/cancel`, { version: '1' }, stranger);
  const [offer] = await bookings(house, `b.state = 'offered'`);
  const path = `${area}/bookings/${offer!.id}`;
  assert.match(await house.page(`${path}/cancel`, { headers: layla }), new RegExp(say.declineTitle));
  assert.match(textOf(await house.page(`${path}/change`, { headers: layla })), /Nehmen Sie es zuerst an/);
  assert.equal((await house.sendForm(`${path}/cancel`, { version: '1' }, layla)).status, 303);
  assert.equal((await house.sendForm(`${path}/take`, {}, layla)).status, 409, 'declined is declined');
  assert.equal((await bookings(house, `b.state in ('offered', 'booked')`)).length, 0);
});

test('who leaves early gives back the rest; what is over stays as it is', async (t) => {
  const { house, layla, sonnenhof } = await storyHouse(t, { today: '2026-12-02', now: '2026-12-02T11:02:00+01:00' });
  const morning = Date.parse('2026-12-01T09:00:00+01:00');
  const [over] = await booked(house, 'beratung-1', sonnenhof, [between('2026-12-02', 9, 10)], {}, morning);
  const [running] = await booked(house, 'seminarraum', sonnenhof, [ten], {}, morning);
  const [coming] = await booked(house, 'beratung-1', sonnenhof, [between('2026-12-02', 15, 16)], {}, morning);
  const send = (id: string | undefined, act: string, form = {}) =>
    house.sendForm(`${area}/bookings/${id}/${act}`, { version: '1', ...form }, layla);

  assert.equal((await send(over, 'give-back')).status, 409);
  assert.equal((await send(over, 'cancel')).status, 409);
  assert.equal((await send(over, 'change', change())).status, 409);
  assert.match(textOf(await house.page(`${area}/bookings/${over}/change`, { headers: layla })), /ist vorbei/);
  assert.equal((await send(running, 'cancel')).status, 409);
  assert.match(await house.page(`${area}/bookings/${running}/cancel`, { headers: layla }), new RegExp(say.giveBack));
  assert.equal((await send(running, 'give-back')).status, 303);
  assert.equal((await send(running, 'give-back')).status, 409, 'there is no more to give');
  assert.equal((await send(coming, 'give-back')).status, 303);

  const by = new Map((await bookings(house)).map((booking) => [booking.id, booking]));
  assert.equal(by.get(over!)!.version, 1);
  assert.equal(by.get(running!)!.until, between('2026-12-02', 11, 11 + 5 / 60).until);
  assert.equal(by.get(coming!)!.state, 'cancelled');
  const { rows } = await house.database.pool.query(
    `select distinct extract(epoch from upper(during))::float8 * 1000 as until from occupancy where booking = $1`,
    [running],
  );
  assert.deepEqual(rows, [{ until: between('2026-12-02', 11, 11 + 20 / 60).until }], 'cleaning up comes after');
  assert.deepEqual(await letters(house), ['bookingChanged', 'bookingCancelled']);
});

test('another organisation’s booking is nothing, by whatever address', async (t) => {
  const { house, layla } = await storyHouse(t);
  const [other] = await members(house, 1);
  const [id] = await booked(house, 'seminarraum', other!.node, [ten]);
  for (const booking of [id, 'nonsense', '00000000-0000-7000-8000-000000000000']) {
    for (const act of ['change', 'cancel']) {
      const path = `${area}/bookings/${booking}/${act}`;
      assert.equal((await house.ask(path, { headers: layla })).status, 404, path);
    }
    for (const act of ['change', 'cancel', 'give-back', 'take']) {
      const path = `${area}/bookings/${booking}/${act}`;
      assert.equal((await house.sendForm(path, change(), layla)).status, 404, path);
    }
  }
  const [now] = await bookings(house);
  assert.deepEqual([now!.state, now!.version], ['booked', 1]);
});
