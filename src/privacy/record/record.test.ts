import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#ground/language';
import { routes } from '#routes';
import { testHouse } from '#test';
import { activities } from '../activities.ts';
import { dataMap } from '../dataMap.ts';
import type { processingRecord } from './record.ts';

type ProcessingRecord = ReturnType<typeof processingRecord>;
const place = { language: 'de', organisation: 'dsm' };

test('the record names every processing and every field of the data map, in every language', async (t) => {
  const house = await testHouse(t, { story: true });
  const headers = await house.as('jonas-wieland');
  for (const { code } of languages) {
    const page = await house.page(routes.processingRecord.to({ ...place, language: code }), { headers });
    for (const table of Object.keys(dataMap)) assert.ok(page.includes(`>${table}</code>`), `${code} ${table}`);
  }
});

test('programs and people who may read it as JSON, with nothing left out', async (t) => {
  const house = await testHouse(t, { story: true });
  const headers = await house.as('jonas-wieland');
  const { status, body } = await house.json<ProcessingRecord>(
    routes.apiProcessingRecord.to({}, { organisation: 'dsm', language: 'en' }),
    { headers },
  );
  assert.equal(status, 200);
  assert.equal(body.controller.slug, 'dsm');
  assert.deepEqual(
    body.activities.map(({ key }) => key),
    [...activities],
  );
  assert.deepEqual(
    body.activities.flatMap(({ tables }) => tables.map(({ table }) => table)).sort(),
    Object.keys(dataMap).sort(),
  );
  for (const { title, purpose, peopleAndData, retention, legalBases, recipients } of body.activities) {
    assert.ok(title && purpose && peopleAndData && retention);
    assert.ok(legalBases.length > 0 && recipients.length > 0, title);
  }
});

test('without the right, and for no organisation at all, there is nothing', async (t) => {
  const house = await testHouse(t, { story: true });
  const volunteer = await house.as('oksana-bondarenko');
  const at = (organisation: string) => routes.apiProcessingRecord.to({}, { organisation });
  assert.equal((await house.ask(at('dsm'), { headers: volunteer })).status, 404);
  assert.equal((await house.ask(at('nobody'), { headers: volunteer })).status, 404);
  assert.equal((await house.ask(at('dsm'))).status, 401);
  assert.equal((await house.ask(routes.processingRecord.to(place), { headers: volunteer })).status, 404);
});
