import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, type Day, dayFrom } from '#ground/day';
import { routes } from '#routes';
import { testHouse, textOf } from '#test';
import { graphFaults, UMBRELLA } from './admissionForTest.ts';
import { lastDayOf } from './terms.ts';

const MEMBER = 'sonnenhof-frauen-und-familien';
type House = Awaited<ReturnType<typeof testHouse>>;

const affiliationOf = async (house: House, member: string, umbrella = UMBRELLA) => {
  const { rows } = await house.database.pool.query<{
    id: string;
    until: string | null;
    ending: string | null;
    successor: number | null;
  }>(
    `select a.id, upper(a.during) as until, a.ending, a.successor from affiliation a join organisation m on m.node = a.member
     join organisation u on u.node = a.umbrella where m.slug = $1 and u.slug = $2 order by lower(a.during) desc limit 1`,
    [member, umbrella],
  );
  return rows[0]!;
};

test('the last day after a notice is never earlier than the notice and always an end of its stretch', () => {
  const named: readonly [string, number, 'year' | 'quarter' | 'month' | 'day', string][] = [
    ['2026-11-22', 3, 'year', '2027-12-31'],
    ['2026-09-30', 3, 'year', '2026-12-31'],
    ['2026-10-01', 3, 'year', '2027-12-31'],
    ['2026-11-22', 0, 'year', '2026-12-31'],
    ['2026-12-31', 0, 'day', '2026-12-31'],
    ['2026-11-30', 3, 'month', '2027-02-28'],
    ['2027-11-30', 3, 'day', '2028-02-29'],
    ['2026-11-22', 6, 'quarter', '2027-06-30'],
  ];
  for (const [said, noticeMonths, endOf, last] of named) {
    assert.equal(lastDayOf({ noticeMonths, endOf }, dayFrom(said)), last, `${said} ${noticeMonths} ${endOf}`);
  }
  const ends = {
    year: (day: Day) => day.endsWith('-12-31'),
    quarter: (day: Day) => /-(?:03-31|06-30|09-30|12-31)$/.test(day),
    month: (day: Day) => addDays(day, 1).endsWith('-01'),
    day: () => true,
  };
  let said = dayFrom('2023-12-25');
  for (let day = 0; day < 800; day += 1, said = addDays(said, 1)) {
    for (const noticeMonths of [0, 1, 3, 6, 12]) {
      for (const endOf of ['year', 'quarter', 'month', 'day'] as const) {
        const last = lastDayOf({ noticeMonths, endOf }, said);
        const bare = lastDayOf({ noticeMonths, endOf: 'day' }, said);
        assert.ok(last >= bare && bare >= said && ends[endOf](last), `${said} ${noticeMonths} ${endOf}: ${last}`);
        assert.ok(last <= lastDayOf({ noticeMonths, endOf }, addDays(said, 1)), 'a later letter never ends earlier');
      }
    }
  }
});

test("a member's board resigns with the notice of the statutes; nobody else does it for them", async (t) => {
  const house = await testHouse(t, { story: true });
  const { id } = await affiliationOf(house, MEMBER);
  const parts = { language: 'de', organisation: MEMBER, affiliation: id };
  const board = await house.as('layla-al-masri');
  assert.match(
    textOf(await house.page(routes.ownMemberships.to(parts), { headers: board })),
    /3 Monaten zum Jahresende.*31\. Dezember 2027/,
  );
  for (const person of ['jawad-rahimi', 'oksana-bondarenko', 'elena-petrova', 'karim-haddad']) {
    const answer = await house.sendForm(routes.resign.to(parts), { sure: 'yes' }, await house.as(person));
    assert.equal(answer.status, 404, person);
  }
  const check = await house.sendForm(routes.resign.to(parts), { reason: 'Wir hören auf.' }, board);
  assert.match(textOf(await check.text()), /Austritt prüfen.*31\. Dezember 2027.*Wir hören auf\./);
  assert.equal((await affiliationOf(house, MEMBER)).until, null);
  assert.equal(
    (await house.sendForm(routes.resign.to(parts), { reason: 'Wir hören auf.', sure: 'yes' }, board)).status,
    303,
  );
  assert.equal((await affiliationOf(house, MEMBER)).until, '2028-01-01');
  assert.equal((await house.sendForm(routes.resign.to(parts), { sure: 'yes' }, board)).status, 409, 'once is enough');
  const { rows } = await house.database.pool.query(
    `select count(*)::int as n from mail where about = 'membership' and body_text like '%31. Dezember 2027%'`,
  );
  assert.ok(rows[0].n >= 1);
  assert.deepEqual(await graphFaults(house), []);
});

