import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { dayFrom } from '#ground/day';
import { momentAt } from '../time/clock.ts';
import { calendarText, type Entry } from './write.ts';

const at = (day: string, minute: number) => momentAt(dayFrom(day), minute);
const NOW = Date.parse('2026-11-22T08:00:00Z');
const entry = (more: Partial<Entry> = {}): Entry => ({
  uid: '1@dachwerk.example',
  from: at('2026-11-25', 600),
  until: at('2026-11-25', 720),
  sequence: 2,
  status: 'CONFIRMED',
  summary: 'Frauenfrühstück',
  ...more,
});
const plainOf = (text: string) => text.toWellFormed().replace(/[\p{Cc}\p{Zl}\u202a-\u202e\u2066-\u2069]/gu, '');
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

test('an entry has the clock of Berlin, its rules, and all that makes a later one replace it', () => {
  const text = calendarText([entry()], { now: NOW, name: 'Buchungen' });
  for (const line of [
    'DTSTART;TZID=Europe/Berlin:20261125T100000',
    'DTEND;TZID=Europe/Berlin:20261125T120000',
    'DTSTAMP:20261122T080000Z',
    'UID:1@dachwerk.example',
    'SEQUENCE:2',
    'STATUS:CONFIRMED',
    'BEGIN:VTIMEZONE',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-WR-CALNAME;VALUE=TEXT:Buchungen',
  ]) {
    assert.ok(text.includes(`\r\n${line}\r\n`), line);
  }
  assert.doesNotMatch(text, /METHOD/);
  assert.match(text, /END:VCALENDAR\r\n$/);
});

test('a message names who sends it to whom, and a cancelled one says so', () => {
  const message = {
    method: 'CANCEL',
    from: { name: 'Haus "am" Webstuhl; Leipzig', address: 'mailto:leipzig@dsm.example' },
    to: { name: 'Layla', email: 'layla@verein.example' },
  } as const;
  const text = calendarText([entry({ status: 'CANCELLED' })], { now: NOW, message });
  const unfolded = text.replace(/\r\n /g, '');
  assert.match(unfolded, /\r\nMETHOD:CANCEL\r\n/);
  assert.match(unfolded, /\r\nORGANIZER;CN="Haus  ?am  ?Webstuhl; Leipzig":mailto:leipzig@dsm\.example\r\n/);
  assert.match(unfolded, /\r\nATTENDEE;CN=Layla;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:layla@verein\.example\r\n/);
  assert.match(unfolded, /\r\nSTATUS:CANCELLED\r\n/);
});

test('no text breaks out of its line, and none reaches into the next', () => {
  const hostile = [
    'Treffen\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Eve',
    'Treffen\nATTENDEE:mailto:eve@elsewhere.example',
    'a\u2028BEGIN:VALARM\u0085b\u0000c',
    'Komma, Strichpunkt; Rückstrich\\ und "Anführung"',
    '\u202egnurednäreV\u202c \u2067نص',
    '\ud800 allein',
    '=cmd|calc',
    'ä'.repeat(500),
    '👩‍👩‍👧‍👦'.repeat(60),
  ];
  for (const text of hostile) {
    const said = entry({ summary: text, description: text, location: text, uid: '2@dachwerk.example' });
    const from = { name: text, address: 'mailto:leipzig@dsm.example' };
    const message = { method: 'REQUEST', from, to: { name: text, email: 'a@b.example' } } as const;
    const written = calendarText([said], { now: NOW, name: text, message });
    const [event, ...more] = eventsIn(written);
    assert.equal(more.length, 0, text);
    assert.equal(event?.uid, '2@dachwerk.example');
    assert.equal(event.attendees.length, 1);
    assert.doesNotMatch(event.summary, /[\u202a-\u202e\u2066-\u2069\r]/u);
    if (text === plainOf(text)) assert.equal(event.summary, text);
    for (const line of written.split('\r\n')) {
      assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.doesNotMatch(line, /[\p{Cc}\u2028\u2029]/u);
    }
  }
});

test('days stay days, and an hour that comes twice is the one it was', () => {
  const weeks = entry({ from: at('2026-11-30', 0), until: at('2026-12-28', 0), free: true });
  assert.match(calendarText([weeks], { now: NOW }), /DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261228\r\n/);
  assert.match(calendarText([weeks], { now: NOW }), /TRANSP:TRANSPARENT/);
  const spans = [
    ['2026-10-25T00:15:00Z', '2026-10-25T01:45:00Z'],
    ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'],
    ['2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z'],
    ['2026-12-31T22:30:00Z', '2027-01-01T01:00:00Z'],
    ['2028-02-29T10:00:00Z', '2028-02-29T11:00:00Z'],
  ].map(([from, until]) => ({ from: Date.parse(from!), until: Date.parse(until!) }));
  const read = eventsIn(
    calendarText(
      spans.map((span, index) => entry({ ...span, uid: String(index) })),
      { now: NOW },
    ),
  );
  assert.deepEqual(
    read.map(({ startDate, endDate }) => ({
      from: startDate.toUnixTime() * 1000,
      until: endDate.toUnixTime() * 1000,
    })),
    spans,
  );
});

const PYTHON = '/usr/bin/python3';
const hasReader = spawnSync(PYTHON, ['-c', 'import icalendar']).status === 0;

test(
  'another reader finds the same in it',
  { skip: hasReader ? false : 'python3-icalendar is not installed here' },
  () => {
    const entries = [
      entry({ description: 'Zeile 1\nZeile 2, mit Komma; und \\', location: 'Saal, Leipzig' }),
      entry({ uid: '2', from: at('2026-10-25', 90), until: at('2026-10-25', 300), status: 'TENTATIVE' }),
      entry({ uid: '3', from: at('2026-11-30', 0), until: at('2026-12-28', 0), status: 'CANCELLED' }),
    ];
    const text = calendarText(entries, { now: NOW, name: 'ä'.repeat(100) });
    const read = spawnSync(PYTHON, ['-c', READ], { input: text, encoding: 'utf8' });
    assert.equal(read.status, 0, read.stderr);
    assert.deepEqual(JSON.parse(read.stdout), [
      ['1@dachwerk.example', '2026-11-25T10:00:00+01:00', '2026-11-25T12:00:00+01:00', 'CONFIRMED', 'Frauenfrühstück'],
      ['2', '2026-10-25T01:30:00+02:00', '2026-10-25T05:00:00+01:00', 'TENTATIVE', 'Frauenfrühstück'],
      ['3', '2026-11-30', '2026-12-28', 'CANCELLED', 'Frauenfrühstück'],
    ]);
  },
);

const READ = `
import icalendar, json, sys
calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
print(json.dumps([[str(e['UID']), e['DTSTART'].dt.isoformat(), e['DTEND'].dt.isoformat(), str(e['STATUS']),
  str(e['SUMMARY'])] for e in calendar.walk('VEVENT')]))`;
