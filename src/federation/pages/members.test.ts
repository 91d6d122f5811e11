import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { routes } from '#routes';
import { linksIn, listedIn, testHouse, textOf } from '#test';

const house = await testHouse({ after }, { story: true });
const dsm = { language: 'de', umbrella: 'dsm' };
const list = (query: Record<string, string> = {}) => house.page(routes.members.to(dsm, query));

/** All pages from this one on, by the link of the given name. */
async function turned(address: string, name: string): Promise<string[][]> {
  const pages: string[][] = [];
  for (let next: string | undefined = address; next && pages.length < 60;) {
    const page: string = await house.page(next);
    pages.push(listedIn(page));
    next = linkCalled(name, page);
    if (!next && name === 'Weiter') last = page;
  }
  return pages;
}
let last = '';

const linkCalled = (name: string, page: string) =>
  new RegExp(`<a[^>]*href="([^"]*)"[^>]*>${name}</a>`).exec(page)?.[1]?.replaceAll('&amp;', '&');

test('its pages together hold every organisation exactly once, in any order, forward and back', async () => {
  for (const [umbrella, total] of [
    ['dsm', 66],
    ['nemo', 704],
  ] as const) {
    for (const sort of umbrella === 'dsm'
      ? ['name', '-name', 'place', '-place', 'since', '-since']
      : ['name', '-since']) {
      const forward = await turned(routes.members.to({ language: 'de', umbrella }, { sort }), 'Weiter');
      const all = forward.flat();
      assert.equal(all.length, total, `${umbrella} ${sort}`);
      assert.equal(new Set(all).size, total);
      const previous = linkCalled('Vorherige', last)!;
      const back = await turned(previous, 'Vorherige');
      assert.equal(back.reverse().flat().join(), forward.slice(0, -1).flat().join(), `${umbrella} ${sort} back`);
    }
  }
});

test('names are sorted without regard to accents, days by their day', async () => {
  const names = (await turned(routes.members.to(dsm), 'Weiter')).flat();
  assert.deepEqual((await turned(routes.members.to(dsm, { sort: '-name' }), 'Weiter')).flat(), names.toReversed());
  const days = [...(await list({ sort: 'since' })).matchAll(/<td[^>]*><time datetime="([\d-]+)"/g)].map(
    ([, day]) => day!,
  );
  assert.equal(days.length, 25);
  assert.deepEqual(days, days.toSorted());
});

test('the heads of columns are links that turn the order and say which one holds', async () => {
  const page = await list({ sort: 'since' });
  assert.match(page, /aria-sort="ascending"[^>]*><a href="[^"]*sort=-since"/);
  assert.match(await list({ sort: '-since' }), /aria-sort="descending"/);
  assert.equal(page.match(/aria-sort=/g)?.length, 1);
});

test('each filter narrows to what its heading says, and can be taken away by a link', async () => {
  for (const [facet, key] of [
    ['district', '14713'],
    ['topic', 'women'],
    ['origin', 'SY'],
    ['language', 'ar'],
    ['kind', 'memberOrganisation'],
    ['membership', 'supporting'],
    ['legalForm', 'initiative'],
    ['state', '14'],
  ] as const) {
    const address = routes.members.to(dsm, { [facet]: key });
    const page = await house.page(address);
    const found = Number(/(\d+) von 66 Organisationen/.exec(textOf(page))?.[1]);
    assert.ok(found > 0, facet);
    assert.equal((await turned(address, 'Weiter')).flat().length, found, facet);
    assert.ok(linksIn(page).includes(routes.members.to(dsm)), `${facet} can be taken away`);
  }
});

test('filters together narrow further, and stay while pages are turned', async () => {
  const [one, both] = await Promise.all([
    list({ topic: 'education' }),
    list({ topic: 'education', district: '14713' }),
  ]);
  const count = (page: string) => Number(/(\d+) von 66/.exec(textOf(page))?.[1]);
  assert.ok(count(both) < count(one) && count(both) > 0);
  const next = linksIn(one).find((address) => address.includes('after='));
  if (next) assert.match(next, /topic=education/);
});

test('a filter nobody uses finds nothing; a value that cannot be one is left out', async () => {
  assert.match(textOf(await list({ origin: 'ZZ' })), /Nichts gefunden/);
  assert.match(textOf(await list({ origin: 'Z Z;--' })), /66 Organisationen/);
  assert.match(textOf(await list({ sort: 'colour', depth: 'deep', after: 'no cursor' })), /66 Organisationen/);
});

test('a map without members is a page too', async () => {
  for (const route of [routes.home, routes.districts, routes.figures, routes.members]) {
    assert.equal((await house.ask(route.to(dsm, { on: '1.1.2001' }))).status, 200, route.pattern);
  }
});
