import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#ground/language';
import { federationWords } from '#federation';
import { routes } from '#routes';
import { linksIn, testHouse, textOf } from '#test';

test('the beginning sends readers to their language, and to German where theirs is not spoken here', async (t) => {
  const house = await testHouse(t);
  for (const [asked, given] of [
    ['ar-SY,ar;q=0.9', 'ar'],
    ['fr, vi;q=0.4', 'vi'],
    ['xx', 'de'],
    [';;q=nonsense,,', 'de'],
  ] as const) {
    const answer = await house.ask('/', { headers: { 'Accept-Language': asked } });
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('Location'), `/${given}`, asked);
    assert.match(answer.headers.get('Vary') ?? '', /Accept-Language/);
  }
});

test('an empty house says in every language what to do first', async (t) => {
  const house = await testHouse(t);
  for (const { code } of languages) {
    const text = textOf(await house.page(routes.house.to({ language: code })));
    assert.ok(text.includes(federationWords[code].houseEmpty), code);
    assert.match(text, /bin\/dachwerk import/, code);
  }
  assert.equal((await house.ask('/de/dsm')).status, 404);
});

test('a house with the story lists every umbrella with its members, and does not ask for a first one', async (t) => {
  const house = await testHouse(t, { story: true });
  const page = await house.page('/de');
  const text = textOf(page);
  assert.match(text, /Dachverband Sachsen \(Demonstration\) Mitglieder: 66/);
  assert.match(text, /Bundesverband der Verbünde \(Demonstration\) Mitglieder: 704/);
  assert.ok(!text.includes(federationWords.de.houseEmpty));
  const umbrellas = linksIn(page).filter(
    (address) => /^\/de\/[a-z-]+$/.test(address) && address !== routes.signIn.to({ language: 'de' }),
  );
  assert.equal(umbrellas.length, 27);
  for (const address of umbrellas) assert.equal((await house.ask(address)).status, 200, address);
});

test('every link on every public page leads somewhere', async (t) => {
  const house = await testHouse(t, { story: true });
  const pages = [
    '/de',
    '/ar/dsm',
    '/de/nemo',
    '/en/dsm/members?on=8.2.2022&q=Leipzig',
    '/fa/dsm/figures',
    '/vi/dsm/districts',
    '/ru/dsm/about',
    '/de/dsm/organisations/sonnenhof-frauen-und-familien',
    '/de/nobody',
  ];
  const links = new Set<string>();
  for (const page of pages) {
    for (const address of linksIn(await (await house.ask(page)).text()))
      if (address.startsWith('/')) links.add(address);
  }
  assert.ok(links.size > 150, String(links.size));
  for (const address of links) {
    const { status } = await house.ask(address, { method: 'HEAD' });
    assert.ok(status === 200 || (status === 404 && address.endsWith('/nobody')), `${address}: ${status}`);
  }
});
