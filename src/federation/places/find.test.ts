import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayFrom } from '#ground/day';
import { placeBook } from './book.ts';
import { findPlace, type AskedPlace } from './find.ts';

/** "14713 Leipzig, Stadt (note)", "? 2: …" for candidates, "– ags" for unknown: short enough to read a table of them. */
function found(asked: AskedPlace): string {
  const answer = findPlace(asked, placeBook());
  if (answer.found === 'unknown') return `– ${answer.by}`;
  if (answer.found === 'ambiguous')
    return `${answer.contradiction ? '!' : '?'} ${answer.candidates
      .map(({ ags }) => ags)
      .toSorted()
      .join(' ')}`;
  return [answer.area.ags, answer.area.name, ...answer.notes].join(' ');
}

test('a key is taken as it is', () => {
  assert.equal(found({ ags: '14713' }), '14713 Leipzig, Stadt');
  assert.equal(found({ ags: '14' }), '14 Sachsen');
  assert.equal(found({ ags: ' 14 7 13 000 ', place: 'ignored' }), '14713000 Leipzig');
});

test('a key that lost its leading zero gets it back, with a note', () => {
  assert.equal(found({ ags: '9162000' }), '09162000 München leadingZeroRestored');
  assert.equal(found({ ags: '9162' }), '09162 München, Stadt leadingZeroRestored');
  assert.equal(found({ ags: '9' }), '09 Bayern leadingZeroRestored');
});

test('a regional key of twelve digits is shortened', () => {
  assert.equal(found({ ags: '147130000000' }), '14713000 Leipzig regionalKeyShortened');
});

test('an unknown municipality of a known district is at least in the district; an unknown district is unknown', () => {
  assert.equal(found({ ags: '14713999' }), '14713 Leipzig, Stadt districtOnly');
  assert.equal(found({ ags: '99999' }), '– ags');
  assert.equal(found({ ags: '14713x' }), '– ags');
  assert.equal(found({ ags: '123456' }), '– ags');
});

test('a key that ended is answered with its successor from the day after, and as itself before or without a day', () => {
  assert.equal(found({ ags: '16056' }), '16056 Eisenach, Stadt');
  assert.equal(found({ ags: '16056', on: dayFrom('2021-06-30') }), '16056 Eisenach, Stadt');
  assert.equal(found({ ags: '16056', on: dayFrom('2021-07-01') }), '16063 Wartburgkreis succeeded');
});

test('postcode and town together name the municipality, however the town is written', () => {
  for (const place of [
    'Halle (Saale)',
    'Halle/Saale',
    'Halle a.d. Saale',
    'Halle an der Saale',
    'HALLE',
    'Stadt Halle',
  ])
    assert.equal(found({ postcode: '06108', place }), '15002000 Halle (Saale)', place);
  assert.equal(found({ postcode: '15230', place: 'Frankfurt/Oder' }), '12053000 Frankfurt (Oder)');
  assert.equal(found({ postcode: '02826', place: 'Goerlitz' }), '14626110 Görlitz');
  assert.equal(found({ postcode: '66386', place: 'St. Ingbert' }), '10045117 Sankt Ingbert');
  assert.equal(found({ postcode: 'D-04103', place: 'Leipzig, Stadt' }), '14713000 Leipzig');
});

test('a postcode that lost its leading zero gets it back, with a note', () => {
  assert.equal(found({ postcode: '1099', place: 'Dresden' }), '14612000 Dresden leadingZeroRestored');
});

test('a postcode alone is enough where it lies in one municipality, or at least in one district', () => {
  assert.equal(found({ postcode: '04103' }), '14713000 Leipzig');
  assert.match(found({ postcode: '01814' }), /^14628 .* districtOnly$/);
});

test('a postcode in two districts is asked about, and the town settles it', () => {
  assert.equal(found({ postcode: '54298' }).slice(0, 2), '? ');
  assert.equal(found({ postcode: '54298', place: 'Aach' }), '07235001 Aach');
  assert.equal(found({ postcode: '54298', place: 'Eisenach' }), '07232218 Eisenach');
});

test('a quarter the book does not know leaves the decision to the postcode, with a note', () => {
  assert.equal(found({ postcode: '04229', place: 'Leipzig-Plagwitz' }), '14713000 Leipzig byPostcodeAlone');
});

test('postcode and town that contradict each other are asked about', () => {
  assert.equal(found({ postcode: '04103', place: 'Dresden' }), '! 14612000 14713000');
});

test('a town alone is enough where only one has the name', () => {
  assert.equal(found({ place: 'chemnitz' }), '14511000 Chemnitz');
  assert.equal(found({ place: 'Görlitz' }), '14626110 Görlitz');
  assert.equal(found({ place: 'Frankfurt a.M.' }), '06412000 Frankfurt am Main');
  assert.equal(found({ place: 'Frankfurt a. d. Oder' }), '12053000 Frankfurt (Oder)');
  assert.equal(found({ place: 'Neustadt (Sachsen)' }), '14628260 Neustadt in Sachsen');
  assert.equal(found({ place: 'Leipzig (Sachsen)' }), '14713000 Leipzig');
  assert.equal(found({ place: 'Rostock, Hansestadt' }), '13003000 Rostock');
});

test('a town name that several have is asked about with all of them', () => {
  assert.equal(found({ place: 'Halle' }), '? 03255016 03456008 05754012 15002000');
  assert.equal(found({ place: 'Frankfurt' }), '? 06412000 12053000');
  assert.ok(found({ place: 'Neustadt' }).split(' ').length > 15);
});

test('what nobody knows is unknown', () => {
  assert.equal(found({ postcode: '00000', place: 'Leipzig' }), '– postcode');
  assert.equal(found({ place: 'Entenhausen' }), '– place');
  assert.equal(found({ ags: '', postcode: ' ', place: '' }), '– nothing');
});
