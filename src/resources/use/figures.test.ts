import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayFrom } from '#ground/day';
import { purposeKinds, resourceKinds } from '../resource.ts';
import { momentAt } from '../time/clock.ts';
import { MINUTE } from '../time/span.ts';
import type { Used } from './booked.ts';
import { figuresOf, guests, type Line } from './figures.ts';

const within = { from: momentAt(dayFrom('2026-01-01'), 0), until: momentAt(dayFrom('2027-01-01'), 0) };
const months = Math.floor((within.until - within.from) / MINUTE);

const organisations = [null, { slug: 'a', name: 'A' }, { slug: 'b', name: 'B' }, { slug: 'guests', name: 'Guests' }];
const districts = [null, { ags: '14713', name: 'Leipzig' }, { ags: '15002', name: 'Halle (Saale)' }];

const bookings = fc.array(
  fc
    .record({
      begins: fc.integer({ min: -60_000, max: months + 60_000 }),
      length: fc.integer({ min: 1, max: 90 * 1440 }),
      kind: fc.constantFrom(...resourceKinds),
      room: fc.constantFrom('eins', 'zwei', 'drei'),
      slots: fc.integer({ min: 1, max: 3 }),
      purposeKind: fc.constantFrom(...purposeKinds),
      organisation: fc.constantFrom(...organisations),
      district: fc.constantFrom(...districts),
      noShow: fc.boolean(),
    })
    .map(({ begins, length, room, kind, ...rest }): Used => {
      const from = within.from + begins * MINUTE;
      return { ...rest, kind, resource: `${kind}-${room}`, name: room, from, until: from + length * MINUTE };
    }),
  { maxLength: 60 },
);

test('every table sums up to the same bookings and minutes, whatever was booked, and guests are one line', () => {
  fc.assert(
    fc.property(bookings, (all) => {
      const figures = figuresOf(all, within, within.from);
      const tables: readonly (readonly Line[])[] = [
        figures.organisations,
        figures.districts,
        figures.purposes,
        figures.months,
        figures.resources,
      ];
      for (const lines of tables) {
        assert.equal(sum(lines, 'bookings'), figures.bookings);
        assert.equal(sum(lines, 'minutes'), figures.minutes);
        assert.equal(new Set(lines.map(({ key }) => key)).size, lines.length);
      }
      const touched = all.filter(({ from, until }) => from < within.until && within.from < until);
      const walls = touched.filter(({ kind }) => kind === 'exhibitionWall');
      assert.equal(
        figures.bookings +
          figures.noShows.bookings +
          sum(figures.walls, 'bookings') +
          walls.filter((w) => w.noShow).length,
        touched.length,
      );
      const ofGuests = (lines: readonly Line[]) =>
        lines.filter(({ key }) => key === guests).map(({ bookings, minutes }) => [bookings, minutes]);
      assert.deepEqual(ofGuests(figures.organisations), ofGuests(figures.districts));
      assert.ok(figures.months.every(({ key }) => key.startsWith('2026-')));
    }),
  );
});

const sum = (lines: readonly Line[], what: 'bookings' | 'minutes') => lines.reduce((all, line) => all + line[what], 0);
