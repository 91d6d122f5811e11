import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareNames, languageName, regionName } from './names.ts';

test('countries and territories carry the name CLDR gives them', () => {
  assert.deepEqual(
    ['XK', 'PS', 'TW'].map((code) => regionName('de', code)),
    ['Kosovo', 'Palästinensische Autonomiegebiete', 'Taiwan'],
  );
  assert.equal(regionName('fa', 'SY'), 'سوریه');
});

test('a code that is unknown comes back, one that cannot be a code throws', () => {
  assert.equal(regionName('de', 'XX'), 'XX');
  assert.throws(() => regionName('de', 'Syrien'), RangeError);
});

test('languages carry their name too', () => {
  assert.deepEqual([languageName('de', 'fa'), languageName('en', 'sr-Latn')], ['Persisch', 'Serbian (Latin)']);
  assert.throws(() => languageName('de', '?'), RangeError);
});

test('names are sorted as a reader looks for them', () => {
  const names = ['Zebra', 'Ära', 'Gruppe 10', 'Gruppe 9', 'apfel'];
  assert.deepEqual(names.toSorted(compareNames('de')), ['apfel', 'Ära', 'Gruppe 9', 'Gruppe 10', 'Zebra']);
});
