import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayFrom } from '#ground/day';
import { textOf, type TestHouse, testHouse } from '#test';
import { requestBooking } from '../commands/request.ts';
import { resourceOf } from '../queries/resources.ts';
import { momentAt } from '../time/clock.ts';
import { readHours } from './hours.ts';

const dsm = '/de/my-area/dsm/houses';
const leipzig = `${dsm}/leipzig`;

const houseFields = {
  name: 'Haus am Fluss',
  street: 'Uferweg 3',
  postcode: '06108',
  place: 'Halle (Saale)',
  language: 'de',
  hours1: '9:00–12:00, 14:00–20:00',
  hours3: '18–24:00',
};

const leipzigFields = {
  ...houseFields,
  name: 'Haus am Alten Webstuhl',
  street: 'Am Alten Webstuhl 88',
  postcode: '04315',
  place: 'Leipzig',
  version: '1',
};

const roomFields = {
  kind: 'room',
  name: 'Seminarraum',
  slots: '2',
  partNames: 'Fensterseite\r\nTürseite',
  bufferBefore: '0',
  bufferAfter: '15',
  lead: '2',
  leadUnit: 'hours',
  horizonDays: '183',
  priorityDays: '31',
  longest: '10',
  longestUnit: 'hours',
  quota: '20',
  quotaUnit: 'hours',
  audience: 'member',
  approval: 'atOnce',
  hours: 'house',
  version: '1',
};

/** Somebody of a member books the seminar room on a Wednesday: so many parts of it. */
async function bookRoom({ database, house }: TestHouse, slots: number, day = '2026-11-25') {
  const { node } = await database.kysely
    .selectFrom('organisation')
    .select('node')
    .where('slug', '=', 'sonnenhof-frauen-und-familien')
    .executeTakeFirstOrThrow();
  const from = momentAt(dayFrom(day), 600);
  const { dates } = await requestBooking(
    database,
    { organisations: [node] },
    { actor: 'test', account: undefined, now: house.now(), today: house.today() },
    {
      resource: (await resourceOf(database, 'seminarraum'))!,
      for: { organisation: node, asKeeper: false },
      times: [{ from, until: from + 7_200_000 }],
      slots,
      people: 5,
      purpose: 'Frauenfrühstück',
      purposeKind: 'meeting',
    },
  );
  assert.equal(dates[0]?.fate, 'booked');
}

test('a head office adds a house and what it lends; an address that is taken is refused with one that is free', async (t) => {
  const house = await testHouse(t, { story: true });
  const elena = await house.as('elena-petrova');
  await house.page(`${dsm}/new`, { headers: elena });

  const taken = await house.sendForm(`${dsm}/new`, { ...houseFields, slug: 'leipzig' }, elena);
  const text = textOf(await taken.text());
  assert.equal(taken.status, 422);
  assert.match(text, /Diese Adresse ist vergeben. Frei ist zum Beispiel „leipzig-2“/);

  const added = await house.sendForm(`${dsm}/new`, houseFields, elena);
  assert.equal(added.headers.get('Location'), `${dsm}/haus-am-fluss/edit?saved=new`);
  const [row] = await house.database.ask<{ ags: string; hours: string }>(
    {
      text: `select ags, (select string_agg(weekday || ' ' || opens || '-' || closes, ', ' order by weekday, opens)
        from opening where house = h.id) as hours from house h where slug = 'haus-am-fluss'`,
    },
    [],
  );
  assert.deepEqual(row, { ags: '15002000', hours: '1 540-720, 1 840-1200, 3 1080-1440' });

  const rooms = `${dsm}/haus-am-fluss/resources/new`;
  await house.page(rooms, { headers: elena });
  const room = await house.sendForm(rooms, { ...roomFields, name: 'Saal', hours: 'own', hours6: '10–18' }, elena);
  assert.equal(room.headers.get('Location'), `${dsm}/haus-am-fluss/resources/saal?saved=new`);
  const made = (await resourceOf(house.database, 'saal'))!;
  assert.deepEqual(made.parts, ['Fensterseite', 'Türseite']);
  assert.deepEqual(made.openings, [{ weekday: 6, opens: 600, closes: 1080 }]);
  assert.deepEqual([made.leadMinutes, made.longestMinutes, made.quotaMinutes], [120, 600, 1200]);

  for (const [field, value] of [
    ['hours1', '12–9'],
    ['hours2', 'morgens'],
    ['postcode', '00000'],
    ['name', 'x'.repeat(10_000)],
    ['email', 'niemand'],
  ] as const) {
    const wrong = await house.sendForm(`${dsm}/new`, { ...houseFields, place: 'Halle', [field]: value }, elena);
    const page = await wrong.text();
    assert.equal(wrong.status, 422, field);
    assert.ok(page.includes(`value="${value}"`), `${field} keeps what was typed`);
  }
});

