import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinMeetingPoints } from './meeting-points.ts';
import { outlineOf } from './merge.ts';
import { closeSeams, type Corner, type Ring } from './seams.ts';

const ring = (...corners: Corner[]): Ring => ({ corners });

test('two neighbours that draw a border differently both take the fuller drawing', () => {
  const west = ring([0, 0], [50, 0], [50, 40], [51, 60], [50, 100], [0, 100]);
  const east = ring([50, 0], [100, 0], [100, 100], [50, 100]);
  assert.equal(closeSeams([west, east], 3), 1);
  assert.deepEqual(east.corners.toSorted(), [
    [100, 0],
    [100, 100],
    [50, 0],
    [50, 100],
    [50, 40],
    [51, 60],
  ]);
});

test('a real area between two neighbours is left alone', () => {
  const west = ring([0, 0], [50, 0], [10, 50], [50, 100], [0, 100]);
  const east = ring([50, 0], [100, 0], [100, 100], [50, 100]);
  assert.equal(closeSeams([west, east], 3), 0);
});

test('three districts that each have their own idea of where they meet get one point', () => {
  const north = ring([0, 0], [100, 0], [100, 40], [60, 50], [40, 50], [0, 40]);
  const west = ring([0, 40], [40, 50], [50, 60], [50, 100], [0, 100]);
  const east = ring([60, 50], [100, 40], [100, 100], [50, 100], [50, 60]);
  assert.equal(joinMeetingPoints([north, west, east], 2), 1);
  const meeting = '50,53';
  for (const { corners } of [north, west, east]) assert.ok(corners.map(String).includes(meeting), corners.join(' '));
});

test('areas together have the outline of their lines that do not cancel', () => {
  const lines = [
    [
      [1, 0],
      [1, 1],
    ],
    [
      [1, 1],
      [0, 1],
      [0, 0],
      [1, 0],
    ],
    [
      [1, 1],
      [2, 1],
      [2, 0],
      [1, 0],
    ],
  ];
  assert.deepEqual(outlineOf([[[0, 1]], [[~0, ~2]]], lines), [[1, ~2]]);
});
