import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, dayFrom } from '#ground/day';
import { sendDeadlineReminders } from '#federation';
import { type TestHouse, testHouse } from '#test';
import { area, edit } from './profileForTest.ts';

const OWN = 'sonnenhof-frauen-und-familien';
const today = dayFrom('2026-11-22');
const deadlines = area(OWN, 'deadlines');
const remind = (house: TestHouse, day: string) =>
  sendDeadlineReminders({ database: house.house.database, publicUrl: 'http://dachwerk.example' }, dayFrom(day));

test('a notice of exemption lasts five years at most; the list says what holds, what runs out and what is missing', async (t) => {
  const house = await testHouse(t, { story: true });
  const jawad = await house.as('jawad-rahimi');
  const long = await edit(house, jawad, deadlines, { kind: 'exemptionNotice', onDay: '1.2.2024', endsOn: '2.2.2029' });
  assert.equal(long.status, 422);
  assert.match(await long.text(), /1\. Februar 2029/);
  assert.equal((await edit(house, jawad, deadlines, { kind: 'exemptionNotice', onDay: '1.2.2022' })).status, 303);
  assert.equal((await edit(house, jawad, deadlines, { kind: 'boardTerm', onDay: '1.1.2024' })).status, 422);
  assert.equal(
    (await edit(house, jawad, deadlines, { kind: 'boardTerm', onDay: '1.1.2024', endsOn: '24.12.2026' })).status,
    303,
  );
  assert.equal(
    (await edit(house, jawad, deadlines, { kind: 'statutes', onDay: '1.1.2020', note: 'Fassung 3' })).status,
    303,
  );
  const page = await house.page(deadlines, { headers: jawad });
  assert.match(page, /Freistellungsbescheid.*1\. Februar 2027.*gilt/s);
  assert.match(page, /läuft in 32 Tagen ab/);
  assert.match(page, /Fassung 3/);
  assert.match(page, /nicht eingetragen/);
  const empty = await edit(house, jawad, deadlines, { kind: '', onDay: 'x', endsOn: '1.1.2020' });
  assert.equal(empty.status, 422);
  assert.match(await empty.text(), /href="#kind".*href="#onDay".*value="x"/s);
});

test('board and editor are told 60, 14 and 0 days before, each once and in their language; who renewed is let be', async (t) => {
  const house = await testHouse(t, { story: true });
  const jawad = await house.as('jawad-rahimi');
  await edit(house, jawad, deadlines, { kind: 'boardTerm', onDay: '1.1.2025', endsOn: addDays(today, 70) });
  await edit(house, jawad, deadlines, { kind: 'statutes', onDay: '1.1.2025' });
  const letters = async () =>
    (
      await house.database.pool.query(
        `select language, subject, body_text from mail where about = 'deadline' order by made_at, language`,
      )
    ).rows;
  assert.equal(await remind(house, today), 0);
  assert.equal(await remind(house, addDays(today, 10)), 2);
  assert.equal(await remind(house, addDays(today, 11)), 0);
  assert.equal(await remind(house, addDays(today, 57)), 2, 'a day late is not too late');
  assert.equal(await remind(house, addDays(today, 70)), 2);
  assert.equal(await remind(house, addDays(today, 71)), 0);
  assert.deepEqual([...new Set((await letters()).map(({ language }) => language))].toSorted(), ['ar', 'fa']);
  assert.match((await letters())[0].body_text, /\/(ar|fa)\/my-area\/sonnenhof-frauen-und-familien\/deadlines/);
  await edit(house, jawad, deadlines, { kind: 'boardTerm', onDay: '20.11.2026', endsOn: addDays(today, 200) });
  assert.equal(await remind(house, addDays(today, 75)), 0);
});

test('two reminders at once tell everybody once', async (t) => {
  const house = await testHouse(t, { story: true });
  const jawad = await house.as('jawad-rahimi');
  await edit(house, jawad, deadlines, { kind: 'boardTerm', onDay: '1.1.2025', endsOn: addDays(today, 20) });
  const sent = await Promise.all([1, 2, 3].map(() => remind(house, today)));
  assert.deepEqual(sent.toSorted(), [0, 0, 2]);
});

test('papers are seen by the organisation and its umbrella’s office, and by nobody else behind the second wall', async (t) => {
  const house = await testHouse(t, { story: true });
  const jawad = await house.as('jawad-rahimi');
  await edit(house, jawad, deadlines, { kind: 'statutes', onDay: '1.1.2020', note: 'Fassung 3' });
  assert.match(await house.page(deadlines, { headers: await house.as('elena-petrova') }), /Fassung 3/);
  assert.equal((await house.ask(deadlines, { headers: await house.as('parisa-azimi') })).status, 404);
  const nodeOf = async (slug: string) =>
    (await house.database.pool.query('select node from organisation where slug = $1', [slug])).rows[0].node as number;
  const seen = (organisations: number[]) =>
    house.house.database.within({ organisations }, (write) =>
      write.selectFrom('association_fact').select('id').execute(),
    );
  assert.equal((await seen([await nodeOf(OWN)])).length, 1);
  assert.equal((await seen([await nodeOf('dsm')])).length, 1);
  assert.equal((await seen([await nodeOf('lamsa')])).length, 0);
  assert.equal((await seen([])).length, 0);
});
