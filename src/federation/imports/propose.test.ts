import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proposeMapping } from './propose.ts';

const proposed = (columns: string[], ...rows: string[][]) => proposeMapping(columns, rows);

test('columns are recognised in German and English, however they are spelled', () => {
  assert.deepEqual(proposed(['Verein', 'PLZ', 'ORT', 'Gemeindeschluessel', 'Mitglied seit', 'gemeinnützig?']), [
    'name',
    'postcode',
    'town',
    'ags',
    'since',
    'nonProfit',
  ]);
  assert.deepEqual(proposed(['Organisation name', 'Zip Code', 'City', 'Legal form', 'Country of origin', 'Web-Site']), [
    'name',
    'postcode',
    'town',
    'legalForm',
    'origins',
    'homepage',
  ]);
});

test('what nobody knows is not taken over', () => {
  assert.deepEqual(proposed(['id', 'name', 'lon', 'lat', 'opening', 'description_html', '']), [
    null,
    'name',
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('"Name" is the name of an organisation only where no column says so itself', () => {
  assert.deepEqual(proposed(['Name', 'Vorname', 'Verein']), [null, null, 'name']);
  assert.deepEqual(proposed(['Name', 'Ort']), ['name', 'town']);
});

test('a header that may mean anything is taken only where its values fit', () => {
  assert.deepEqual(proposed(['Verein', 'Typ', 'von'], ['A', 'Landesverband', '1.2.2003'], ['B', 'Verein', '']), [
    'name',
    'kind',
    'since',
  ]);
  assert.deepEqual(proposed(['Verein', 'Typ', 'von'], ['A', 'Kultur', 'Frau Beispiel'], ['B', 'Sport', '']), [
    'name',
    null,
    null,
  ]);
});

test('lists may stand in several columns, everything else in one', () => {
  assert.deepEqual(proposed(['Verein', 'Thema', 'Themen', 'Ort', 'Stadt']), ['name', 'topics', 'topics', 'town', null]);
});