test('an exclusion needs reason, hearing and decision; then it ends in the figures on its day', async (t) => {
  const house = await testHouse(t, { story: true });
  const { id } = await affiliationOf(house, MEMBER);
  const office = await house.as('elena-petrova');
  const address = routes.endMembership.to({ language: 'de', organisation: UMBRELLA, affiliation: id });
  const form = { ending: 'exclusion', until: '30.11.2026', reason: 'Beiträge fehlen.', sure: 'yes' };
  const refused = await house.sendForm(address, form, office);
  assert.equal(refused.status, 422);
  const html = await refused.text();
  assert.match(html, /id="heard-error"/);
  assert.ok(html.includes('Beiträge fehlen.'));
  const whole = { ...form, heard: 'Am 3.11. angehört.', decision: 'V-20', decidedOn: '20.11.2026' };
  assert.equal((await house.sendForm(address, whole, await house.as('karim-haddad'))).status, 404);
  assert.equal((await house.sendForm(address, whole, office)).status, 303);
  const on = async (day: string) =>
    (
      await house.page(routes.members.to({ language: 'de', umbrella: UMBRELLA }, { q: 'Sonnenhof Frauen', on: day }))
    ).includes(`/${MEMBER}?`) ||
    (
      await house.page(routes.members.to({ language: 'de', umbrella: UMBRELLA }, { q: 'Sonnenhof Frauen', on: day }))
    ).includes(`/${MEMBER}"`);
  assert.deepEqual([await on('30.11.2026'), await on('1.12.2026')], [true, false]);
  assert.deepEqual(await graphFaults(house), []);
});

test('an organisation dissolves: every membership of it ends that day', async (t) => {
  const house = await testHouse(t, { story: true });
  const { id } = await affiliationOf(house, 'leipzig', 'nemo');
  const address = routes.endMembership.to({ language: 'de', organisation: 'nemo', affiliation: id });
  const form = { ending: 'dissolution', until: '31.12.2026', sure: 'yes' };
  assert.equal((await house.sendForm(address, form, await house.as('ines-carvalho'))).status, 303);
  const { rows } = await house.database.pool.query(
    `select count(*)::int as n from affiliation a join organisation o on o.node in (a.member, a.umbrella)
     where o.slug = 'leipzig' and (upper_inf(a.during) or upper(a.during) > '2027-01-01')`,
  );
  assert.equal(rows[0].n, 0);
  assert.deepEqual(await graphFaults(house), []);
});

test('two organisations merge: the successor joins, both keep their history, the graph stays sound', async (t) => {
  const house = await testHouse(t, { story: true });
  const { id } = await affiliationOf(house, MEMBER);
  const { rows: others } = await house.database.pool.query<{ slug: string; node: number }>(
    `select o.slug, o.node from organisation o where o.kind = 'memberOrganisation' and not exists (
       select from affiliation a where a.member = o.node and upper_inf(a.during)
         and a.umbrella = (select node from organisation where slug = 'dsm')) order by o.node limit 1`,
  );
  const successor = others[0]!;
  const office = await house.as('elena-petrova');
  const address = routes.mergeOrganisations.to({ language: 'de', organisation: UMBRELLA });
  const form = { affiliation: id, into: successor.slug, until: '31.12.2026', sure: 'yes' };
  assert.equal((await house.sendForm(address, { ...form, into: 'Gibt es nicht' }, office)).status, 422);
  assert.equal((await house.sendForm(address, form, await house.as('karim-haddad'))).status, 404);
  assert.equal((await house.sendForm(address, form, office)).status, 303);
  const ended = await affiliationOf(house, MEMBER);
  assert.deepEqual([ended.until, ended.ending, ended.successor], ['2027-01-01', 'merger', successor.node]);
  const joined = await affiliationOf(house, successor.slug);
  assert.equal(joined.until, null);
  const { rows } = await house.database.pool.query(
    `select subject, act from history where act in ('organisation.merge', 'organisation.takeOver') order by id`,
  );
  assert.deepEqual(rows, [
    { subject: MEMBER, act: 'organisation.merge' },
    { subject: successor.slug, act: 'organisation.takeOver' },
  ]);
  assert.deepEqual(await graphFaults(house), []);
});
