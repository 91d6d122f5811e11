import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeBook } from './book.ts';

const areas = [...placeBook().areas.values()];
const nameOf = (ags: string) => placeBook().areas.get(ags)?.name;

test('there are 16 Länder and 401 districts', () => {
  assert.equal(areas.filter(({ level }) => level === 'state').length, 16);
  assert.equal(areas.filter(({ level }) => level === 'district').length, 401);
});

test('keys keep their leading zeros: 2, 5 or 8 digits by level, each under its district and Land', () => {
  const digits = { state: 2, district: 5, municipality: 8 };
  for (const { ags, level } of areas) {
    assert.match(ags, new RegExp(`^\\d{${digits[level]}}$`));
    assert.equal(placeBook().areas.get(ags.slice(0, 2))?.level, 'state');
    if (level === 'municipality') assert.equal(placeBook().areas.get(ags.slice(0, 5))?.level, 'district', ags);
  }
});

test('districts are called as people call them', () => {
  assert.equal(nameOf('14713'), 'Leipzig, Stadt');
  assert.equal(nameOf('14729'), 'Landkreis Leipzig');
  assert.equal(nameOf('14523'), 'Vogtlandkreis');
  assert.equal(nameOf('14521'), 'Erzgebirgskreis');
  assert.equal(nameOf('05334'), 'Städteregion Aachen');
  assert.equal(nameOf('11000'), 'Berlin');
  const districts = areas.filter(({ level }) => level === 'district').map(({ name }) => name);
  assert.equal(new Set(districts).size, districts.length, 'no two districts share a name');
});

test('Eisenach ends as a district on 30 June 2021 and goes on in the Wartburgkreis; no other area has ended', () => {
  const ended = areas.filter(({ until }) => until !== undefined);
  assert.deepEqual(
    ended.map(({ ags, until, successor }) => [ags, until, successor]),
    [
      ['16056', '2021-06-30', '16063'],
      ['16056000', '2021-06-30', '16063105'],
    ],
  );
  assert.equal(placeBook().areas.get('16063105')?.from, '2021-07-01');
});

test('every postcode has five digits and lies in a municipality that exists today', () => {
  for (const [postcode, places] of placeBook().postcodes) {
    assert.match(postcode, /^\d{5}$/);
    for (const { ags } of places) {
      const area = placeBook().areas.get(ags);
      assert.ok(area?.level === 'municipality' && area.until === undefined, `${postcode} ${ags}`);
    }
  }
});
