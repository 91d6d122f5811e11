import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, dayFrom, daysBetween } from '#ground/day';
import { clockText, isoText, momentAt, mondayOf, nextDay, wallTimeAt, weekdayOf, wholeDay } from './clock.ts';
import { readClock, readMoment } from './read.ts';
import { HOUR, minutesOf } from './span.ts';

const spring = dayFrom('2026-03-29');
const autumn = dayFrom('2026-10-25');

test('what the clock shows is found again at every quarter of an hour of both nights in which clocks change', () => {
  for (const day of [spring, autumn]) {
    for (let minute = 0; minute < 1440; minute += 15) {
      const shown = wallTimeAt(momentAt(day, minute));
      // From two to three there is no such time in March: an hour later is meant.
      const expected = day === spring && minute >= 120 && minute < 180 ? minute + 60 : minute;
      assert.deepEqual(shown, { day, minute: expected });
    }
  }
});

test('half past two comes twice in October, and the first is meant', () => {
  const first = momentAt(autumn, 150);
  assert.equal(isoText(first), '2026-10-25T02:30:00+02:00');
  assert.equal(isoText(first + HOUR), '2026-10-25T02:30:00+01:00');
});

test('days are 23 and 25 hours long when clocks change, and a leap day is a day', () => {
  assert.equal(minutesOf(wholeDay(spring)), 23 * 60);
  assert.equal(minutesOf(wholeDay(autumn)), 25 * 60);
  assert.equal(minutesOf(wholeDay(dayFrom('2028-02-29'))), 24 * 60);
  assert.equal(nextDay(dayFrom('2028-02-28')), '2028-02-29');
  assert.equal(nextDay(dayFrom('2026-12-31')), '2027-01-01');
});

test('weeks begin on Monday, also the 53rd', () => {
  assert.equal(mondayOf(dayFrom('2027-01-03')), '2026-12-28');
  assert.equal(weekdayOf(dayFrom('2026-12-28')), 1);
  assert.equal(weekdayOf(dayFrom('2027-01-03')), 7);
});

test('a booking over midnight is as long as the clock says, also in the nights of the clock change', () => {
  const hours = (day: string) =>
    minutesOf({ from: momentAt(dayFrom(day), 22 * 60), until: momentAt(nextDay(dayFrom(day)), 6 * 60) }) / 60;
  assert.equal(hours('2026-03-28'), 7);
  assert.equal(hours('2026-10-24'), 9);
  assert.equal(hours('2026-07-24'), 8);
});

test('any moment is read back from how it is written', () => {
  const begins = Date.parse('2020-01-01T00:00:00Z');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 * 366 * 1440 }), (minute) => {
      const moment = begins + minute * 60_000;
      assert.equal(readMoment(isoText(moment)), moment);
      const { day, minute: shown } = wallTimeAt(moment);
      assert.ok(Math.abs(momentAt(day, shown) - moment) <= HOUR);
      assert.equal(daysBetween(mondayOf(day), addDays(mondayOf(day), 7)), 7);
    }),
  );
});

test('moments and hours are read as people and programs write them, and nothing else is', () => {
  assert.equal(readMoment('2026-11-25T10:00:00+01:00'), Date.parse('2026-11-25T09:00:00Z'));
  assert.equal(readMoment('2026-11-25T10:00'), Date.parse('2026-11-25T09:00:00Z'));
  assert.equal(readMoment('2026-07-25T10:00Z'), Date.parse('2026-07-25T10:00:00Z'));
  for (const wrong of [
    '',
    '2026-02-30T10:00',
    '2026-02-30',
    '2026-11-25T25:00',
    '2026-11-25T10:60',
    'morgen',
    '2026-11-25T10:00+99:99',
  ]) {
    assert.equal(readMoment(wrong), undefined, wrong);
  }
  for (const [written, minute] of [
    ['9', 540],
    ['9:30', 570],
    ['09.30', 570],
    ['24:00', 1440],
    ['18 Uhr', 1080],
    ['۱۰:۳۰', 630],
    ['٩', 540],
  ] as const) {
    assert.equal(readClock(written), minute, written);
  }
  for (const wrong of ['', '25', '9:60', '24:01', '-1', '9:5', 'neun'])
    assert.equal(readClock(wrong), undefined, wrong);
  assert.equal(clockText(545), '9:05');
});
