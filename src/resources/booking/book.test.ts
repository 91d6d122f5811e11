import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHouse, textOf } from '#test';
import { countOf, fieldsOf, sendWish, wish } from './bookingForTest.ts';

test('a volunteer books a room on one page and gets a confirmation; the same form sent again books nothing more', async (t) => {
  const house = await testHouse(t, { story: true });
  const oksana = await house.as('oksana-bondarenko');
  const before = await countOf(house, 'seminarraum', '2026-11-25', '2026-11-26');
  const form = textOf(await house.page('/de/book/seminarraum?from=2026-11-25T10:00:00%2B01:00', { headers: oksana }));
  assert.match(form, /Seminarraum buchen/);
  assert.match(form, /November 2026: noch .* von 20 Stunden/);
  const sent = wish();
  const booked = await sendWish(house, 'seminarraum', sent, oksana);
  assert.equal(booked.status, 303);
  const page = textOf(await house.page(booked.location, { headers: oksana }));
  assert.match(page, /Gebucht/);
  assert.match(page, /Mittwoch, 25\. November 2026, 10:00 bis 12:00 Uhr/);
  assert.match(page, /Straßenbahn/);
  const again = await sendWish(house, 'seminarraum', sent, oksana);
  assert.deepEqual([again.status, again.location], [303, booked.location]);
  assert.equal(await countOf(house, 'seminarraum', '2026-11-25', '2026-11-26'), before + 1);
  const letters = await house.database.ask(
    {
      text: `select from mail where about = 'bookingBooked' and recipient like 'oksana%'`,
    },
    [],
  );
  assert.equal(letters.length, 1);
});

test('what is taken is refused with the next free time, which one press books, and with the waiting list', async (t) => {
  const house = await testHouse(t, { story: true });
  const layla = await house.as('layla-al-masri');
  await sendWish(house, 'seminarraum', wish(), layla);
  const elena = await house.as('elena-petrova');
  const theirs = wish({ organisation: 'dsm', from: '11', until: '13', purpose: 'Vorstandssitzung <b>' });
  const refused = await sendWish(house, 'seminarraum', theirs, elena);
  assert.equal(refused.status, 422);
  const said = textOf(refused.html);
  assert.match(said, /Diese Zeit ist belegt/);
  assert.match(said, /Frei ist .*: diese Zeit buchen/);
  assert.match(said, /Vorstandssitzung <b>/);
  assert.doesNotMatch(said, /Sonnenhof|Frauenfrühstück/);
  assert.match(refused.html, /formaction="\/de\/my-area\/dsm\/waiting"/i);
  const take = /name="take" value="([^"]+)"/.exec(refused.html)![1]!;
  const taken = await sendWish(house, 'seminarraum', { ...theirs, take }, elena);
  assert.equal(taken.status, 303);
  const waits = await house.sendForm('/de/my-area/dsm/waiting', { ...theirs, resource: 'seminarraum' }, elena);
  assert.equal(waits.status, 303);
  const list = textOf(await house.page('/de/my-area/dsm/bookings', { headers: elena }));
  assert.match(list, /Warteliste .*11:00 bis 13:00 Uhr/);
});

test('somebody without a role hears how to come to one, and nobody books for an organisation that is not theirs', async (t) => {
  const house = await testHouse(t, { story: true });
  const layla = await house.as('layla-al-masri');
  const foreign = await sendWish(house, 'seminarraum', wish({ organisation: 'dsm' }), layla);
  assert.equal(foreign.status, 422);
  assert.match(textOf(foreign.html), /Für diese Organisation können Sie nicht buchen/);
  const stranger = await sendWish(house, 'seminarraum', wish());
  assert.notEqual(stranger.status, 200);
  const jonas = await house.as('jonas-wieland');
  assert.match(textOf(await house.page('/de/book/seminarraum', { headers: jonas })), /Vorstand Ihrer Organisation/);
});

