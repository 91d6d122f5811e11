import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { sql } from 'kysely';
import { routes } from '#routes';
import { type TestHouse, testHouse, textOf } from '#test';
import { bookedForTest } from './calendarForTest.ts';

const sonnenhof = { language: 'de', organisation: 'sonnenhof-frauen-und-familien' } as const;
const dsm = { language: 'de', organisation: 'dsm' } as const;

const breakfast = {
  resource: 'seminarraum',
  organisation: 'sonnenhof-frauen-und-familien',
  by: 'layla-al-masri',
  day: '2026-12-08',
  from: 10,
  until: 12,
  purpose: 'Zuckerfest-Planung',
} as const;

/** Makes a calendar and returns the path of its address. */
async function made(house: TestHouse, at: { language: string; organisation: string }, who: string, shows: string) {
  const answer = await house.sendForm(routes.makeCalendar.to(at), { shows }, await house.as(who));
  const page = await answer.text();
  assert.equal(answer.status, 200, textOf(page).slice(0, 300));
  const [, path] = /http:\/\/dachwerk\.example(\/calendar\/dwc_[\w-]+\.ics)</.exec(page) ?? [];
  assert.ok(path, 'the address stands on the page');
  assert.match(page, /href="webcal:\/\/dachwerk\.example\/calendar\//);
  return path;
}

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => ({
    uid: String(event.getFirstPropertyValue('uid')),
    summary: String(event.getFirstPropertyValue('summary')),
    status: String(event.getFirstPropertyValue('status')),
  }));
const find = async (house: TestHouse, path: string, id: string) =>
  eventsIn(await house.page(path)).find(({ uid }) => uid === `${id}@dachwerk.example`);

test('somebody follows what they booked themselves; nobody else learns of it, and a revoked address is gone', async (t) => {
  const house = await testHouse(t, { story: true });
  const id = await bookedForTest(house, breakfast);
  const own = await made(house, sonnenhof, 'layla-al-masri', 'person');
  assert.deepEqual(await find(house, own, id), {
    uid: `${id}@dachwerk.example`,
    summary: 'Zuckerfest-Planung',
    status: 'CONFIRMED',
  });
  const others = await made(house, sonnenhof, 'jawad-rahimi', 'person');
  assert.equal(await find(house, others, id), undefined);
  const organisation = await made(house, sonnenhof, 'jawad-rahimi', 'organisation');
  assert.equal((await find(house, organisation, id))?.summary, 'Zuckerfest-Planung');

  const kept = await house.database.ask<{ id: string }>(
    {
      text: "select f.id from calendar_feed f join account a on a.id = f.account where f.shows = 'person' and a.email_key like $1",
    },
    ['layla-al-masri@%'],
  );
  const revoke = routes.revokeCalendar.to({ ...sonnenhof, calendar: kept[0]!.id });
  assert.equal((await house.sendForm(revoke, {}, await house.as('jawad-rahimi'))).status, 303, 'not another’s');
  assert.equal((await house.ask(own)).status, 200, 'nobody ends another’s');
  assert.equal((await house.sendForm(revoke, {}, await house.as('layla-al-masri'))).status, 303);
  assert.equal((await house.ask(own)).status, 404);
  assert.equal((await house.ask('/calendar/dwc_nobody.ics')).status, 404);
});

test('a calendar ends with the right to it: with the role, with the account', async (t) => {
  const house = await testHouse(t, { story: true });
  const id = await bookedForTest(house, breakfast);
  const organisation = await made(house, sonnenhof, 'jawad-rahimi', 'organisation');
  const own = await made(house, sonnenhof, 'jawad-rahimi', 'person');
  assert.ok(await find(house, organisation, id));
  await house.database.pool.query(`update role_held set during = daterange(lower(during), '2026-11-01')
    where account = (select id from account where email_key like 'jawad-rahimi@%')`);
  assert.equal((await house.ask(organisation)).status, 404);
  assert.equal((await house.ask(own)).status, 200);
  await house.database.pool.query("update account set closed_at = now() where email_key like 'jawad-rahimi@%'");
  assert.equal((await house.ask(own)).status, 404);
});

test('who runs a house follows it with the names of those who come; who books there may not', async (t) => {
  const house = await testHouse(t, { story: true });
  const id = await bookedForTest(house, breakfast);
  for (const shows of ['house-leipzig', 'resource-seminarraum']) {
    const path = await made(house, dsm, 'elena-petrova', shows);
    assert.match((await find(house, path, id))?.summary ?? '', /Sonnenhof/);
    const refused = await house.sendForm(
      routes.makeCalendar.to(sonnenhof),
      { shows },
      await house.as('layla-al-masri'),
    );
    assert.equal(refused.status, 422);
  }
});

test('where a house names its staff, only they follow it beside board and head office', async (t) => {
  const house = await testHouse(t, { story: true });
  const keeper = await house.holding('houseKeeper', 'dsm');
  const path = /\/calendar\/dwc_[\w-]+\.ics/.exec(
    await (
      await house.sendForm(routes.makeCalendar.to(dsm), { shows: 'house-leipzig' }, { Cookie: keeper.Cookie })
    ).text(),
  )![0];
  await house.database.pool.query('delete from house_staff');
  assert.equal((await house.ask(path)).status, 200);
  await house.database.pool.query(`insert into house_staff (house, keeper, account)
    select h.id, h.keeper, a.id from house h, account a where h.slug = 'leipzig' and a.email_key like 'youssef-haddad@%'`);
  assert.equal((await house.ask(path)).status, 404);
});

