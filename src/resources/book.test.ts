import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHouse } from '#test';
import { requestBooking } from './commands/request.ts';
import { resourceOf } from './queries/resources.ts';
import { momentAt } from './time/clock.ts';
import { dayFrom } from '#ground/day';

test('of thirty who want the same room at once one gets it, and the others hear what is free next', async (t) => {
  const { database, house } = await testHouse(t, { story: true });
  const resource = (await resourceOf(database, 'seminarraum'))!;
  const [sonnenhof] = await database.ask<{ node: number }>({ text: 'select node from organisation where slug = $1' }, [
    'sonnenhof-frauen-und-familien',
  ]);
  const day = dayFrom('2026-11-25');
  const from = momentAt(day, 10 * 60);
  const wish = {
    resource,
    for: { organisation: sonnenhof!.node, asKeeper: false },
    times: [{ from, until: from + 2 * 3_600_000 }],
    slots: 2,
    people: 12,
    purpose: 'Frauenfrühstück',
    purposeKind: 'meeting' as const,
  };
  const by = { actor: 'test', account: undefined, now: house.now(), today: house.today() };
  const reach = { organisations: [sonnenhof!.node] };
  const all = await Promise.all(Array.from({ length: 30 }, () => requestBooking(house.database, reach, by, wish)));
  const fates = all.map(({ dates }) => dates[0]!.fate);
  assert.equal(fates.filter((fate) => fate === 'booked').length, 1);
  assert.equal(fates.filter((fate) => fate === 'taken').length, 29);
  const next = all.find(({ nextFree }) => nextFree)!.nextFree;
  assert.equal(next?.from, momentAt(day, 12 * 60 + 15));
});
