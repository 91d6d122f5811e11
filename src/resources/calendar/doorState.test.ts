import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayFrom } from '#ground/day';
import type { Resource } from '../resource.ts';
import type { Held } from '../situation.ts';
import { momentAt } from '../time/clock.ts';
import { doorState } from './doorState.ts';

const room = {
  kind: 'room',
  slots: 2,
  bufferBefore: 0,
  bufferAfter: 15,
  openOnHolidays: false,
  openings: [2, 3, 4].map((weekday) => ({ weekday, opens: 9 * 60, closes: 20 * 60 })),
  house: { ags: '14713000' },
} as unknown as Resource;
// A Tuesday.
const at = (hour: number, day = '2026-12-08') => momentAt(dayFrom(day), hour * 60);
const held = (slot: number, from: number, until: number, booking: string, closed: string | null = null): Held => ({
  slot,
  from: at(from),
  until: at(until) + (closed === null ? 15 * 60_000 : 0),
  booking: closed === null ? booking : null,
  closed,
});
const whole = (from: number, until: number, booking: string) => [1, 2].map((slot) => held(slot, from, until, booking));

test('a door says free until the next, taken until somebody leaves and nobody follows, and how many parts are left', () => {
  const day = [...whole(10, 12, 'a'), ...whole(12.25, 13, 'b'), held(1, 15, 16, 'c')];
  const said = (hour: number) => {
    const { state, free, until, next } = doorState(room, day, at(hour));
    return [state, free, until, next.map(({ booking }) => booking)];
  };
  assert.deepEqual(said(9.5), ['free', 2, at(10), ['a', 'b', 'c']]);
  assert.deepEqual(said(10), ['taken', 0, at(12), ['b', 'c']]);
  assert.deepEqual(said(12.1), ['free', 2, at(12.25), ['b', 'c']], 'cleaning up is no meeting');
  assert.deepEqual(said(15.5), ['part', 1, at(16), []]);
  assert.deepEqual(said(17), ['free', 2, at(20), []]);
  const backToBack = [...whole(10, 12, 'a'), ...whole(12, 13, 'b')];
  assert.equal(doorState(room, backToBack, at(11)).until, at(13));
  const halves = [held(1, 10, 12, 'a'), held(2, 10, 14, 'b')];
  assert.equal(doorState(room, halves, at(11)).until, at(12));
});

test('shut is shut: with the reason where there is one, and with the hour at which it opens', () => {
  assert.deepEqual([doorState(room, [], at(7)).state, doorState(room, [], at(7)).until], ['shut', at(9)]);
  const works = [1, 2].map((slot) => held(slot, 9, 14, '', 'Bauarbeiten'));
  const { state, until, reason } = doorState(room, works, at(10));
  assert.deepEqual([state, until, reason], ['shut', at(14), 'Bauarbeiten']);
});

test('where nothing changes as far as it looks, no end is told', () => {
  const wall = { ...room, kind: 'exhibitionWall', slots: 1 } as Resource;
  const { state, until } = doorState(wall, [], at(10));
  assert.deepEqual([state, until], ['free', undefined]);
});
