import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { newId } from '#ground/database';
import { type Day, dayFrom } from '#ground/day';
import { routes } from '#routes';
import { type TestHouse, testHouse } from '#test';
import { organisationRules } from './rules.ts';
import { dueRows } from './plan.ts';
import { forgetWhatIsOver } from './house.ts';

const place = { language: 'de', organisation: 'dsm' };

async function nodeOf(house: TestHouse, slug: string): Promise<number> {
  const { rows } = await house.database.pool.query<{ node: number }>('select node from organisation where slug = $1', [
    slug,
  ]);
  return rows[0]!.node;
}

/** Two refused applications at dsm, one at leipzig, one admitted; a role that ended; a talk. All of 22 November 2026. */
async function served(t: TestContext, today: string) {
  const house = await testHouse(t, { story: true, today });
  const run = (text: string, values: unknown[]) => house.database.pool.query(text, values);
  const [dsm, leipzig] = [await nodeOf(house, 'dsm'), await nodeOf(house, 'leipzig')];
  // What the story itself brings is not counted here.
  await run('delete from talk where true', []);
  await run('delete from application where true', []);
  await run('delete from booking where true', []);
  const apply = (umbrella: number, state: string) =>
    run(
      `insert into application (id, umbrella, wish, state, email, language, ended_on)
        values ($1, $2, 'full', $3, 'a@b.example', 'de', '2026-11-22')`,
      [newId(), umbrella, state],
    );
  await apply(dsm, 'refused');
  await apply(dsm, 'withdrawn');
  await apply(dsm, 'admitted');
  await apply(leipzig, 'refused');
  const { account } = await house.holding('editor', 'dsm');
  await run(`update role_held set during = '[2026-01-01,2026-11-23)' where account = $1`, [account]);
  await run(`insert into talk (id, organisation, on_day, topic) values ($1, $2, '2026-11-22', 'Räume')`, [
    newId(),
    dsm,
  ]);
  return { house, dsm, leipzig };
}

async function due(house: TestHouse, node: number, on: string): Promise<Record<string, number>> {
  const found = await house.database.within('house', (write) => dueRows(write, node, dayFrom(on) as Day));
  return Object.fromEntries(found.filter(({ rows }) => rows > 0).map(({ rule, rows }) => [rule.table, rows]));
}

test('what has served is exactly what each rule says, a day, three years and ten years on', async (t) => {
  const { house, dsm, leipzig } = await served(t, '2026-11-23');
  assert.deepEqual(await due(house, dsm, '2026-11-23'), {});
  assert.deepEqual(await due(house, dsm, '2028-11-20'), {});
  assert.deepEqual(await due(house, dsm, '2028-11-21'), { application: 2 });
  assert.deepEqual(await due(house, dsm, '2029-11-22'), { application: 2, role_held: 1 });
  assert.deepEqual(await due(house, dsm, '2036-11-22'), { application: 2, role_held: 1, talk: 1 });
  assert.deepEqual(await due(house, leipzig, '2036-11-22'), { application: 1 });
});

test('the house forgets by itself what belongs to nobody, and only once it is over', async (t) => {
  const house = await testHouse(t, { story: true });
  await house.database.pool.query('delete from session');
  await house.as('elena-petrova');
  assert.deepEqual(await forgetWhatIsOver(house.database, new Date()), {});
  const later = new Date(Date.now() + 40 * 86_400_000);
  assert.deepEqual(await forgetWhatIsOver(house.database, later), { session: 1 });
});

test('an application nobody finished goes ninety days after its last link; one that was sent stays', async (t) => {
  const { house, dsm } = await served(t, '2026-11-22');
  const run = (text: string, values: unknown[]) => house.database.pool.query(text, values);
  await run('delete from application where true', []);
  const day = 86_400_000;
  const inDays = (days: number) => new Date(Date.now() + days * day);
  const [unfinished, sent] = [newId(), newId()];
  await run(
    `insert into application (id, umbrella, wish, state, email, language, number, submitted_on)
      values ($1, $3, 'full', 'begun', 'a@b.example', 'de', null, null),
        ($2, $3, 'full', 'submitted', 'a@b.example', 'de', '2026-9', '2026-11-22')`,
    [unfinished, sent, dsm],
  );
  for (const [application, ends] of [
    [unfinished, 10],
    [unfinished, 180],
    [sent, 180],
  ] as const) {
    await run('insert into application_link values ($1, $2, $3)', [Buffer.from(newId()), application, inDays(ends)]);
  }
  // Guarded, as the house's own work is: it must reach what else only a link opens.
  const gone = async (days: number) => {
    const { application, application_link } = await forgetWhatIsOver(house.house.database, inDays(days));
    return { application, links: application_link };
  };
  assert.deepEqual(await gone(98), { application: undefined, links: undefined });
  assert.deepEqual(await gone(102), { application: undefined, links: 1 }, 'another link still opens it');
  assert.deepEqual(await gone(268), { application: undefined, links: undefined });
  assert.deepEqual(await gone(272), { application: 1, links: 2 });
  const { rows } = await run('select id from application', []);
  assert.deepEqual(rows, [{ id: sent }]);
});

test('previews nobody came back to go after thirty days, and files taken back; what was taken over stays', async (t) => {
  const house = await testHouse(t, { story: true });
  const { pool } = house.database;
  const dsm = await nodeOf(house, 'dsm');
  for (const [state, begun, ended] of [
    ['previewed', -31, null],
    ['failed', -31, null],
    ['previewed', -29, null],
    ['undone', -400, -31],
    ['undone', -400, -29],
    ['done', -400, -400],
  ] as const) {
    await pool.query(
      `insert into import (id, umbrella, brings, file_name, kind, since, columns, mapping, state, begun_by, begun_at, ended_at)
        values ($1, $2, 'members', 'x.csv', 'csv', '2026-01-01', '[]', '[]', $3, 'test',
          now() + $4 * interval '1 day', now() + $5::int * interval '1 day')`,
      [newId(), dsm, state, begun, ended],
    );
  }
  assert.equal((await forgetWhatIsOver(house.house.database, new Date()))['import'], 3);
  const { rows } = await pool.query('select state from import order by state');
  assert.deepEqual(
    rows.map(({ state }) => state),
    ['done', 'previewed', 'undone'],
  );
});