test('bad input is told in a sentence, keeps what was typed and writes nothing', async (t) => {
  const house = await testHouse(t, { story: true });
  const layla = await house.as('layla-al-masri');
  const elena = await house.as('elena-petrova');
  const before = await countOf(house, 'seminarraum', '2000-01-01', '2199-01-01');
  const long = 'ж'.repeat(10_000);
  for (const [changes, sentence] of [
    [{ until: '9' }, /Das Ende liegt nicht nach dem Anfang/],
    [{ day: '3.11.2026' }, /Diese Zeit ist vorbei/],
    [{ day: '3.11.1526' }, /Diese Zeit ist vorbei/],
    [{ day: '3.11.2499' }, /So weit im Voraus/],
    [{ untilDay: '3.11.2499' }, /So weit im Voraus/],
    [{ day: 'morgen' }, /Das ist kein Tag/],
    [{ from: 'früh' }, /Das ist keine Uhrzeit/],
    [{ purpose: long }, /höchstens 500 Zeichen/],
    [{ people: '26' }, /Höchstens 20 Personen/],
    [{ slots: '3' }, /nur 2 Plätze/],
    [{ purposeKind: 'war' }, /Bitte wählen Sie etwas aus/],
    [{ repeat: 'weekly' }, /wie viele Termine/],
    [{ repeat: 'weekly', times: '600' }, /höchstens 110 Termine/],
    [{ repeat: 'weekly', lastDay: '1.11.2036' }, /höchstens 2 Jahre/],
    [{ repeat: 'weekly', times: '3', except: 'Ferien' }, /kein Tag/],
    [{ repeat: 'own', rrule: 'FREQ=SECONDLY' }, /kann sich eine Buchung nicht wiederholen/],
    [{ organisation: '' }, /Für diese Organisation können Sie nicht buchen/],
  ] as const) {
    const refused = await sendWish(house, 'seminarraum', wish({ purpose: '=1+1 \u202eتجربة', ...changes }), layla);
    assert.equal(refused.status, 422, JSON.stringify(changes).slice(0, 80));
    assert.match(textOf(refused.html), sentence);
    if (!('purpose' in changes)) assert.match(refused.html, /=1\+1 \u202eتجربة/);
  }
  for (const changes of [{ day: '3.11.2499' }, { untilDay: '3.11.2499' }]) {
    assert.equal((await sendWish(house, 'seminarraum', wish({ ...changes, organisation: 'dsm' }), elena)).status, 422);
  }
  assert.equal(await countOf(house, 'seminarraum', '2000-01-01', '2199-01-01'), before);
  assert.equal((await house.ask('/de/book/nirgends', { headers: layla })).status, 404);
});

test('a strange id in the form is replaced, and another organisation’s id gives nothing away', async (t) => {
  const house = await testHouse(t, { story: true });
  const layla = await house.as('layla-al-masri');
  const late = { from: '22', until: '23', slots: '1', people: '5' };
  const strange = await sendWish(house, 'zoom', wish({ ...late, booking: "'; drop" }), layla);
  assert.equal(strange.status, 303);
  const theirs = wish({ ...late, day: '26.11.2026' });
  assert.equal((await sendWish(house, 'zoom', theirs, layla)).status, 303);

  const [member] = await house.database.ask<{ slug: string }>(
    {
      text: `select m.slug from presence p join organisation u on u.node = p.umbrella join organisation m on m.node = p.member
        where u.slug = 'dsm' and m.slug <> $1 and m.kind = 'memberOrganisation' and p.since <= $2 and p.until > $2
        order by m.slug limit 1`,
    },
    ['sonnenhof-frauen-und-familien', house.house.today()],
  );
  const board = await house.holding('board', member!.slug);
  const ours = wish({ ...late, booking: theirs['booking']!, organisation: member!.slug, purpose: 'Sprechstunde' });
  const same = await sendWish(house, 'zoom', { ...ours, day: '27.11.2026' }, board);
  assert.equal(same.status, 422);
  assert.match(textOf(same.html), /Bitte senden Sie es noch einmal/);
  assert.doesNotMatch(same.html, /Frauenfrühstück|Sonnenhof/);
  const again = fieldsOf(same.html, '/de/book/zoom');
  assert.notEqual(again['booking'], theirs['booking']);
  assert.equal((await sendWish(house, 'zoom', { ...ours, ...again, day: '27.11.2026' }, board)).status, 303);
});

