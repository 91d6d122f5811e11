import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatNumber } from './number.ts';
import { languages } from './tongue.ts';

const inAll = (n: number) => Object.fromEntries(languages.map(({ code }) => [code, formatNumber(code, n)]));

test('counts take Persian digits in Persian and Western ones elsewhere, Arabic included', () => {
  assert.deepEqual(inAll(321), { de: '321', en: '321', ru: '321', ar: '321', vi: '321', fa: '۳۲۱' });
});

test('large and broken numbers are grouped as the language does', () => {
  assert.deepEqual(inAll(12345.5), {
    de: '12.345,5',
    en: '12,345.5',
    ru: '12\u00a0345,5',
    ar: '12,345.5',
    vi: '12.345,5',
    fa: '۱۲٬۳۴۵٫۵',
  });
});

test('a remembered number stays what it is', () => {
  assert.deepEqual([formatNumber('fa', 7), formatNumber('fa', 7), formatNumber('de', 7)], ['۷', '۷', '7']);
  assert.deepEqual([formatNumber('de', -7), formatNumber('de', 999), formatNumber('de', 1000)], ['-7', '999', '1.000']);
});