test('one plans, another releases; exactly what was shown goes, and a tombstone stays', async (t) => {
  const { house, dsm, leipzig } = await served(t, '2029-11-23');
  const nameless = await house.page(routes.retention.to(place), { headers: await house.as('jonas-wieland') });
  assert.match(nameless, /Löschung planen/);
  const jonas = await house.as('jonas-wieland');
  const planned = await house.sendForm(routes.planRetention.to(place), {}, jonas);
  assert.equal(planned.status, 303);
  const address = planned.headers.get('Location')!;
  assert.deepEqual(
    Object.keys(await due(house, dsm, '2029-11-23')).sort(),
    ['application', 'role_held'],
    'nothing went yet',
  );

  const own = await house.page(address, { headers: jonas });
  assert.match(own, /Freigeben muss ihn jemand anderes/);
  assert.doesNotMatch(own, /a@b\.example/);
  const release = `${address}/release`;
  const himself = await house.sendForm(release, { sure: 'yes' }, jonas);
  assert.equal(himself.status, 422);
  assert.deepEqual(await due(house, dsm, '2029-11-23'), { application: 2, role_held: 1 });

  const hoa = await house.as('nguyen-thi-hoa');
  const { tasks } = { tasks: await house.page(address, { headers: hoa }) };
  assert.match(tasks, /Freigeben und löschen/);
  assert.equal((await house.sendForm(release, {}, hoa)).status, 422, 'without the tick');
  assert.equal((await house.sendForm(release, { sure: 'yes' }, hoa)).status, 303);
  assert.deepEqual(await due(house, dsm, '2029-11-23'), {});
  assert.deepEqual(await due(house, leipzig, '2029-11-23'), { application: 1 }, 'a foreign row stays');
  const kept = await house.database.pool.query(`select state from application where umbrella = $1`, [dsm]);
  assert.deepEqual(kept.rows, [{ state: 'admitted' }]);
  assert.match(await house.page(address, { headers: hoa }), /3 Einträge wurden gelöscht/);
  assert.equal((await house.sendForm(release, { sure: 'yes' }, hoa)).status, 422, 'it is over');
});

test('bookings go three years after they were made, with what they held, what was waited for and what was shown', async (t) => {
  const house = await testHouse(t, { story: true, today: '2029-12-31' });
  const { pool } = house.database;
  await pool.query(
    `insert into waiting (id, resource, keeper, organisation, during, purpose, state, booking, asked_at)
      select gen_random_uuid(), resource, keeper, organisation, during, 'Chor', 'taken', id, booked_at
      from booking where organisation is not null limit 1`,
  );
  const before = await pool.query('select from booking');
  const jonas = await house.as('jonas-wieland');
  const planned = await house.sendForm(routes.planRetention.to(place), {}, jonas);
  const address = planned.headers.get('Location')!;
  const hoa = await house.as('nguyen-thi-hoa');
  assert.equal((await house.sendForm(`${address}/release`, { sure: 'yes' }, hoa)).status, 303);
  assert.ok(before.rows.length > 500);
  for (const table of ['booking', 'occupancy', 'waiting', 'exhibition', 'exhibition_image']) {
    assert.equal((await pool.query(`select from ${table}`)).rowCount, 0, table);
  }
});

test('the database itself refuses one person twice', async (t) => {
  const { house, dsm } = await served(t, '2029-11-23');
  const { rows } = await house.database.pool.query<{ id: string }>('select id from account limit 1');
  const account = rows[0]!.id;
  await assert.rejects(
    house.database.pool.query(
      `insert into retention_run (id, organisation, as_of, planned_by, released_by, released_at)
        values ($1, $2, '2029-11-23', $3, $3, now())`,
      [newId(), dsm, account],
    ),
    /released_by|check/,
  );
});

test('more rows than were shown are not deleted: the plan is made anew', async (t) => {
  const { house, dsm } = await served(t, '2029-11-23');
  const planned = await house.sendForm(routes.planRetention.to(place), {}, await house.as('jonas-wieland'));
  const address = planned.headers.get('Location')!;
  await house.database.pool.query(`update application set state = 'refused' where umbrella = $1`, [dsm]);
  const hoa = await house.as('nguyen-thi-hoa');
  const answer = await house.sendForm(`${address}/release`, { sure: 'yes' }, hoa);
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /mehr Einträge fällig/);
  assert.deepEqual(await due(house, dsm, '2029-11-23'), { application: 3, role_held: 1 });
  assert.equal((await house.sendForm(`${address}/discard`, {}, hoa)).status, 303);
  assert.match(await house.page(address, { headers: hoa }), /verworfen/);
});

test('nobody plans for another organisation, and an editor for none', async (t) => {
  const { house } = await served(t, '2029-11-23');
  const mira = await house.holding('board', 'leipzig');
  assert.equal((await house.ask(routes.retention.to(place), { headers: mira })).status, 404);
  const editor = await house.holding('editor', 'dsm');
  assert.equal((await house.sendForm(routes.planRetention.to(place), {}, editor)).status, 404);
});

test('every rule names a period of at least a month', () => {
  for (const { forget } of organisationRules) assert.ok(forget.days >= 30);
});
