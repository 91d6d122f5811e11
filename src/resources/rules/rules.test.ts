import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Day, dayFrom } from '#ground/day';
import { languages } from '#ground/language';
import { fateOf } from '../fate.ts';
import { freeSpans } from '../free.ts';
import { openSpans } from '../openings/openSpans.ts';
import type { Resource } from '../resource.ts';
import { brokenSentence } from '../sentence.ts';
import type { BookerStanding, Situation } from '../situation.ts';
import { dayAtMoment, momentAt, wholeDay } from '../time/clock.ts';
import { minutesByMonth } from './months.ts';
import type { RuleName } from './rule.ts';

const today = dayFrom('2026-11-22');
const weekdays = [1, 2, 3, 4, 5];
const leipzig = {
  id: 1,
  slug: 'haus',
  name: 'Haus',
  street: 'Weg 1',
  postcode: '04315',
  place: 'Leipzig',
  ags: '14713000',
  language: 'de',
  directions: null,
  houseRules: null,
  contact: null,
  phone: null,
  email: null,
};
const room: Resource = {
  id: 1,
  slug: 'raum',
  kind: 'room',
  name: 'Raum',
  about: null,
  people: 20,
  stepFree: true,
  slots: 2,
  parts: [null, null],
  bufferBefore: 0,
  bufferAfter: 0,
  leadMinutes: 120,
  horizonDays: 60,
  priorityDays: 30,
  longestMinutes: 300,
  quotaMinutes: 600,
  audience: ['member'],
  approval: 'atOnce',
  openOnHolidays: false,
  calendarPublic: false,
  namesOnDoor: false,
  goneOn: null,
  version: 1,
  openings: weekdays.map((weekday) => ({ weekday, opens: 540, closes: 1200 })),
  house: leipzig,
  keeper: { node: 1, slug: 'keeper', name: 'Keeper' },
};
const member: BookerStanding = { keeper: false, member: true, partner: false, guest: false, withoutPremises: false };

interface Case {
  day?: string;
  from?: number;
  until?: number;
  slots?: number;
  people?: number;
  standing?: Partial<BookerStanding>;
  resource?: Partial<Resource>;
  used?: number;
}

function ruleOf({
  day = '2026-11-25',
  from = 600,
  until = 720,
  slots = 1,
  people,
  standing,
  resource,
  used = 0,
}: Case) {
  const on = dayFrom(day);
  const situation: Situation = {
    resource: { ...room, ...resource },
    now: momentAt(today, 540),
    today,
    held: [],
    standing: { ...member, ...standing },
    used: new Map([[on.slice(0, 7), used]]),
  };
  const fate = fateOf({ from: momentAt(on, from), until: momentAt(on, until), slots, people }, situation);
  if (fate.fate !== 'broken') return fate.fate;
  for (const { code } of languages) assert.ok(brokenSentence(code, fate.broken).length > 10);
  return fate.broken.rule;
}

test('every rule refuses what it is there for and lets pass what lies just within it', () => {
  const cases: readonly [RuleName | 'free', Case][] = [
    ['free', {}],
    ['order', { until: 600 }],
    ['order', { until: 540 }],
    ['past', { day: '2026-11-20' }],
    ['gone', { resource: { goneOn: dayFrom('2026-11-25') } }],
    ['free', { resource: { goneOn: dayFrom('2026-11-26') } }],
    ['audience', { standing: { member: false } }],
    ['audience', { standing: { member: false, partner: true } }],
    ['free', { standing: { member: false, partner: true }, resource: { audience: ['partner'] } }],
    ['free', { standing: { member: false, guest: true }, resource: { audience: ['public'] } }],
    ['free', { standing: { member: false, keeper: true } }],
    ['slots', { slots: 3 }],
    ['people', { people: 21, slots: 2 }],
    ['free', { people: 20, slots: 2 }],
    ['people', { people: 11, slots: 1 }],
    ['free', { people: 10, slots: 1 }],
    ['opening', { from: 530 }],
    ['opening', { until: 1205, from: 1140 }],
    ['free', { from: 540, until: 600 }],
    ['opening', { day: '2026-11-28' }],
    ['free', { day: '2026-11-28', standing: { keeper: true } }],
    ['holiday', { day: '2026-12-25' }],
    ['free', { day: '2026-12-25', resource: { openOnHolidays: true } }],
    ['lead', { day: '2026-11-23', resource: { leadMinutes: 2 * 1440 } }],
    ['horizon', { day: '2027-01-22' }],
    ['free', { day: '2027-01-21' }],
    ['free', { day: '2027-01-22', standing: { withoutPremises: true } }],
    ['longest', { from: 600, until: 901 }],
    ['free', { from: 600, until: 900 }],
    ['quota', { used: 481 }],
    ['free', { used: 480 }],
    ['free', { used: 2000, standing: { keeper: true } }],
    ['weeks', { resource: { kind: 'exhibitionWall' } }],
  ];
  for (const [expected, told] of cases) assert.equal(ruleOf(told), expected, JSON.stringify(told));
});

test('a holiday of one Land closes there alone', () => {
  const repentance = wholeDay(dayFrom('2026-11-18'));
  assert.equal(freeSpans(room, [], repentance).length, 0);
  const inBerlin = { ...room, house: { ...leipzig, ags: '11000000' } };
  assert.equal(freeSpans(inBerlin, [], repentance).length, 1);
});

test('what is open over midnight is open in one piece, and hours keep to the clock when it changes', () => {
  const always = {
    ...room,
    openOnHolidays: true,
    openings: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: 0, closes: 1440 })),
  };
  const week = { from: momentAt(dayFrom('2026-10-19'), 0), until: momentAt(dayFrom('2026-10-26'), 0) };
  assert.deepEqual(openSpans(always, week), [week]);
  const sunday = { ...room, openings: [{ weekday: 7, opens: 540, closes: 1200 }] };
  for (const day of ['2026-03-29', '2026-10-25'] as Day[]) {
    const [open] = openSpans(sunday, wholeDay(day));
    assert.deepEqual(open, { from: momentAt(day, 540), until: momentAt(day, 1200) });
    assert.equal(open!.until - open!.from, 11 * 3_600_000);
  }
});

test('minutes over the end of a month count in both, the hour the clock changes once', () => {
  const span = { from: momentAt(dayFrom('2026-11-30'), 1380), until: momentAt(dayFrom('2026-12-01'), 120) };
  assert.deepEqual(
    [...minutesByMonth(span)],
    [
      ['2026-11', 60],
      ['2026-12', 120],
    ],
  );
  const march = { from: momentAt(dayFrom('2026-03-29'), 0), until: momentAt(dayFrom('2026-03-30'), 0) };
  assert.deepEqual([...minutesByMonth(march)], [['2026-03', 23 * 60]]);
  assert.equal(dayAtMoment(march.until), '2026-03-30');
});
