import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayFrom } from '#ground/day';
import { fateOf, placeFor, withBuffers } from './fate.ts';
import { busySpans, freeSpans, nextFree } from './free.ts';
import type { Resource } from './resource.ts';
import type { Held, Situation } from './situation.ts';
import { momentAt, wholeDay } from './time/clock.ts';
import { MINUTE } from './time/span.ts';

const day = dayFrom('2026-11-25');
const at = (minute: number) => momentAt(day, minute);

const room: Resource = {
  id: 1,
  slug: 'raum',
  kind: 'room',
  name: 'Raum',
  about: null,
  people: 20,
  stepFree: true,
  slots: 3,
  parts: [null, null, null],
  bufferBefore: 15,
  bufferAfter: 30,
  leadMinutes: 0,
  horizonDays: 30,
  priorityDays: 0,
  longestMinutes: null,
  quotaMinutes: null,
  audience: ['member'],
  approval: 'atOnce',
  openOnHolidays: true,
  calendarPublic: false,
  namesOnDoor: false,
  goneOn: null,
  version: 1,
  openings: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: 480, closes: 1200 })),
  house: {
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
  },
  keeper: { node: 1, slug: 'keeper', name: 'Keeper' },
};

const standing = { keeper: false, member: true, partner: false, guest: false, withoutPremises: false };
const situation = (held: readonly Held[], resource = room): Situation => ({
  resource,
  now: at(0),
  today: day,
  held,
  standing,
  used: new Map(),
});

// Bookings of random slots and times, as many as fit beside each other.
const bookings = fc
  .array(
    fc.record({
      slot: fc.integer({ min: 1, max: 3 }),
      from: fc.integer({ min: 16, max: 76 }),
      length: fc.integer({ min: 1, max: 12 }),
    }),
    {
      maxLength: 20,
    },
  )
  .map((wishes) => {
    const held: Held[] = [];
    for (const { slot, from, length } of wishes) {
      const span = withBuffers(room, { from: at(from * 15), until: at((from + length) * 15) });
      if (!held.some((each) => each.slot === slot && each.from < span.until && span.from < each.until)) {
        held.push({ ...span, slot, booking: 'b', closed: null });
      }
    }
    return held;
  });

test('what is shown as free can be booked at every quarter of an hour, and what is not cannot', () => {
  fc.assert(
    fc.property(bookings, fc.integer({ min: 1, max: 3 }), (held, slots) => {
      const free = freeSpans(room, held, wholeDay(day));
      for (let minute = 0; minute < 1440; minute += 15) {
        const wish = { from: at(minute), until: at(minute + 15), slots, people: undefined };
        const shown = free.some((span) => span.slots >= slots && span.from <= wish.from && wish.until <= span.until);
        assert.equal(fateOf(wish, situation(held)).fate === 'free', shown, `${minute}`);
      }
    }),
  );
});

test('free and busy together are the opening hours', () => {
  fc.assert(
    fc.property(bookings, (held) => {
      const sum = [...freeSpans(room, held, wholeDay(day)), ...busySpans(room, held, wholeDay(day))]
        .map(({ from, until }) => until - from)
        .reduce((a, b) => a + b, 0);
      assert.equal(sum, 12 * 60 * MINUTE);
    }),
  );
});

test('the next free time is free and no earlier than wished, and the wished one where that is free', () => {
  fc.assert(
    fc.property(bookings, fc.integer({ min: 32, max: 70 }), fc.integer({ min: 1, max: 8 }), (held, from, length) => {
      const wish = { from: at(from * 15), until: at((from + length) * 15), slots: 1, people: undefined };
      const found = nextFree(wish, situation(held), { from: wish.from, until: at(3 * 1440) });
      assert.ok(found);
      assert.ok(found.from >= wish.from);
      assert.equal(found.until - found.from, wish.until - wish.from);
      assert.equal(fateOf({ ...wish, ...found }, situation(held)).fate, 'free');
      if (fateOf(wish, situation(held)).fate === 'free') assert.equal(found.from, wish.from);
    }),
  );
});

test('a long stay needs the same part throughout, not one after the other', () => {
  const two = { ...room, slots: 2, bufferBefore: 0, bufferAfter: 0 };
  const held: Held[] = [
    { slot: 1, from: at(600), until: at(660), booking: 'a', closed: null },
    { slot: 2, from: at(660), until: at(720), booking: 'b', closed: null },
  ];
  const place = placeFor({ from: at(600), until: at(720), slots: 1, people: undefined }, { resource: two, held });
  assert.equal(place.fate, 'taken');
  assert.equal(
    placeFor({ from: at(600), until: at(660), slots: 1, people: undefined }, { resource: two, held }).fate,
    'free',
  );
});
