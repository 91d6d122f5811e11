import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLanguage } from './choose.ts';
import { isLanguage, languages, tongue } from './tongue.ts';

test('a visitor is greeted in the language the browser wants most', () => {
  assert.equal(chooseLanguage('ar-SY, de;q=0.8'), 'ar');
  assert.equal(chooseLanguage('de;q=0.5, ru;q=0.9, tr'), 'ru');
  assert.equal(chooseLanguage('prs'), 'fa');
});

test('a language one refuses is not chosen', () => {
  assert.equal(chooseLanguage('en;q=0, vi;q=0.1'), 'vi');
});

test('without a readable wish it is the house’s own language', () => {
  for (const header of [undefined, null, '', '*', 'tr, ku', ';;q=x,,', 'en;q=abc', 'constructor']) {
    assert.equal(chooseLanguage(header), 'de', String(header));
  }
});

test('only languages of the house are languages', () => {
  assert.equal(isLanguage('fa'), true);
  for (const text of ['xx', '', 'DE', 'toString', '__proto__']) assert.equal(isLanguage(text), false, text);
});

test('languages are listed in their order, with their direction', () => {
  assert.deepEqual(
    languages.map(({ code }) => code),
    ['de', 'en', 'ru', 'ar', 'vi', 'fa'],
  );
  assert.deepEqual([tongue('fa').direction, tongue('vi').name], ['rtl', 'Tiếng Việt']);
});
