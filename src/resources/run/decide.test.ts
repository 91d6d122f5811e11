import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formsIn, textOf } from '#test';
import { newId } from '#ground/database';
import { booked, byHouse, emptyRooms, HOUSE, lettersTo, nodeOf, on, stored } from './runForTest.ts';

const at = (id: string, act = '') => `${HOUSE}/bookings/${id}${act}`;

test('one click on the day’s page says yes, its booker hears of it, and the second click is told so', async (t) => {
  const house = await emptyRooms(t);
  await byHouse(house, 'seminarraum');
  const [id] = await booked(house, [on('2026-12-02', 10, 12)]);
  const youssef = await house.as('youssef-haddad');
  const tasks = textOf(await house.page('/de/my-area/dsm', { headers: await house.as('elena-petrova') }));
  assert.match(tasks, /Über 1 Buchung für Haus am Alten Webstuhl entscheiden/);

  const page = await house.page(HOUSE, { headers: youssef });
  assert.match(textOf(page), /1 Anfrage wartet auf Ihre Entscheidung.*Sonnenhof.*Mittwoch, 2. Dezember 2026/);
  const form = formsIn(page).find(({ action }) => action === at(id!, '/decide'))!;
  const click = Object.fromEntries(form.fields.map(({ name, value }) => [name, value]));
  const answer = await house.sendForm(form.action, click, youssef);
  assert.equal(answer.status, 303);
  assert.equal(answer.headers.get('location'), HOUSE);
  assert.equal((await stored(house, id!)).state, 'booked');
  assert.match((await lettersTo(house, 'layla-al-masri')).at(-1)!, /Seminarraum/);

  const again = await house.sendForm(form.action, click, youssef);
  assert.equal(again.status, 409);
  assert.match(textOf(await again.text()), /inzwischen geändert, entschieden oder abgesagt/);
});

test('a refusal says why, and its time is free again; without a reason nothing is refused', async (t) => {
  const house = await emptyRooms(t);
  await byHouse(house, 'seminarraum');
  const [id] = await booked(house, [on('2026-12-02', 10, 12)]);
  const youssef = await house.as('youssef-haddad');
  const without = await house.sendForm(at(id!, '/decide'), { decision: 'refuse', version: '1' }, youssef);
  assert.equal(without.status, 422);
  assert.match(textOf(await without.text()), /Bitte sagen Sie, warum/);
  const long = { decision: 'refuse', version: '1', reason: 'x'.repeat(10_000) };
  const tooLong = await house.sendForm(at(id!, '/decide'), long, youssef);
  assert.equal(tooLong.status, 422);
  assert.ok((await tooLong.text()).includes('x'.repeat(10_000)), 'what was written is kept');
  assert.equal((await stored(house, id!)).state, 'asked');

  const reason = '=HYPERLINK("https://x.example") \u202eda ist Wahl';
  const said = await house.sendForm(at(id!, '/decide'), { decision: 'refuse', version: '1', reason }, youssef);
  assert.equal(said.status, 303);
  assert.deepEqual(
    await house.database.kysely.selectFrom('occupancy').select('slot').where('booking', '=', id!).execute(),
    [],
  );
  assert.equal((await stored(house, id!)).state, 'refused');
  const page = textOf(await house.page(at(id!), { headers: youssef }));
  assert.match(page, /abgelehnt.*Was geschah angefragt · wer gebucht hat.*abgelehnt · Youssef Haddad/);
});

test('all waiting dates of a series are approved at once, with one letter', async (t) => {
  const house = await emptyRooms(t);
  await byHouse(house, 'beratung-1');
  const weeks = ['2026-12-01', '2026-12-08', '2026-12-15'].map((day) => on(day, 10, 12));
  const ids = await booked(house, weeks, { resource: 'beratung-1' });
  const youssef = await house.as('youssef-haddad');
  assert.match(
    textOf(await house.page(HOUSE, { headers: youssef })),
    /und 2 weitere Termine.*Alle 3 Termine genehmigen/,
  );
  const before = (await lettersTo(house, 'layla-al-masri')).length;
  const all = { decision: 'approve', version: '1', series: 'yes' };
  assert.equal((await house.sendForm(at(ids[0]!, '/decide'), all, youssef)).status, 303);
  for (const id of ids) assert.equal((await stored(house, id)).state, 'booked');
  assert.equal((await lettersTo(house, 'layla-al-masri')).length, before + 1);
});

test('who does not run the house finds nothing: others’ staff, members, keepers where staff is named', async (t) => {
  const house = await emptyRooms(t);
  const [id] = await booked(house, [on('2026-12-02', 10, 12)]);
  const youssef = await house.as('youssef-haddad');
  const other = await house.holding('houseKeeper', 'dsm');
  const paths = [HOUSE, at(id!), `${HOUSE}/close`, `${HOUSE}/import`];
  const decision = { decision: 'approve', version: '1' };
  for (const person of ['layla-al-masri', 'leila-shirazi', 'thomas-brandt']) {
    const headers = await house.as(person);
    for (const path of paths) assert.equal((await house.ask(path, { headers })).status, 404, `${person} ${path}`);
    assert.equal((await house.sendForm(at(id!, '/decide'), decision, headers)).status, 404, person);
  }
  const away = (path: string) => path.replace('/dsm/', '/sonnenhof-frauen-und-familien/');
  const layla = await house.as('layla-al-masri');
  for (const path of paths) assert.equal((await house.ask(away(path), { headers: layla })).status, 404, away(path));

  for (const path of paths) assert.equal((await house.ask(path, { headers: other })).status, 200, path);
  const keeper = await nodeOf(house, 'dsm');
  const { id: leipzig } = await house.database.kysely.selectFrom('house').select('id').executeTakeFirstOrThrow();
  const { rows } = await house.database.pool.query(`select id from account where email_key like 'youssef-haddad@%'`);
  await house.database.kysely
    .insertInto('house_staff')
    .values({ house: leipzig, keeper, account: rows[0].id })
    .execute();
  for (const path of paths) {
    assert.equal((await house.ask(path, { headers: other })).status, 404, path);
    assert.equal((await house.ask(path, { headers: youssef })).status, 200, path);
  }
  const unknown = await house.ask(at(newId()), { headers: youssef });
  assert.equal(unknown.status, 404);
});

test('an organisation without a house reads that it can lend something too', async (t) => {
  const house = await emptyRooms(t);
  const layla = await house.as('layla-al-masri');
  const page = await house.page('/de/my-area/sonnenhof-frauen-und-familien/houses', { headers: layla });
  assert.match(textOf(page), /Auch Ihre Organisation kann verleihen, was sie hat/);
  assert.ok(page.includes('/de/my-area/sonnenhof-frauen-und-familien/houses/new'));
});
