import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { type Day, dayFrom } from '#ground/day';
import { momentAt, wallTimeAt } from '../time/clock.ts';
import { datesOf } from './dates.ts';
import { ruleSentence, seriesFaultSentence } from './sentence.ts';

const at = (day: string, from = 10 * 60, until = 12 * 60) => ({
  from: momentAt(dayFrom(day), from),
  until: momentAt(dayFrom(day), until),
});

function daysOf(rule: string, first: string): Day[] {
  const dates = datesOf(rule, at(first));
  assert.ok(Array.isArray(dates), `${rule}: ${JSON.stringify(dates)}`);
  return dates.map(({ from }) => wallTimeAt(from).day);
}

/** What ical.js finds, day by day, for rules it comes to an end with. */
function daysByIcal(rule: string, first: string): string[] {
  const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromString(`${first}T10:00:00`, undefined as never));
  const days: string[] = [];
  for (let next = iterator.next(); next && days.length < 400; next = iterator.next()) {
    days.push(next.toString().slice(0, 10));
  }
  return days;
}

test('ten weeks, every second Tuesday, the last Friday and the third Wednesday of each month', () => {
  assert.equal(daysOf('FREQ=WEEKLY;COUNT=10', '2026-11-24').length, 10);
  assert.deepEqual(daysOf('RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20270105', '2026-11-24'), [
    '2026-11-24',
    '2026-12-08',
    '2026-12-22',
    '2027-01-05',
  ]);
  assert.deepEqual(daysOf('FREQ=MONTHLY;BYDAY=-1FR;COUNT=3', '2026-11-27'), ['2026-11-27', '2026-12-25', '2027-01-29']);
  assert.deepEqual(daysOf('FREQ=MONTHLY;BYDAY=WE;BYSETPOS=3;COUNT=2', '2026-11-18'), ['2026-11-18', '2026-12-16']);
});

test('days left out are left out, and count', () => {
  const rule = 'FREQ=WEEKLY;COUNT=4\r\nEXDATE;VALUE=DATE:20261201\r\nEXDATE;TZID=Europe/Berlin:20261208T100000';
  assert.deepEqual(daysOf(rule, '2026-11-24'), ['2026-11-24', '2026-12-15']);
});

test('29 February comes only where there is one', () => {
  assert.deepEqual(daysOf('FREQ=MONTHLY;INTERVAL=6;UNTIL=20291231', '2028-02-29'), [
    '2028-02-29',
    '2028-08-29',
    '2029-08-29',
  ]);
  assert.deepEqual(daysOf('FREQ=DAILY;COUNT=3', '2028-02-28'), ['2028-02-28', '2028-02-29', '2028-03-01']);
});

test('ten o’clock stays ten o’clock when the clocks change, and a night stays a night', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('2026-03-16', '2026-03-27', '2026-10-12', '2026-10-23'),
      fc.integer({ min: 0, max: 1439 }),
      fc.integer({ min: 1, max: 1439 }),
      fc.constantFrom('FREQ=DAILY;COUNT=30', 'FREQ=WEEKLY;COUNT=6', 'FREQ=WEEKLY;BYDAY=SA,SU,MO;COUNT=12'),
      (day, minute, length, rule) => {
        const first = at(day, minute, minute + length);
        const [begins, ends] = [wallTimeAt(first.from), wallTimeAt(first.until)];
        const dates = datesOf(rule, first);
        assert.ok(Array.isArray(dates));
        for (const { from, until } of dates) {
          const there = [wallTimeAt(from), wallTimeAt(until)] as const;
          // What the clock leaves out on 29 March cannot be kept: it is an hour later then.
          for (const [shown, wanted] of [
            [there[0], begins.minute],
            [there[1], ends.minute],
          ] as const) {
            const leftOut = shown.day === '2026-03-29' && wanted >= 120 && wanted < 180;
            assert.equal(shown.minute, leftOut ? wanted + 60 : wanted);
          }
        }
      },
    ),
  );
});

test('the dates are those ical.js finds, wherever it comes to an end', () => {
  const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
  const days = fc.uniqueArray(weekday, { minLength: 1, maxLength: 3 });
  const weekly = fc
    .record({ days: fc.option(days), week: fc.constantFrom('MO', 'SU') })
    .map(({ days, week }) => `FREQ=WEEKLY;WKST=${week}${days ? `;BYDAY=${days.join()}` : ''}`);
  const monthly = fc.oneof(
    fc.tuple(fc.constantFrom(1, 2, 3, 4, -1, -2), weekday).map(([nth, day]) => `FREQ=MONTHLY;BYDAY=${nth}${day}`),
    fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 3 }).map((dates) => {
      return `FREQ=MONTHLY;BYMONTHDAY=${dates.toSorted((a, b) => a - b).join()}`;
    }),
    fc.constant('FREQ=MONTHLY;BYMONTHDAY=-1'),
    weekday.map((day) => `FREQ=MONTHLY;BYDAY=${day};BYSETPOS=1`),
  );
  const first = fc
    .integer({ min: 0, max: 800 })
    .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      fc.oneof(weekly, monthly, fc.constant('FREQ=DAILY')),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 20 }),
      first,
      (how, interval, count, day) => {
        const rule = `${how};INTERVAL=${interval};COUNT=${count}`;
        const dates = datesOf(rule, at(day), { dates: 400, years: 10 });
        assert.deepEqual(Array.isArray(dates) && dates.map(({ from }) => wallTimeAt(from).day), daysByIcal(rule, day));
      },
    ),
    { numRuns: 500 },
  );
});

