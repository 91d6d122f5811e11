import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHouse, textOf } from '#test';
import { sendWish, wish } from './bookingForTest.ts';

test('an organisation sees its bookings, and another’s id looks like none', async (t) => {
  const house = await testHouse(t, { story: true });
  const layla = await house.as('layla-al-masri');
  const sent = wish({ slots: '1', people: '5' });
  const { location } = await sendWish(house, 'seminarraum', sent, layla);
  const list = textOf(await house.page('/de/my-area/sonnenhof-frauen-und-familien/bookings', { headers: layla }));
  assert.match(list, /Mittwoch, 25\. November 2026, 10:00 bis 12:00 Uhr Seminarraum, Haus am Alten Webstuhl/);
  assert.match(textOf(await house.page(location, { headers: layla })), /(Fensterseite|Türseite)/);
  const elena = await house.as('elena-petrova');
  // The keeper's people see it in their house, but not as a booking of their own organisation.
  assert.equal((await house.ask(`/de/my-area/dsm/bookings/${sent['booking']}`, { headers: elena })).status, 404);
  const mira = await house.as('mira-demir');
  assert.equal((await house.ask(`/de/my-area/leipzig/bookings/${sent['booking']}`, { headers: mira })).status, 404);
  assert.notEqual((await house.ask(location, { headers: mira })).status, 200);
  assert.equal((await house.ask('/de/my-area/dsm/bookings/nirgends', { headers: elena })).status, 404);
});

test('the link of a licence is shown to the booker around the time, and to nobody before', async (t) => {
  const house = await testHouse(t, { story: true });
  const layla = await house.as('layla-al-masri');
  await house.database.ask(
    {
      text: `insert into part_access (resource, slot, keeper, secret)
      select r.id, p.slot, r.keeper, 'https://zoom.example/j/' || p.slot from resource r join part p on p.resource = r.id
      where r.slug = 'zoom' on conflict (resource, slot) do update set secret = excluded.secret`,
    },
    [],
  );
  const sent = wish({ day: '30.11.2026', from: '20', until: '21', slots: '1', people: '40' });
  const { location, status } = await sendWish(house, 'zoom', sent, layla);
  assert.equal(status, 303);
  const early = await house.page(location, { headers: layla });
  assert.match(textOf(early), /Steht hier ab 30\. November 2026, 19:45 Uhr/);
  assert.doesNotMatch(early, /zoom\.example/);
  // The database's own clock decides: a time that is going on by both.
  await house.database.ask(
    {
      text: `update booking set during = tstzrange(least(now(), $2::timestamptz) - interval '1 minute',
        greatest(now(), $2::timestamptz) + interval '1 hour') where id = $1`,
    },
    [sent['booking']!, '2026-11-22T09:00:00+01:00'],
  );
  assert.match(await house.page(location, { headers: layla }), /href="https:\/\/zoom\.example\/j\/\d"/);
});

test('an offer waits with its deadline, on the list and among the tasks', async (t) => {
  const house = await testHouse(t, { story: true });
  const layla = await house.as('layla-al-masri');
  const sent = wish();
  await sendWish(house, 'seminarraum', sent, layla);
  await house.database.ask(
    { text: `update booking set state = 'offered', offer_until = '2026-11-23T12:00:00+01:00' where id = $1` },
    [sent['booking']!],
  );
  const list = textOf(await house.page('/de/my-area/sonnenhof-frauen-und-familien/bookings', { headers: layla }));
  assert.match(list, /Für Sie frei geworden .*bis 23\. November 2026, 12:00 Uhr\. .*Annehmen Ablehnen/);
  const work = textOf(await house.page('/de/my-area/sonnenhof-frauen-und-familien', { headers: layla }));
  assert.match(work, /Seminarraum ist für Sie frei geworden: Mittwoch, 25\. November 2026/);
});

test('an organisation says that it has no rooms of its own, with a line in the history', async (t) => {
  const house = await testHouse(t, { story: true });
  const jawad = await house.as('jawad-rahimi');
  const path = '/de/my-area/sonnenhof-frauen-und-familien/premises';
  await house.sendForm(path, {}, jawad);
  const before = (await house.database.ask({ text: `select from history where act = 'premises.say'` }, [])).length;
  assert.equal((await house.sendForm(path, { without: 'yes' }, jawad)).status, 303);
  assert.equal((await house.sendForm(path, { without: 'yes' }, jawad)).status, 303);
  const lines = await house.database.ask({ text: `select from history where act = 'premises.say'` }, []);
  assert.equal(lines.length, before + 1);
  const list = await house.page('/de/my-area/sonnenhof-frauen-und-familien/bookings?done=premises', { headers: jawad });
  assert.match(list, /name="without" value="yes" checked/);
  const mira = await house.as('mira-demir');
  assert.notEqual((await house.sendForm(path, { without: 'yes' }, mira)).status, 303);
});
