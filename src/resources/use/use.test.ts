import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { languages } from '#ground/language';
import { dayFrom } from '#ground/day';
import { readSheet } from '#ground/sheets';
import { testHouse, textOf } from '#test';
import { requestBooking } from '../commands/request.ts';
import { resourceOf } from '../queries/resources.ts';
import { momentAt } from '../time/clock.ts';

const house = await testHouse({ after }, { story: true });
const use = '/de/my-area/dsm/houses/leipzig/use';
// Far from what the story tells, so that the figures are these bookings alone.
const period = 'from=2027-03-01&until=2027-03-31';

const [{ node: sonnenhof } = { node: 0 }] = await house.database.ask<{ node: number }>(
  { text: `select node from organisation where slug = 'sonnenhof-frauen-und-familien'` },
  [],
);

async function book(room: string, day: string, hours: number, guest = false) {
  const from = momentAt(dayFrom(day), 600);
  const { dates } = await requestBooking(
    house.database,
    'house',
    { actor: 'test', account: undefined, now: Date.parse('2027-02-20T09:00:00+01:00'), today: dayFrom('2027-02-20') },
    {
      resource: { ...(await resourceOf(house.database, room))!, audience: ['member', 'public'] },
      for: guest
        ? {
            name: 'Mona Muster',
            email: 'mona@menschen.example',
            language: 'de',
            linkHash: Buffer.from(`${room} ${day}`),
          }
        : { organisation: sonnenhof, asKeeper: false },
      times: [{ from, until: from + hours * 3_600_000 }],
      slots: 1,
      people: 2,
      purpose: '=HYPERLINK("x")',
      purposeKind: guest ? 'celebration' : 'counselling',
    },
  );
  const [date] = dates;
  assert.ok(date?.fate === 'booked', JSON.stringify(date));
  return date.id;
}

await book('beratung-1', '2027-03-02', 2);
await book('beratung-1', '2027-03-03', 3.5);
const asGuest = await book('seminarraum', '2027-03-04', 4, true);
const missed = await book('beratung-2', '2027-03-05', 1);
await house.database.ask({ text: `update booking set state = 'booked' where id = any ($1)` }, [[asGuest, missed]]);
await house.database.ask({ text: `update booking set came = false where id = $1` }, [missed]);
await house.database.ask({ text: `update resource set name = '=1+1' where slug = 'beratung-1'` }, []);

test('the page says who used how much; guests are summed and never named', async () => {
  const youssef = await house.as('youssef-haddad');
  const text = textOf(await house.page(`${use}?${period}`, { headers: youssef }));
  assert.match(text, /3 Buchungen, zusammen 9,5 Stunden/);
  assert.match(text, /Zu 1 Buchung mit 1 Stunde kam niemand/);
  assert.match(text, /Gäste 1 4/);
  assert.match(text, /Beratung 2 5,5/);
  assert.match(text, /März 2027 3 9,5/);
  assert.doesNotMatch(text, /Mona Muster|HYPERLINK/);
  // This year where none is asked for.
  await house.page(use, { headers: youssef });
  for (const { code } of languages)
    await house.page(`${use}?${period}`.replace('/de/', `/${code}/`), { headers: youssef });
});

test('days that are none are refused with what was typed, and nobody else sees the figures', async () => {
  const youssef = await house.as('youssef-haddad');
  for (const asked of [
    'from=morgen',
    'from=2027-03-31&until=2027-03-01',
    'from=1900-01-01',
    'from=2000-01-01&until=2030-01-01',
  ]) {
    const answer = await house.ask(`${use}?${asked}`, { headers: youssef });
    assert.equal(answer.status, 422, asked);
  }
  const wrong = await house.ask(`${use}.xlsx?from=morgen`, { headers: youssef });
  assert.equal(wrong.headers.get('Location'), `${use}?from=morgen`);
  const layla = await house.as('layla-al-masri');
  assert.equal((await house.ask(`${use}?${period}`, { headers: layla })).status, 404);
  assert.equal((await house.ask(`${use}.xlsx?${period}`, { headers: layla })).status, 404);
  const own = use.replace('/dsm/', '/sonnenhof-frauen-und-familien/');
  assert.equal((await house.ask(`${own}?${period}`, { headers: layla })).status, 404);
  assert.equal((await house.ask(`${own}.xlsx?${period}`, { headers: layla })).status, 404);
});

test('the workbook says what it is about and no cell of it is a formula', async () => {
  const youssef = await house.as('youssef-haddad');
  for (const language of ['de', 'ar']) {
    const answer = await house.ask(`${use}.xlsx?${period}`.replace('/de/', `/${language}/`), { headers: youssef });
    assert.equal(answer.status, 200);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const sheet = await readSheet(bytes, 'use.xlsx');
    assert.ok(sheet.kind === 'xlsx');
    const cells = sheet.rows.map(({ cells: [, value] }) => value);
    assert.equal(cells[0], 'Haus am Alten Webstuhl');
    assert.deepEqual(cells.slice(5, 7), ['3', '9.5']);
  }
});
