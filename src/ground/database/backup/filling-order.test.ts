import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillingOrder } from './filling-order.ts';

const tables = ['a', 'b', 'c', 'd'].map((name) => ({ name }));

test('a table comes after all it refers to', () => {
  const order = fillingOrder(tables, [
    { from: 'a', to: 'c' },
    { from: 'c', to: 'd' },
    { from: 'b', to: 'd' },
  ]);
  assert.deepEqual(
    order.map(({ name }) => name),
    ['d', 'b', 'c', 'a'],
  );
});

test('a circle is told with the names in it', () => {
  const circle = [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'a' },
  ];
  assert.throws(() => fillingOrder(tables, circle), /circle: a, b/);
});
