import assert from 'node:assert/strict';
import { test } from 'node:test';
import { levelOf, stepsFor } from './steps.ts';

const bounds = (counts: number[]) =>
  stepsFor(counts)
    .map(({ from, to }) => `${from}–${to ?? ''}`)
    .join(' ');

test('the usual steps hold until an area counts more than 60', () => {
  assert.equal(bounds([0, 1, 21]), '0–0 1–1 2–3 4–5 6–12 13–');
  assert.equal(bounds([]), bounds([60]));
});

test('larger counts set their own round bounds, rising even where most areas count the same', () => {
  assert.equal(bounds(Array.from({ length: 400 }, (_, i) => i)), '0–0 1–80 81–160 161–240 241–320 321–');
  assert.equal(bounds([...Array.from({ length: 50 }, () => 1), 900]), '0–0 1–1 2–2 3–3 4–4 5–');
});

test('every count has exactly one level', () => {
  const steps = stepsFor([21]);
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5, 6, 12, 13, 900].map((count) => levelOf(steps, count)),
    [0, 1, 2, 2, 3, 3, 4, 4, 5, 5],
  );
});
