import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { languages } from '#ground/language';
import { routes } from '#routes';
import { linksIn, listedIn, testHouse, textOf } from '#test';

const house = await testHouse({ after }, { story: true });
const dsm = { language: 'de', umbrella: 'dsm' };
const dated = [routes.home, routes.members, routes.districts, routes.figures];

test('a day is understood as 8.2.2022, as 2022-02-08 and in Arabic digits, on every page', async () => {
  for (const route of dated) {
    const answers = await Promise.all(
      ['8.2.2022', '2022-02-08', '٨/٢/٢٠٢٢'].map(async (on) =>
        textOf(await house.page(route.to(dsm, { on }))).replaceAll(on, ''),
      ),
    );
    assert.match(answers[0]!, /59/, route.pattern);
    assert.match(answers[0]!, /Stand 8\. Februar 2022/, route.pattern);
    assert.equal(answers[1], answers[0]);
    assert.equal(answers[2], answers[0]);
  }
});

test('files and pictures carry the day in their names', async () => {
  for (const route of [
    routes.membersCsv,
    routes.membersXlsx,
    routes.figuresCsv,
    routes.figuresXlsx,
    routes.figuresSvg,
    routes.districtsSvg,
  ]) {
    const answer = await house.ask(route.to(dsm, { on: '8.2.2022' }));
    assert.equal(answer.status, 200);
    assert.match(
      answer.headers.get('Content-Disposition') ?? '',
      /filename="dsm-[\w-]*2022-02-08\.(csv|xlsx|svg)"/,
      route.pattern,
    );
  }
});

test('what is no day is said in every language, stays in the field, and the list holds for today', async () => {
  for (const { code } of languages) {
    for (const route of [routes.members, routes.districts, routes.figures]) {
      const page = await house.page(route.to({ language: code, umbrella: 'dsm' }, { on: '31.2.2022' }));
      assert.match(page, /<input[^>]*value="31\.2\.2022"/, `${code} ${route.pattern}`);
      assert.match(page, /aria-invalid="true"/);
      assert.match(/<span class="error"[^>]*>([^<]*)</.exec(page)?.[1] ?? '', /31\.2\.2022/);
      assert.match(page, /<time datetime="2026-11-22">/);
    }
  }
});

test('a day that is none keeps the question beside it', async () => {
  const page = await house.page(routes.members.to(dsm, { on: 'gestern', q: 'Sonnenhof', sort: '-since' }));
  assert.match(page, /„gestern“ ist kein Tag\. Schreiben Sie ihn so: /);
  assert.match(page, /<input[^>]*id="q"[^>]*value="Sonnenhof"/);
  assert.deepEqual(listedIn(page), ['sonnenhof-frauen-und-familien']);
});

test('the day before the first member says so, and a far day neither breaks nor counts wrongly', async () => {
  assert.match(
    textOf(await house.page(routes.members.to(dsm, { on: '7.4.2017' }))),
    /noch keine Mitglieder\. Das erste kam am 8\. April 2017/,
  );
  for (const on of ['0001-01-01', '1.1.1', '01.01.1900', '31.12.9999', '9999-12-31']) {
    for (const route of [...dated, routes.figuresSvg, routes.districtsSvg]) {
      const answer = await house.ask(route.to(dsm, { on }));
      assert.ok(answer.status < 400, `${route.pattern} ${on}: ${answer.status}`);
    }
  }
  assert.match(textOf(await house.page(routes.members.to(dsm, { on: '31.12.9999' }))), /66 Organisationen/);
});

test('the day stays with a reader who goes on by links', async () => {
  for (const route of dated) {
    const links = linksIn(await house.page(route.to(dsm, { on: '8.2.2022' })));
    const within = links.filter((address) => /^\/de\/\w+(?:\/(?:members|districts|figures))?(?:\?|$)/.test(address));
    const lost = within.filter((address) => !/on=(?:8\.2\.2022|2022-02-08)/.test(address));
    assert.deepEqual(lost, [], route.pattern);
    const shown = links.filter((address) => address.includes('/organisations/'));
    assert.ok(
      shown.every((address) => address.includes('on=2022-02-08')),
      route.pattern,
    );
  }
});
