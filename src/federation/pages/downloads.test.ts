import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { languages } from '#ground/language';
import { readSheet } from '#ground/sheets';
import { routes } from '#routes';
import { testHouse } from '#test';

const house = await testHouse({ after }, { story: true });
const bytes = async (address: string) => {
  const answer = await house.ask(address);
  assert.equal(answer.status, 200, address);
  return new Uint8Array(await answer.arrayBuffer());
};
const csv = async (address: string) =>
  parse(Buffer.from(await bytes(address)), { bom: true, delimiter: ';' }) as string[][];

test('the list as CSV holds the head and every member of the question', async () => {
  const dsm = { language: 'de', umbrella: 'dsm' };
  const rows = await csv(routes.membersCsv.to(dsm));
  assert.deepEqual(rows[0], ['Organisation', 'Rechtsform', 'Sitz', 'AGS', 'Themen', 'Mitglied seit']);
  assert.equal(rows.length, 1 + 66);
  assert.equal((await csv(routes.membersCsv.to(dsm, { on: '8.2.2022' }))).length, 1 + 59);
  assert.equal((await csv(routes.membersCsv.to(dsm, { q: 'Sonnenhof' }))).length, 1 + 1);
  assert.equal((await csv(routes.membersCsv.to(dsm, { q: 'Xyzzyqwertz' }))).length, 1);
  assert.equal((await csv(routes.membersCsv.to({ language: 'de', umbrella: 'nemo' }))).length, 1 + 704);
});

test('the list as a workbook holds the same cells, whichever way its language runs', async () => {
  for (const code of ['de', 'fa']) {
    const place = { language: code, umbrella: 'dsm' };
    const [rows, sheet] = await Promise.all([
      csv(routes.membersCsv.to(place)),
      bytes(routes.membersXlsx.to(place)).then((file) => readSheet(file, 'members.xlsx')),
    ]);
    assert.ok(sheet.kind === 'xlsx', `${code}: ${JSON.stringify(sheet).slice(0, 200)}`);
    assert.deepEqual(sheet.columns, rows[0]);
    assert.deepEqual(
      sheet.rows.map(({ cells }) => cells[0]),
      rows.slice(1).map(([name]) => name),
    );
  }
});

test('figures by each facet add up as CSV and as a workbook', async () => {
  for (const by of ['district', 'topic', 'origin', 'language', 'kind', 'legalForm', 'membership', 'state']) {
    const place = { language: 'de', umbrella: 'dsm' };
    const [head, ...rows] = await csv(routes.figuresCsv.to(place, { by }));
    assert.equal(head?.[0], 'key');
    assert.ok(
      rows.every(([, , count, day]) => Number(count) > 0 && day === '2026-11-22'),
      by,
    );
    const sum = rows.reduce((all, [, , count]) => all + Number(count), 0);
    if (['district', 'kind', 'legalForm', 'membership', 'state'].includes(by)) assert.equal(sum, 66, by);
    if (by !== 'district') continue;
    const sheet = await readSheet(await bytes(routes.figuresXlsx.to(place, { by })), 'figures.xlsx');
    assert.ok(sheet.kind === 'xlsx');
    assert.equal(sheet.rows.length, rows.length);
  }
});

test('pictures are whole SVG files with a title, without a script, in every language', async () => {
  for (const { code } of languages) {
    for (const route of [routes.districtsSvg, routes.figuresSvg]) {
      const answer = await house.ask(route.to({ language: code, umbrella: 'dsm' }));
      assert.match(answer.headers.get('Content-Type') ?? '', /^image\/svg\+xml/);
      const svg = await answer.text();
      assert.match(
        svg,
        /^(?:<\?xml[^>]*>\s*)?<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"[\s\S]*<title>[^<]+<\/title>[\s\S]*<\/svg>\s*$/,
      );
      assert.doesNotMatch(svg, /<script|NaN|undefined|href=/);
    }
  }
});

test('an umbrella nobody knows has no files', async () => {
  for (const route of [
    routes.membersCsv,
    routes.membersXlsx,
    routes.figuresCsv,
    routes.figuresXlsx,
    routes.figuresSvg,
    routes.districtsSvg,
  ]) {
    assert.equal((await house.ask(route.to({ language: 'de', umbrella: 'nobody' }))).status, 404, route.pattern);
  }
});
