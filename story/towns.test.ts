import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { towns } from './towns.ts';

const file = new URL('../../places/postcodes.csv', import.meta.url);

test(
  'every town of the story has its key and postcodes in the place data',
  { skip: !existsSync(file) && 'no places' },
  () => {
    const known = new Set(
      readFileSync(file, 'utf8')
        .split('\n')
        .map((line) => line.split(';').slice(0, 2).join(' ')),
    );
    for (const [name, { ags, postcodes }] of Object.entries(towns)) {
      // The place data know Eisenach's postcodes under the key it has today.
      const key = ags === '16056000' ? '16063105' : ags;
      for (const postcode of postcodes) assert.ok(known.has(`${postcode} ${key}`), `${name}: ${postcode}`);
    }
  },
);