test('each date of a series has its own fate; the person decides, and what somebody else took meanwhile is named', async (t) => {
  const house = await testHouse(t, { story: true });
  const layla = await house.as('layla-al-masri');
  const elena = await house.as('elena-petrova');
  const other = wish({ organisation: 'dsm', day: '8.3.2027', from: '18', until: '19' });
  assert.equal((await sendWish(house, 'beratung-2', { ...other, slots: '1', people: '4' }, elena)).status, 303);
  const series = wish({
    day: '1.3.2027',
    from: '18',
    until: '19:30',
    slots: '1',
    people: '4',
    repeat: 'weekly',
    times: '6',
    except: '15.3.2027',
  });
  const fates = await sendWish(house, 'beratung-2', series, layla);
  assert.equal(fates.status, 200);
  const said = textOf(fates.html);
  assert.match(said, /jeden Montag, 6-mal, 1 Tag ausgenommen/);
  assert.match(said, /3 von 5 Terminen sind frei/);
  assert.match(said, /8\. März 2027, 18:00 bis 19:30 Uhr Diese Zeit ist belegt/);
  assert.match(said, /29\. März 2027.*Feiertag \(Ostermontag\)/);
  assert.equal(await countOf(house, 'beratung-2', '2027-03-01', '2027-03-02'), 0);

  const carried = fieldsOf(fates.html, '/de/book/beratung-2');
  const ticked = [...fates.html.matchAll(/name="date" value="(\d+)" checked/g)].map(([, date]) => date!);
  assert.equal(ticked.length, 3);
  const none = await sendWish(house, 'beratung-2', { ...carried, step: 'decide' }, layla);
  assert.equal(none.status, 422);
  assert.match(textOf(none.html), /mindestens einen Termin/);

  const meanwhile = wish({ organisation: 'dsm', day: '22.3.2027', from: '18', until: '19', slots: '1', people: '4' });
  assert.equal((await sendWish(house, 'beratung-2', meanwhile, elena)).status, 303);
  const booked = await sendWish(house, 'beratung-2', { ...carried, step: 'decide', date: ticked }, layla);
  assert.equal(booked.status, 303);
  const page = textOf(await house.page(booked.location, { headers: layla }));
  assert.match(page, /jemand anderes war schneller: Montag, 22\. März 2027/);
  assert.match(page, /Diese Serie: 2 Termine/);
  const twice = await sendWish(house, 'beratung-2', { ...carried, step: 'decide', date: ticked }, layla);
  assert.equal(twice.status, 303);
  const [series1] = await house.database.ask<{ rule: string; n: number }>(
    {
      text: `select rule, (select count(*)::int from booking where series = s.id) as n from booking_series s order by made_at desc limit 1`,
    },
    [],
  );
  assert.deepEqual(series1, { rule: 'FREQ=WEEKLY;COUNT=6\nEXDATE;VALUE=DATE:20270315', n: 2 });
});

test('who runs the house books for any organisation, outside the hours too; nobody else does', async (t) => {
  const house = await testHouse(t, { story: true });
  const youssef = await house.as('youssef-haddad');
  const late = wish({ organisation: 'other', other: 'sonnenhof-frauen-und-familien', from: '21', until: '22' });
  const booked = await sendWish(house, 'seminarraum', late, youssef);
  assert.equal(booked.status, 303);
  assert.match(booked.location, /^\/de\/my-area\/dsm\/houses\/leipzig\/bookings\//);
  const [row] = await house.database.ask<{ state: string; slug: string }>(
    { text: 'select b.state, o.slug from booking b join organisation o on o.node = b.organisation where b.id = $1' },
    [late['booking']!],
  );
  assert.deepEqual(row, { state: 'booked', slug: 'sonnenhof-frauen-und-familien' });
  const unknown = await sendWish(
    house,
    'seminarraum',
    { ...late, booking: '', other: 'Verein der Unbekannten' },
    youssef,
  );
  assert.match(textOf(unknown.html), /kennen wir nicht/);
  const layla = await house.as('layla-al-masri');
  const refused = await sendWish(house, 'seminarraum', { ...late, booking: '', day: '26.11.2026' }, layla);
  assert.match(textOf(refused.html), /können Sie nicht buchen/);
});

test('walls are applied for elsewhere', async (t) => {
  const house = await testHouse(t, { story: true });
  const layla = await house.as('layla-al-masri');
  const answer = await house.ask('/de/book/wand-saal', { headers: layla });
  assert.equal(answer.headers.get('Location'), '/de/exhibit/wand-saal');
});
