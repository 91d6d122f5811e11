import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formsIn, textOf } from '#test';
import { booked, emptyRooms, HOUSE, on } from './runForTest.ts';

const file = `BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//test//DE\r
BEGIN:VEVENT\r
UID:ferien@schule.example\r
DTSTART;VALUE=DATE:20261223\r
DTEND;VALUE=DATE:20270103\r
SUMMARY:Weihnachtsferien =1+1\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:putz@schule.example\r
DTSTART;TZID=Europe/Berlin:20261202T100000\r
DTEND;TZID=Europe/Berlin:20261202T120000\r
SUMMARY:Grundreinigung\r
END:VEVENT\r
END:VCALENDAR\r
`;

test('a calendar file is shown first, closes what is ticked, and closes it once', async (t) => {
  const house = await emptyRooms(t);
  const youssef = await house.as('youssef-haddad');
  await booked(house, [on('2026-12-02', 11, 13)]);
  const ics = () => new File([file], 'ferien.ics', { type: 'text/calendar' });
  const shown = await house.sendForm(`${HOUSE}/import`, { what: 'HOUSE', file: ics() }, youssef);
  assert.equal(shown.status, 200);
  const page = await shown.text();
  assert.match(textOf(page), /2 Zeiten liegen in den nächsten zwei Jahren.*Grundreinigung.*Weihnachtsferien/);
  const count = async () => (await house.database.pool.query('select count(*)::int as n from closure')).rows[0].n;
  assert.equal(await count(), 0);

  const send = async () => {
    const form = new FormData();
    for (const { name, value } of formsIn(page).find(({ action }) => action.endsWith('/import'))!.fields)
      form.append(name, value);
    const headers = { 'Sec-Fetch-Site': 'same-origin', ...youssef };
    return textOf(await (await house.ask(`${HOUSE}/import`, { method: 'POST', body: form, headers })).text());
  };
  const first = await send();
  assert.match(first, /1 Zeit ist jetzt geschlossen.*1 Zeit bleibt offen.*Grundreinigung.*Sonnenhof/);
  assert.match(await send(), /Neu geschlossen wurde nichts.*1 war schon geschlossen/);
  assert.equal(await count(), 1);
  assert.match(textOf(await house.page(`${HOUSE}?day=2026-12-24`, { headers: youssef })), /Weihnachtsferien =1\+1/);
});

test('what is no calendar, too large, or has nothing ticked closes nothing', async (t) => {
  const house = await emptyRooms(t);
  const youssef = await house.as('youssef-haddad');
  for (const [sent, sentence] of [
    [{ what: 'HOUSE' }, /wählen Sie eine Datei/],
    [{ what: 'HOUSE', pasted: 'Hallo' }, /keine Kalenderdatei/],
    [{ what: 'HOUSE', file: new File(['x'.repeat(1_500_000)], 'x.ics') }, /größer als 1 MB/],
    [{ what: 'nichts', pasted: file }, /gibt es in diesem Haus nicht/],
    [{ what: 'HOUSE', pasted: file, sure: 'yes' }, /mindestens eine Zeit/],
  ] as const) {
    const answer = await house.sendForm(`${HOUSE}/import`, sent, youssef);
    assert.equal(answer.status, 422, JSON.stringify(sentence.source));
    assert.match(textOf(await answer.text()), sentence);
  }
  const layla = await house.as('layla-al-masri');
  assert.equal((await house.sendForm(`${HOUSE}/import`, { what: 'HOUSE', pasted: file }, layla)).status, 404);
  const { rows } = await house.database.pool.query('select from closure');
  assert.equal(rows.length, 0);
});
