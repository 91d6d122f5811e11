import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linksIn, testHouse, textOf } from '#test';
import { addHouse, addResource } from '../commands/house.ts';

const ROOM = '/de/dsm/rooms/leipzig/seminarraum';

test('the next free two hours for twelve people, step-free, in Leipzig, lead to a form that is filled in', async (t) => {
  const house = await testHouse(t, { story: true });
  const { html } = await page(house, '/de/dsm/rooms?minutes=120&people=12&stepFree=yes&place=leip&kind=room');
  assert.match(
    textOf(html),
    /1 Angebot passt.*Nächste freie zwei Stunden: \S+, \d+\. \S+ 2026, \d+:\d\d bis \d+:\d\d Uhr/,
  );
  const book = new URL(
    linksIn(html).find((link) => link.startsWith('/de/book/seminarraum?'))!,
    'http://x',
  );
  const [from, until] = ['from', 'until'].map((name) => Date.parse(book.searchParams.get(name)!));
  assert.equal(until! - from!, 2 * 3_600_000);
  assert.equal(book.searchParams.get('people'), '12');

  const none = await page(house, '/de/dsm/rooms?minutes=120&people=500&kind=room');
  assert.match(textOf(none.html), /Nichts gefunden/);
  assert.match(none.html, /value="500"/);
});

test('what makes no sense in an address is not asked for, and nothing breaks', async (t) => {
  const house = await testHouse(t, { story: true });
  for (const query of [
    'minutes=120&people=-3&on=gestern&at=99:99&kind=castle&place=%25%27',
    'minutes=120&on=2198-12-31',
    'minutes=480&on=1991-01-01&at=24:00',
    `minutes=1e9&people=${'9'.repeat(400)}`,
  ]) {
    assert.equal((await page(house, `/de/dsm/rooms?${query}`)).status, 200, query);
  }
  for (const query of [
    'view=year&on=2026-02-30',
    'on=9999-01-01',
    'view=month&on=1991-01-01',
    'view=list&on=2198-12-31',
    'next=7',
  ]) {
    assert.equal((await page(house, `${ROOM}?${query}`)).status, 200, query);
  }
  for (const path of [
    '/de/leipzig/rooms/leipzig',
    '/de/dsm/rooms/nirgends',
    '/de/dsm/rooms/leipzig/nichts',
    '/de/niemand/rooms',
  ]) {
    assert.equal((await page(house, path)).status, 404, path);
  }
});

test('an umbrella shows what those above it and its members lend too; who lends nothing has no such page', async (t) => {
  const house = await testHouse(t, { story: true });
  const own = '/de/sonnenhof-frauen-und-familien/rooms';
  assert.equal((await page(house, own)).status, 404);
  await lend(house, 'sonnenhof-frauen-und-familien', 'hinterhaus');
  await lend(house, 'damost', 'osthaus');
  const dsm = await page(house, '/de/dsm/rooms');
  const links = linksIn(dsm.html);
  assert.ok(links.includes('/de/dsm/rooms/leipzig'));
  assert.ok(links.includes(`${own}/hinterhaus`) && links.includes('/de/damost/rooms/osthaus'));
  assert.match(textOf(dsm.html), /steht auch unseren Mitgliedern offen/);
  const hers = await page(house, own);
  assert.ok(
    linksIn(hers.html).includes(`${own}/hinterhaus`) && !linksIn(hers.html).includes('/de/damost/rooms/osthaus'),
  );
  assert.equal((await page(house, `${own}/hinterhaus/hinterhaus-raum`)).status, 200);
  assert.ok(!linksIn((await page(house, '/de/damost/rooms')).html).includes('/de/dsm/rooms/leipzig'));
});

test('everyone sees that a time is taken and nobody by whom; who has it sees it as their own', async (t) => {
  const house = await testHouse(t, { story: true });
  const own = await bookingOf(house, 'sonnenhof-frauen-und-familien');
  const other = await bookingOf(house, undefined);
  for (const { resource, day, purpose, organisation, id } of [own, other]) {
    const path = `/de/dsm/rooms/leipzig/${resource}?view=day&on=${day}`;
    const anyone = await page(house, path);
    assert.match(textOf(anyone.html), /belegt|1 von 2 frei/);
    assert.ok(!anyone.html.includes(id) && !anyone.html.includes(purpose), 'nothing but times');
    const layla = await page(house, path, await house.as('layla-al-masri'));
    const hers = organisation === 'sonnenhof-frauen-und-familien';
    assert.equal(linksIn(layla.html).includes(`/de/my-area/${organisation}/bookings/${id}`), hers);
    assert.ok(!layla.html.includes(purpose));
  }
});