test('who only runs a house, and who is of another organisation, shapes nothing', async (t) => {
  const house = await testHouse(t, { story: true });
  for (const person of ['youssef-haddad', 'layla-al-masri']) {
    const headers = await house.as(person);
    assert.equal((await house.ask(`${leipzig}/edit`, { headers })).status, 404, person);
    assert.equal((await house.sendForm(`${leipzig}/edit`, leipzigFields, headers)).status, 404, person);
  }
  // Her own organisation has no such house, whatever the address says.
  const layla = await house.as('layla-al-masri');
  const own = '/de/my-area/sonnenhof-frauen-und-familien/houses';
  assert.equal((await house.ask(`${own}/leipzig/edit`, { headers: layla })).status, 404);
  assert.equal((await house.sendForm(`${own}/leipzig/resources/seminarraum`, roomFields, layla)).status, 404);

  const offered = await house.sendForm(`${own}/new`, { ...houseFields, name: 'Café Sonnenhof' }, layla);
  assert.equal(offered.headers.get('Location'), `${own}/cafe-sonnenhof/edit?saved=new`);
  const section = () =>
    house.database.ask(
      {
        text: `select from site_section s join organisation o on o.node = s.organisation
      where o.slug = 'sonnenhof-frauen-und-familien'`,
      },
      [],
    );
  assert.equal((await section()).length, 1);
  const closed = { ...houseFields, name: 'Café Sonnenhof', version: '1', closedOn: '22.11.2026' };
  assert.equal((await house.sendForm(`${own}/cafe-sonnenhof/edit`, closed, layla)).status, 303);
  assert.equal((await section()).length, 0);
});

test('of two who change a house at once the second sees both versions and overwrites nothing', async (t) => {
  const house = await testHouse(t, { story: true });
  const [elena, hoa] = [await house.as('elena-petrova'), await house.as('nguyen-thi-hoa')];
  const first = await house.sendForm(`${leipzig}/edit`, { ...leipzigFields, contact: 'Erste' }, elena);
  assert.equal(first.status, 303);
  const second = await house.sendForm(`${leipzig}/edit`, { ...leipzigFields, contact: 'Zweite' }, hoa);
  const text = await second.text();
  assert.equal(second.status, 409);
  assert.match(text, /Erste/);
  assert.match(text, /name="contact"[^>]*value="Zweite"/);
  assert.match(text, /name="version" value="2"/);
  const [row] = await house.database.ask<{ contact: string }>(
    { text: `select contact from house where slug = 'leipzig'` },
    [],
  );
  assert.equal(row?.contact, 'Erste');
  const again = await house.sendForm(`${leipzig}/edit`, { ...leipzigFields, version: '2', contact: 'Zweite' }, hoa);
  assert.equal(again.status, 303);
});

test('partners come by their name and go again; strangers, oneself and those already there are refused', async (t) => {
  const house = await testHouse(t, { story: true });
  const elena = await house.as('elena-petrova');
  const send = async (fields: Record<string, string>) => {
    const answer = await house.sendForm(`${leipzig}/partners`, fields, elena);
    return { status: answer.status, text: textOf(await answer.text()) };
  };
  const partners = async () =>
    (
      await house.database.ask<{ slug: string }>(
        { text: 'select o.slug from house_partner p join organisation o on o.node = p.organisation' },
        [],
      )
    ).map(({ slug }) => slug);
  assert.equal((await send({ partner: 'lamsa' })).status, 303);
  assert.deepEqual(await partners(), ['lamsa']);
  assert.match((await send({ partner: 'lamsa' })).text, /ist schon Partner/);
  assert.match((await send({ partner: 'Xyzzy' })).text, /steht nicht im Verzeichnis/);
  assert.match((await send({ partner: 'dsm' })).text, /Ihre eigene Organisation/);
  assert.match((await send({ partner: '' })).text, /welche Organisation/);
  assert.match(await house.page(`${leipzig}/edit`, { headers: elena }), /Partner seit/);
  assert.equal((await send({ remove: 'lamsa' })).status, 303);
  assert.deepEqual(await partners(), []);
});