const shared = fileURLToPath(new URL('../../../../../shared/data/ics/', import.meta.url));

test('real calendars repeat as often as ical.js says', { skip: !existsSync(shared) && '../shared is missing' }, () => {
  let compared = 0;
  const refused: string[] = [];
  for (const file of globSync('**/*.ics', { cwd: shared })) {
    const text = readFileSync(shared + file, 'utf8').replace(/\r?\n[ \t]/g, '');
    for (const [, rule = ''] of text.matchAll(/^RRULE:(FREQ=(?:DAILY|WEEKLY|MONTHLY)[^\r\n]*)/gm)) {
      // Their ends lie anywhere: only how they repeat is compared.
      const bounded = `${rule.replace(/;?(?:COUNT|UNTIL)=[^;]*/g, '')};COUNT=40`;
      const dates = datesOf(bounded, at('2026-11-24'), { dates: 400, years: 12 });
      // "BYDAY=MO, TU" and hours are refused in a sentence.
      if (!Array.isArray(dates)) refused.push(rule);
      else assert.equal(dates.length, daysByIcal(bounded, '2026-11-24').length, `${file}: ${rule}`);
      compared += 1;
    }
  }
  assert.ok(compared > 20 && refused.length < 5, `${compared} rules, refused: ${refused.join(' ')}`);
});

test('a rule without an end, with too many dates, over too many years or with none is refused with a sentence', () => {
  const refused = (rule: string) => {
    const dates = datesOf(rule, at('2026-02-03'));
    assert.ok(!Array.isArray(dates), rule);
    return seriesFaultSentence('de', dates.unreadable);
  };
  assert.match(refused('FREQ=DAILY'), /wann die Serie endet/);
  assert.match(refused('FREQ=DAILY;COUNT=111'), /höchstens 110 Termine/);
  assert.match(refused('FREQ=DAILY;UNTIL=20270203'), /höchstens 110 Termine/);
  assert.match(refused('FREQ=WEEKLY;UNTIL=20360203'), /höchstens 2 Jahre/);
  assert.match(refused('FREQ=MONTHLY;COUNT=30'), /höchstens 2 Jahre/);
  assert.match(refused('FREQ=YEARLY;COUNT=2'), /FREQ=YEARLY/);
  assert.match(refused('FREQ=DAILY;BYHOUR=1,2;COUNT=2'), /BYHOUR/);
  for (const never of [
    'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6;COUNT=2',
    'FREQ=MONTHLY;BYMONTHDAY=31;INTERVAL=12;COUNT=2',
    'FREQ=DAILY;INTERVAL=7;BYDAY=MO;COUNT=2',
    'FREQ=MONTHLY;BYMONTHDAY=1;BYDAY=-1MO;COUNT=2',
    'FREQ=WEEKLY;UNTIL=20200101',
  ]) {
    assert.match(refused(never), /kein einziger Termin/, never);
  }
});

test('nothing that is sent as a rule makes it hang or throw', () => {
  const part = fc.constantFrom(
    'FREQ=DAILY',
    'FREQ=WEEKLY',
    'FREQ=MONTHLY',
    'INTERVAL=1000',
    'INTERVAL=0',
    'COUNT=110',
    'COUNT=-1',
    'UNTIL=20280202T235959Z',
    'UNTIL=20269999',
    'BYDAY=5MO,-5TU',
    'BYDAY=',
    'BYMONTHDAY=-31,31',
    'BYSETPOS=-366,366',
    'WKST=XX',
    '\nEXDATE:20260210T100000Z',
    '\nEXDATE:tomorrow',
    'RRULE:',
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(part, { maxLength: 7 }).map((parts) => parts.join(';')),
  );
  fc.assert(
    fc.property(text, (rule) => {
      const dates = datesOf(rule, at('2026-02-03'));
      const said = Array.isArray(dates)
        ? ruleSentence('ar', rule, at('2026-02-03').from)
        : seriesFaultSentence('ar', dates.unreadable);
      assert.ok(said.length > 0 && (!Array.isArray(dates) || dates.length <= 110));
    }),
    { numRuns: 2_000 },
  );
});

test('a rule is told in the words of each language', () => {
  const { from } = at('2026-11-24');
  assert.equal(
    ruleSentence('de', 'FREQ=WEEKLY;INTERVAL=2;UNTIL=20270630', from),
    'jeden zweiten Dienstag, bis 30. Juni 2027',
  );
  assert.equal(ruleSentence('en', 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=6', from), 'every month on the last Friday, 6 times');
  assert.equal(ruleSentence('ru', 'FREQ=MONTHLY;BYDAY=3WE;COUNT=5', from), 'каждый месяц: третья среда, 5 раз');
});
