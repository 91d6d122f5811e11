import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#ground/database';
import { routes } from '#routes';
import { testHouse } from '#test';

test('a planned deletion waits for somebody else in "my area", and not for whoever planned it', async (t) => {
  const house = await testHouse(t, { story: true, today: '2040-01-01' });
  await house.database.pool.query(
    `insert into talk (id, organisation, on_day, topic) select $1, node, '2024-01-01', 'Räume' from organisation where slug = 'dsm'`,
    [newId()],
  );
  const place = { language: 'de', organisation: 'dsm' };
  const jonas = await house.as('jonas-wieland');
  const hoa = await house.as('nguyen-thi-hoa');
  const at = routes.workplace.to(place);
  const waits = /Eine geplante Löschung prüfen und freigeben/;
  assert.doesNotMatch(await house.page(at, { headers: hoa }), waits);
  assert.equal((await house.sendForm(routes.planRetention.to(place), {}, jonas)).status, 303);
  assert.match(await house.page(at, { headers: hoa }), waits);
  assert.doesNotMatch(await house.page(at, { headers: jonas }), waits);
});
