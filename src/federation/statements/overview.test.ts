import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statementTasks } from '#federation';
import { personOf, standingOf, type Visit } from '#identity';
import { rights } from '#rights';
import { routes } from '#routes';
import { testHouse, textOf } from '#test';
import { overviewOf } from './overview.ts';
import type { Answer } from './queries/answer.ts';
import { MEMBER, UMBRELLA, yearOf } from './statementsForTest.ts';

const answer = (district: string, persons: number | undefined): Answer => ({
  member: 1,
  slug: 'x',
  name: 'X',
  place: null,
  district,
  districtName: district,
  counted: { persons: 0, languages: 3, districts: 1 },
  reported: persons === undefined ? {} : { persons, languages: 2 },
  stillRight: true,
  confirmedAs: 'Vorsitz',
  confirmedOn: persons === undefined ? null : ('2026-11-22' as Answer['confirmedOn']),
  byPhone: false,
});

test('a district with few people takes another along; a zero and a district without an answer stay what they are', () => {
  const { districts, reported, asked, answered } = overviewOf(
    [answer('A', 3), answer('B', 40), answer('C', 12), answer('D', 0), answer('E', undefined)],
    ['persons', 'languages'],
  );
  assert.deepEqual(
    districts.map(({ figures }) => figures.persons),
    ['hidden', 40, 'hidden', 0, 'none'],
  );
  assert.deepEqual([reported.persons, reported.languages, asked, answered], [55, 2, 5, 4]);
});

test('the page and the file hide the same figures, and neither shows a person figure from one to four', async (t) => {
  const house = await testHouse(t, { story: true });
  const headers = await house.as('elena-petrova');
  const file = await house.ask(routes.statementCsv.to(yearOf('2025')), { headers });
  assert.match(file.headers.get('Content-Disposition') ?? '', /dsm-2025\.csv/);
  const rows = (await file.text())
    .trim()
    .split('\r\n')
    .map((line) => line.split(';'));
  const figures = rows.slice(1).map((row) => row.slice(4, 8));
  assert.ok(figures.flat().includes('verborgen'));
  for (const cell of figures.flat()) assert.ok(!/^[1-4]$/.test(cell), cell);
  const page = await house.page(routes.statement.to(yearOf('2025')), { headers });
  assert.match(textOf(page), /verborgen/);
  const hidden = (text: string) => text.split('verborgen').length;
  assert.ok(hidden(page) >= hidden(figures.flat().join(' ')));
});

test('what is reported stands beside what is counted and beside the year before', async (t) => {
  const house = await testHouse(t, { story: true });
  const page = textOf(
    await house.page(routes.statement.to(yearOf('2026')), { headers: await house.as('nguyen-thi-hoa') }),
  );
  assert.match(page, /Gemeldet 2026/);
  assert.match(page, /Gemeldet 2025/);
  assert.match(page, /Hier gezählt/);
  assert.match(page, /\d+ von \d+/);
});

test('what waits: the own statement with its day for a member, what is missing for the office, nothing for others', async (t) => {
  const house = await testHouse(t, { story: true });
  const own = await waiting('layla-al-masri', MEMBER);
  assert.equal(own.length, 1);
  assert.match(own[0]!.sentence, /Bestandsmeldung 2026 für Dachverband Sachsen .* ist bis zum 31\. Januar 2027 fällig/);
  assert.equal(own[0]!.due, '2027-01-31');
  const office = await waiting('elena-petrova', UMBRELLA);
  assert.match(office.map(({ sentence }) => sentence).join(), /\d+ Meldungen fehlen noch zur Bestandsmeldung 2026/);
  assert.deepEqual(await waiting('amina-diallo', UMBRELLA), []);

  async function waiting(person: string, slug: string) {
    const request = new Request('http://dachwerk.example/', { headers: await house.as(person) });
    const today = house.house.today();
    const actor = (await personOf(house.house.database, request, false, today)) ?? assert.fail('nobody');
    const standing =
      (await standingOf(house.house.database, actor, slug, today)) ?? assert.fail('no such organisation');
    const granted = { owner: standing.owner, standing, grant: { act: 'enterWorkplace' } } as const;
    const visit: Visit = {
      house: { rights, ...house.house },
      actor,
      today,
      language: 'de',
      parts: {},
      network: 'test',
      request,
      granted,
      url: new URL(request.url),
    };
    return statementTasks(visit);
  }
});