test('a day in March has no hour twice, one in October keeps both, and what goes over midnight is on both days', async (t) => {
  const house = await testHouse(t, { story: true });
  const { database } = house;
  const [zoom] = await database.ask<{ id: number; keeper: number }>(
    { text: `select id, keeper from resource where slug = 'zoom'` },
    [],
  );
  await database.ask(
    {
      text: `with b as (
        insert into booking (id, resource, keeper, organisation, during, purpose, state)
        values (gen_random_uuid(), $1, $2, $2, '[2027-03-27 22:00+01,2027-03-28 04:00+02)', 'Nacht', 'booked') returning id)
      insert into occupancy (resource, slot, during, booking)
        select $1, slot, '[2027-03-27 22:00+01,2027-03-28 04:00+02)', id from b, generate_series(1, 2) slot`,
    },
    [zoom!.id, zoom!.keeper],
  );
  const before = textOf((await page(house, '/de/dsm/rooms/leipzig/zoom?view=day&on=2027-03-27')).html);
  assert.match(before, /0–22 frei.*22–24 belegt/);
  const after = textOf((await page(house, '/de/dsm/rooms/leipzig/zoom?view=day&on=2027-03-28')).html);
  assert.match(after, /0–4 belegt 4–24 frei/);
  const week = await page(house, '/de/dsm/rooms/leipzig/zoom?on=2026-12-31');
  assert.match(textOf(week.html), /Woche 53: 28\. Dezember 2026 bis 3\. Januar 2027/);
});

test('a closure is told with its reason, a holiday by its name, and a month leads to its days', async (t) => {
  const house = await testHouse(t, { story: true });
  await house.database.ask(
    {
      text: `with c as (
        insert into closure (id, house, keeper, resource, during, reason)
        select gen_random_uuid(), house, keeper, id, '[2030-01-08 00:00+01,2030-01-09 00:00+01)', 'Malerarbeiten <b>' from resource
        where slug = 'beratung-1' returning id, resource, during)
      insert into occupancy (resource, slot, during, closure) select resource, 1, during, id from c`,
    },
    [],
  );
  const month = await page(house, '/de/dsm/rooms/leipzig/beratung-1?view=month&on=2030-01-08');
  assert.match(textOf(month.html), /Dienstag, 8\.1\.2030 Malerarbeiten <b>/);
  assert.match(textOf(month.html), /Dienstag, 1\.1\.2030 Neujahr/);
  assert.ok(linksIn(month.html).includes('/de/dsm/rooms/leipzig/beratung-1?view=day&on=2030-01-09'));
  assert.ok(!month.html.includes('Malerarbeiten <b>'));
});

test('a wall is had by weeks, and shows what hangs there', async (t) => {
  const house = await testHouse(t, { story: true });
  const { html } = await page(house, '/de/dsm/rooms/leipzig/wand-flur');
  assert.match(textOf(html), /Zu sehen/);
  const apply = linksIn(html).filter((link) => link.startsWith('/de/exhibit/wand-flur?week='));
  assert.ok(apply.length > 0);
  assert.equal(new Date(apply[0]!.slice(-10)).getUTCDay(), 1, 'a Monday');
});

type House = Awaited<ReturnType<typeof testHouse>>;

async function page(house: House, path: string, headers: Record<string, string> = {}) {
  const answer = await house.ask(path, { headers });
  return { status: answer.status, html: await answer.text() };
}

/** Lends a room to members. */
async function lend({ database }: House, organisation: string, slug: string) {
  await database.change(async (write) => {
    const { node } = await write
      .selectFrom('organisation')
      .select('node')
      .where('slug', '=', organisation)
      .executeTakeFirstOrThrow();
    const place = { street: 'Hof 1', postcode: '04315', place: 'Leipzig', ags: '14713000', language: 'de' };
    const silent = { directions: null, houseRules: null, contact: null, phone: null, email: null };
    const id = await addHouse(write, 'test', node, { slug, name: slug, ...place, ...silent });
    await addResource(
      write,
      'test',
      { id, keeper: node },
      {
        slug: `${slug}-raum`,
        kind: 'room',
        name: 'Raum',
        about: null,
        people: 8,
        stepFree: false,
        bufferBefore: 0,
        bufferAfter: 0,
        leadMinutes: 0,
        horizonDays: 100,
        priorityDays: 0,
        longestMinutes: null,
        quotaMinutes: null,
        audience: ['member'],
        approval: 'atOnce',
        openOnHolidays: false,
        calendarPublic: false,
        namesOnDoor: false,
        parts: [null],
        openings: [],
      },
    );
  });
}

/** A booking of the story that an organisation has ahead, not on a wall; of any but the women's where none is named. */
async function bookingOf(house: House, organisation: string | undefined) {
  const [found] = await house.database.ask<{
    id: string;
    purpose: string;
    resource: string;
    day: string;
    organisation: string;
  }>(
    {
      text: `select b.id, b.purpose, r.slug as resource, o.slug as organisation,
          to_char(lower(b.during) at time zone 'Europe/Berlin', 'YYYY-MM-DD') as day
        from booking b join resource r on r.id = b.resource join organisation o on o.node = b.organisation
        where case when $1::text is null then o.slug <> 'sonnenhof-frauen-und-familien' else o.slug = $1 end and b.state = 'booked' and r.kind in ('room', 'consultingRoom') and lower(b.during) > '2026-11-23'
        order by lower(b.during) limit 1`,
    },
    [organisation ?? null],
  );
  assert.ok(found, 'the story has such a booking');
  return found;
}
