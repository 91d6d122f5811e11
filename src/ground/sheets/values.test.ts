import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDecimal, readSerialDay } from './index.ts';

test('decimals are read in German and English', () => {
  const cases: [string, number][] = [
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1 234,5', 1234.5],
    ['1\u202f234\u00a0567', 1234567],
    ["1'234.50", 1234.5],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['−3', -3],
    ['-0', 0],
    ['+7', 7],
    [' 42 ', 42],
    ['0.125', 0.125],
    ['1234.567', 1234.567],
    ['١٢٫٥', 12.5],
    ['۱۲', 12],
    ['007', 7],
  ];
  for (const [text, value] of cases) assert.equal(readDecimal(text), value, text);
});

test('an ambiguous thousand follows the habit of the context', () => {
  assert.deepEqual([readDecimal('1.234'), readDecimal('1.234', 'en')], [1234, 1.234]);
  assert.deepEqual([readDecimal('1,234'), readDecimal('1,234', 'en')], [1.234, 1234]);
});

test('what is no number stays none', () => {
  for (const text of [
    '',
    'a',
    '1.2.3',
    '1.23.456',
    '1,2,3',
    '12.34,5',
    '1e5',
    '--1',
    '1,',
    ',5',
    '5 €',
    '1 23',
    '1.234,5.6',
    'NaN',
    'Infinity',
  ]) {
    assert.equal(readDecimal(text), undefined, text);
  }
});

test('serial numbers are days, around the day that never was too', () => {
  assert.deepEqual([1, 59, 61, 36526, 45292.75, '44927'].map(readSerialDayOf), [
    '1900-01-01',
    '1900-02-28',
    '1900-03-01',
    '2000-01-01',
    '2024-01-01',
    '2023-01-01',
  ]);
  assert.deepEqual([0, 60, -1, 999_999, 'a', '', Number.NaN].map(readSerialDayOf), Array(7).fill(undefined));
});

const readSerialDayOf = (serial: number | string) => readSerialDay(serial);