test('a house names who runs it among those who hold the task, and then the others do not', async (t) => {
  const house = await testHouse(t, { story: true });
  const elena = await house.as('elena-petrova');
  const other = await house.holding('houseKeeper', 'dsm');
  const page = await house.page(`${leipzig}/edit`, { headers: elena });
  const seen = /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const stranger = await house.holding('editor', 'dsm');
  const wrong = await house.sendForm(`${leipzig}/staff`, { staff: stranger.account, seen }, elena);
  assert.equal(wrong.status, 422);
  assert.equal((await house.sendForm(`${leipzig}/staff`, { staff: other.account, seen }, elena)).status, 303);
  // What was seen is no longer so.
  assert.equal((await house.sendForm(`${leipzig}/staff`, { seen }, elena)).status, 409);
  const youssef = await house.as('youssef-haddad');
  assert.equal((await house.ask(`${leipzig}/use`, { headers: youssef })).status, 404);
  assert.equal((await house.ask(`${leipzig}/use`, { headers: { Cookie: other.Cookie } })).status, 200);
});

test('rules change and parts are added, but what is booked neither loses its part nor becomes something else', async (t) => {
  const house = await testHouse(t, { story: true });
  const elena = await house.as('elena-petrova');
  const room = `${leipzig}/resources/seminarraum`;
  await house.page(room, { headers: elena });
  await bookRoom(house, 2);
  const send = async (fields: Record<string, string>) => {
    const answer = await house.sendForm(room, { ...roomFields, ...fields }, elena);
    return { status: answer.status, text: textOf(await answer.text()) };
  };
  assert.match((await send({ slots: '1', partNames: '' })).text, /noch \d+ Buchung/);
  assert.match((await send({ kind: 'licence' })).text, /bleibt, was es ist/);
  assert.match((await send({ goneOn: '24.11.2026' })).text, /Nach diesem Tag/);
  assert.match((await send({ slots: '1' })).text, /aber mehr Namen/);
  assert.match((await send({ hours: 'own' })).text, /eigenen Zeiten/);
  assert.match((await send({ quota: '200', quotaUnit: 'days' })).text, /69 Tagen/);

  assert.equal((await send({ slots: '3', secret1: 'Code 4711', namesOnDoor: 'yes' })).status, 303);
  const parts = await house.database.ask<{ parts: number; slots: number }>(
    {
      text: `select count(*)::int as parts, b.slots from occupancy o join booking b on b.id = o.booking
        join resource r on r.id = b.resource where r.slug = 'seminarraum' and b.during @> $1::timestamptz group by b.id`,
    },
    ['2026-11-25T10:30:00+01:00'],
  );
  assert.deepEqual(parts, [{ parts: 3, slots: 3 }], 'who has the whole room has the new part too');
  const [secret] = await house.database.ask(
    { text: `select slot, secret from part_access where secret = 'Code 4711'` },
    [],
  );
  assert.deepEqual(secret, { slot: 1, secret: 'Code 4711' });
  assert.equal((await send({})).status, 409);
  assert.ok((await resourceOf(house.database, 'seminarraum'))!.namesOnDoor);
  const lines = await house.database.ask<{ after: object }>(
    { text: `select after from history where act = 'resource.change'` },
    [],
  );
  assert.equal(lines.length, 1);
  assert.ok(!JSON.stringify(lines).includes('4711'));
});

test('hours are read as people write them, in their digits too, and nothing else is', () => {
  assert.deepEqual(readHours(' '), []);
  assert.deepEqual(readHours('14-20 Uhr; 9.30 – 12'), [
    { opens: 570, closes: 720 },
    { opens: 840, closes: 1200 },
  ]);
  assert.deepEqual(readHours('٩:٠٠–١٢:٠٠، 14:00 bis 24:00'), [
    { opens: 540, closes: 720 },
    { opens: 840, closes: 1440 },
  ]);
  for (const wrong of ['9', '9–', '24:00–25:00', '9–10–11', 'ab neun', '9–12,'])
    assert.equal(readHours(wrong), undefined, wrong);
});
