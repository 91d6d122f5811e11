import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routes } from '#routes';
import { type TestHouse, testHouse } from '#test';
import { MEMBER, statementId, UMBRELLA, yearOf } from './statementsForTest.ts';

test('a closed statement refuses every change by SQL, for the app and for its owner', async (t) => {
  const house = await testHouse(t, { story: true });
  const id = await statementId(house, 2025);
  const before = await everything(house, id);
  const changes = [
    `update member_statement set persons = 1 where statement = '${id}'`,
    `update member_statement set name = 'Anders' where statement = '${id}'`,
    `delete from member_statement where statement = '${id}'`,
    `insert into member_statement select * from member_statement where statement = '${id}' limit 1`,
    `update annual_statement set closed_on = null, totals = null where id = '${id}'`,
    `update annual_statement set totals = '{}' where id = '${id}'`,
    `delete from annual_statement where id = '${id}'`,
    // From the open one into the closed one.
    `update member_statement set statement = '${id}' where statement = '${await statementId(house, 2026)}'`,
  ];
  for (const change of changes) {
    for (const database of [house.database, house.house.database]) {
      const client = await database.pool.connect();
      try {
        await client.query('begin');
        await client.query(`select set_config('dachwerk.organisations', '*', true)`);
        await assert.rejects(client.query(change), /a closed annual statement is not changed/, change);
      } finally {
        await client.query('rollback');
        client.release();
      }
    }
  }
  assert.deepEqual(await everything(house, id), before);
});

test('a merger, an exclusion, another name and a reform of districts change nothing in a closed statement', async (t) => {
  const house = await testHouse(t, { story: true });
  const id = await statementId(house, 2025);
  const headers = await house.as('elena-petrova');
  const csv = async () => (await house.ask(routes.statementCsv.to(yearOf('2025')), { headers })).text();
  const [before, fileBefore] = [await everything(house, id), await csv()];
  assert.match(fileBefore, /AGS/);

  const { pool } = house.database;
  const member = `(select node from organisation where slug = '${MEMBER}')`;
  await pool.query(`update affiliation set during = daterange(lower(during), '2025-12-01'), ending = 'exclusion'
    where member = ${member} and during @> date '2025-12-01'`);
  await pool.query(`update organisation_name set name = 'Ganz anders' where organisation = ${member}`);
  await pool.query(`update seat set ags = '14713', place = 'Leipzig' where organisation = ${member}`);
  await pool.query(`update area set name = 'Neuer Großkreis' where level = 'district'`);
  await pool.query('call rebuild_presence()');

  assert.deepEqual(await everything(house, id), before);
  assert.equal(await csv(), fileBefore);
});

test('an account that goes takes its name off a closed statement and leaves the numbers', async (t) => {
  const house = await testHouse(t, { story: true });
  const { account } = await house.holding('board', MEMBER);
  const { pool } = house.database;
  const id = await statementId(house, 2026);
  await pool.query(
    `update member_statement set persons = 9, still_right = true, confirmed_as = 'Vorsitz', confirmed_on = '2026-11-22',
       confirmed_by = $1 where statement = $2 and slug = $3`,
    [account, id, MEMBER],
  );
  const closed = await house.sendForm(
    routes.closeStatement.to(yearOf('2026')),
    { sure: 'yes' },
    await house.as('elena-petrova'),
  );
  assert.equal(closed.status, 303);
  await pool.query('delete from account where id = $1', [account]);
  const { rows } = await pool.query(
    'select persons, confirmed_by from member_statement where statement = $1 and slug = $2',
    [id, MEMBER],
  );
  assert.deepEqual(rows, [{ persons: 9, confirmed_by: null }]);
});

test('who becomes a member before the counting day is asked too, who leaves before it is not', async (t) => {
  const house = await testHouse(t, { story: true });
  const { pool } = house.database;
  const id = await statementId(house, 2026);
  const umbrella = `(select node from organisation where slug = '${UMBRELLA}')`;
  await pool.query(`update affiliation set during = daterange(lower(during), '2026-12-01')
    where umbrella = ${umbrella} and member = (select node from organisation where slug = '${MEMBER}')
      and during @> date '2026-12-01'`);
  await pool.query('call rebuild_presence()');
  const headers = await house.as('elena-petrova');
  assert.equal((await house.sendForm(routes.closeStatement.to(yearOf('2026')), { sure: 'yes' }, headers)).status, 303);
  const { rows } = await pool.query('select from member_statement where statement = $1 and slug = $2', [id, MEMBER]);
  assert.equal(rows.length, 0);
});

async function everything({ database }: TestHouse, id: string): Promise<unknown[]> {
  const { rows } = await database.pool.query(
    `select s.*, to_jsonb(m) as line from annual_statement s join member_statement m on m.statement = s.id
     where s.id = $1 order by m.member`,
    [id],
  );
  return rows;
}