test('who asks again hears whether anything changed, and what was cancelled is told before it goes', async (t) => {
  const house = await testHouse(t, { story: true });
  const id = await bookedForTest(house, breakfast);
  const path = await made(house, sonnenhof, 'layla-al-masri', 'organisation');
  const first = await house.ask(path);
  assert.match(first.headers.get('Content-Type') ?? '', /^text\/calendar/);
  const known = { headers: { 'If-None-Match': first.headers.get('ETag') ?? '' } };
  assert.equal((await house.ask(path, known)).status, 304);
  await house.database.change((write) =>
    sql`update booking set state = 'cancelled', ended_at = now(), sequence = 1 where id = ${id}`.execute(write),
  );
  const again = await house.ask(path, known);
  assert.equal(again.status, 200);
  assert.match(await again.text(), /SEQUENCE:1\r\nSTATUS:CANCELLED/);
});

test('everyone may follow when a room is taken, by whom nobody learns; a room that is not public has no calendar', async (t) => {
  const house = await testHouse(t, { story: true });
  await bookedForTest(house, breakfast);
  const room = { language: 'de', umbrella: 'dsm', house: 'leipzig', resource: 'seminarraum' };
  const path = routes.resourceCalendar.to(room);
  const text = await house.page(path);
  assert.match(text, /DTSTART;TZID=Europe\/Berlin:20261208T100000\r\nDTEND;TZID=Europe\/Berlin:20261208T120000/);
  assert.doesNotMatch(text, /Sonnenhof|Zuckerfest/i);
  assert.match(await house.page(routes.houseCalendar.to(room)), /SUMMARY:Seminarraum/);
  assert.match(
    await house.page(routes.resourceCalendar.to({ ...room, language: 'ar' })),
    /SUMMARY:Seminarraum: المحجوز/,
  );
  assert.equal((await house.ask(routes.resourceCalendar.to({ ...room, umbrella: 'leipzig' }))).status, 404);
  await house.database.pool.query("update resource set calendar_public = false where slug = 'seminarraum'");
  assert.equal((await house.ask(path)).status, 404);
});

test('what hangs on a wall is in its calendar with its opening; what waits for the curator is not', async (t) => {
  const house = await testHouse(t, { story: true });
  const wall = { resource: 'wand-flur', organisation: 'sonnenhof-frauen-und-familien', by: 'layla-al-masri' };
  const id = await bookedForTest(house, { ...wall, day: '2027-08-02', from: 0, until: 24 });
  await house.database.pool.query(
    `insert into exhibition (booking, resource, during, artist, title, about, opening)
     select id, resource, during, 'Rana Aziz', 'Fäden', 'Teppiche', tstzrange('2027-08-02 18:00+02', '2027-08-02 21:00+02')
     from booking where id = $1`,
    [id],
  );
  const path = routes.resourceCalendar.to({ language: 'de', umbrella: 'dsm', house: 'leipzig', resource: 'wand-flur' });
  assert.doesNotMatch(await house.page(path), /Fäden/);
  await house.database.pool.query('update exhibition set shown = true where booking = $1', [id]);
  const text = await house.page(path);
  assert.match(text, /SUMMARY:Ausstellung: Fäden\\, Rana Aziz/);
  assert.match(text, /SUMMARY:Eröffnung: Fäden\\, Rana Aziz/);
  assert.match(text, /DTSTART;TZID=Europe\/Berlin:20270802T180000/);
});

test('one booking is a file for its organisation, and not there for another', async (t) => {
  const house = await testHouse(t, { story: true });
  const id = await bookedForTest(house, breakfast);
  const headers = await house.as('layla-al-masri');
  assert.match(
    await house.page(routes.bookingIcs.to({ ...sonnenhof, booking: id }), { headers }),
    /Zuckerfest-Planung/,
  );
  const elsewhere = { headers: await house.as('mira-demir') };
  assert.equal(
    (await house.ask(routes.bookingIcs.to({ language: 'de', organisation: 'leipzig', booking: id }), elsewhere)).status,
    404,
  );
});

test('a door says how it stands, and names who comes only where the house wants it', async (t) => {
  const house = await testHouse(t, { story: true, now: '2026-12-08T10:30:00+01:00', today: '2026-12-08' });
  await house.database.pool.query(
    "delete from occupancy where resource = (select id from resource where slug = 'beratung-1')",
  );
  await bookedForTest(house, { ...breakfast, resource: 'beratung-1' });
  const door = routes.resourceDoor.to({ language: 'de', umbrella: 'dsm', house: 'leipzig', resource: 'beratung-1' });
  const answer = await house.ask(door);
  assert.equal(answer.headers.get('Refresh'), '60');
  const page = textOf(await answer.text());
  assert.match(page, /Belegt\s*bis 12:00 Uhr/);
  assert.doesNotMatch(page, /Sonnenhof/);
  await house.database.pool.query("update resource set names_on_door = true where slug = 'beratung-1'");
  assert.match(await house.page(door), /Sonnenhof/);
  assert.equal((await house.ask(door.replace('beratung-1', 'nirgends'))).status, 404);
});
