import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LEAST_SHOWN, suppressed, type Suppressed } from './suppressed.ts';

/** What a reader can work out: every value that fits what is shown, for each hidden cell, by trying all of them. */
function fitting({ cells, total }: Suppressed, most: number): Set<number>[] {
  const hidden = [...cells.keys()].filter((index) => cells[index] === undefined);
  const rest = total === undefined ? undefined : total - cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0);
  const fits = hidden.map(() => new Set<number>());
  const tryFrom = (at: number, left: number | undefined, tried: number[]) => {
    if (at === hidden.length) {
      if (left === undefined || left === 0) tried.forEach((value, index) => fits[index]!.add(value));
      return;
    }
    // Zeros are shown, so a hidden cell is at least one.
    for (let value = 1; value <= (left ?? most); value += 1) tryFrom(at + 1, left && left - value, [...tried, value]);
  };
  // Without a total every value fits by itself; trying one of each says so.
  if (rest === undefined) return hidden.map(() => new Set([1, 2]));
  tryFrom(0, rest, []);
  return fits;
}

test('no hidden cell of any small table can be worked out from what is shown', () => {
  const values = [0, 1, 2, 4, 5, 6, 9];
  let tables = 0;
  const tryAll = (cells: number[], length: number): void => {
    if (cells.length === length) {
      tables += 1;
      const shown = suppressed(cells);
      for (const values of fitting(shown, 12)) {
        assert.ok(values.size >= 2, `${cells.join(' ')} → ${JSON.stringify(shown)}`);
      }
      cells.forEach((cell, index) => {
        const seen = shown.cells[index];
        assert.ok(seen === undefined || seen === cell, 'what is shown is true');
        if (cell > 0 && cell < LEAST_SHOWN) assert.equal(seen, undefined);
        if (cell === 0) assert.equal(seen, 0, 'a zero stays');
      });
      const all = cells.reduce((sum, cell) => sum + cell, 0);
      if (all > 0 && all < LEAST_SHOWN) assert.equal(shown.total, undefined);
      return;
    }
    for (const value of values) tryAll([...cells, value], length);
  };
  for (const length of [0, 1, 2, 3, 4]) tryAll([], length);
  assert.equal(tables, 1 + 7 + 49 + 343 + 2401);
});

test('a single small district takes the next smallest along, and the total stays', () => {
  assert.deepEqual(suppressed([3, 40, 12, 0]), { cells: [undefined, 40, undefined, 0], total: 55 });
});

test('nothing is hidden where nothing is small', () => {
  assert.deepEqual(suppressed([5, 0, 40]), { cells: [5, 0, 40], total: 45 });
});

test('two districts of one person each would be given away by their total', () => {
  assert.deepEqual(suppressed([1, 1, 40, 9]), { cells: [undefined, undefined, 40, undefined], total: 51 });
  assert.deepEqual(suppressed([1, 1, 1, 1, 1]), { cells: Array(5).fill(undefined), total: undefined });
});

test('where only one district has anybody, its small number hides the total too', () => {
  assert.deepEqual(suppressed([3, 0, 0]), { cells: [undefined, 0, 0], total: undefined });
});
