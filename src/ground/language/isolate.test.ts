import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isolate } from './isolate.ts';
import { formatList } from './list.ts';

test('every text is isolated in Arabic and Persian, even one of digits', () => {
  assert.equal(isolate('ar', 'Haus der Vielfalt (2019)'), '\u2068Haus der Vielfalt (2019)\u2069');
  assert.equal(isolate('fa', '2019'), '\u20682019\u2069');
  assert.equal(isolate('ar', ''), '');
});

test('in a left-to-right language only text with right-to-left letters is isolated', () => {
  assert.equal(isolate('de', 'جمعية 21 (هاله)'), '\u2068جمعية 21 (هاله)\u2069');
  assert.equal(isolate('ru', 'Дом'), 'Дом');
});

test('marks inside the text cannot end the isolate early, nor leave one open', () => {
  assert.equal(isolate('ar', 'a\u2069b'), '\u2068ab\u2069');
  assert.equal(isolate('ar', 'a\u2067b'), '\u2068a\u2067b\u2069\u2069');
  assert.equal(isolate('ar', 'a\u2067b\u2069'), '\u2068a\u2067b\u2069\u2069');
});

test('a list joins names as the language does, each isolated where it must be', () => {
  assert.equal(formatList('de', ['Halle', 'Leipzig', 'Jena']), 'Halle, Leipzig und Jena');
  assert.equal(formatList('ar', ['Halle', 'Jena']), '\u2068Halle\u2069 و\u2068Jena\u2069');
  assert.equal(formatList('en', []), '');
});
