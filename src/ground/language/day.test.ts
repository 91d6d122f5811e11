import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayFrom, readDay } from '#ground/day';
import { type DayForm, dayExample, formatDay } from './day.ts';
import { languages } from './tongue.ts';

const day = dayFrom('2022-02-08');
const inAll = (form: DayForm) => Object.fromEntries(languages.map(({ code }) => [code, formatDay(code, day, form)]));

test('a day is written out in each language, with Persian digits in Persian only', () => {
  assert.deepEqual(inAll('long'), {
    de: '8. Februar 2022',
    en: '8 February 2022',
    ru: '8 февраля 2022 г.',
    ar: '8 فبراير 2022',
    vi: '8 tháng 2, 2022',
    fa: '۸ فوریهٔ ۲۰۲۲',
  });
});

test('a short day keeps the order of its language', () => {
  assert.deepEqual(inAll('short'), {
    de: '8.2.2022',
    en: '08/02/2022',
    ru: '08.02.2022',
    ar: '8\u200f/2\u200f/2022',
    vi: '8/2/2022',
    fa: '۲۰۲۲/۲/۸',
  });
});

test('a month and a year leave out the rest', () => {
  assert.deepEqual([inAll('month')['de'], inAll('month')['fa']], ['Februar 2022', 'فوریهٔ ۲۰۲۲']);
  assert.deepEqual([inAll('year')['vi'], inAll('year')['fa']], ['2022', '۲۰۲۲']);
});

test('a day long ago is not moved by the change of calendar in 1582', () => {
  assert.equal(formatDay('de', dayFrom('1503-02-08'), 'short'), '8.2.1503');
});

test('the example beside a field can be typed into it in every language', () => {
  for (const { code } of languages) assert.equal(readDay(dayExample(code)), '2022-03-27', code);
});

test('a text that is no day is not written', () => {
  assert.throws(() => formatDay('de', 'soon' as typeof day), RangeError);
});
