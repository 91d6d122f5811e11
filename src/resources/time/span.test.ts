import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { common, joined, type Span, without } from './span.ts';

const spans = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 12 }))
    .map(([from, length]) => ({ from, until: from + length })),
  { maxLength: 12 },
);
const moments = Array.from({ length: 80 }, (_, moment) => moment);
const has = (all: readonly Span[], moment: number) => all.some(({ from, until }) => from <= moment && moment < until);
const inOrder = (all: readonly Span[]) =>
  all.every(({ from, until }, i) => from < until && (i === 0 || all[i - 1]!.until <= from));

test('joining, taking away and sharing stretches are what they are moment by moment', () => {
  fc.assert(
    fc.property(spans, spans, (some, others) => {
      const [a, b] = [joined(some), joined(others)];
      for (const result of [a, without(a, others), common(a, b)]) assert.ok(inOrder(result));
      for (const moment of moments) {
        assert.equal(has(a, moment), has(some, moment));
        assert.equal(has(without(a, others), moment), has(some, moment) && !has(others, moment));
        assert.equal(has(common(a, b), moment), has(some, moment) && has(others, moment));
      }
    }),
  );
});
