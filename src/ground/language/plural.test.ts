import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ordinalOf, pluralOf } from './plural.ts';
import type { Language } from './tongues.generated.ts';

const forms = (language: Language) => [0, 1, 2, 3, 11, 21, 100, 101].map((n) => pluralOf(language, n)).join(' ');

test('a count finds its form in each language', () => {
  assert.equal(forms('ar'), 'zero one two few many many other other');
  assert.equal(forms('ru'), 'many one few few many one many one');
  assert.equal(forms('de'), 'other one other other other other other other');
  assert.equal(forms('vi'), 'other other other other other other other other');
  assert.equal(forms('fa'), 'one one other other other other other other');
});

test('a rank finds its own', () => {
  assert.deepEqual(
    [1, 2, 3, 4, 11].map((n) => ordinalOf('en', n)),
    ['one', 'two', 'few', 'other', 'other'],
  );
});

test('a fraction has a form of its own in Russian, and a remembered count keeps its form', () => {
  assert.deepEqual(
    [1.5, 1, 1, 1001].map((n) => pluralOf('ru', n)),
    ['other', 'one', 'one', 'one'],
  );
});
