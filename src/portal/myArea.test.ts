import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#ground/language';
import { accountFor, beginSession, makeToken } from '#identity';
import { routes } from '#routes';
import { linksIn, type TestHouse, testHouse, textOf } from '#test';
import { words } from './words.generated.ts';

test('everybody finds their organisations, with their roles, in their language', async (t) => {
  const house = await testHouse(t, { story: true });
  for (const [person, language, slug] of [
    ['elena-petrova', 'de', 'dsm'],
    ['layla-al-masri', 'ar', 'sonnenhof-frauen-und-familien'],
    ['oksana-bondarenko', 'ru', 'sonnenhof-frauen-und-familien'],
    ['parisa-azimi', 'fa', 'lamsa'],
    ['nguyen-thi-hoa', 'vi', 'dsm'],
    ['samuel-okoro', 'en', 'leipzig'],
  ] as const) {
    const page = await house.page(routes.myArea.to({ language }), { headers: await house.as(person) });
    assert.match(
      page,
      new RegExp(`<html lang="${language}" dir="${language === 'ar' || language === 'fa' ? 'rtl' : 'ltr'}"`),
    );
    assert.ok(linksIn(page).includes(routes.workplace.to({ language, organisation: slug })), person);
    assert.ok(textOf(page).includes(words[language].myArea), person);
    assert.equal([...page.matchAll(/<h1/g)].length, 1);
  }
});

test('it is said since when one acts for whom', async (t) => {
  const house = await testHouse(t, { story: true });
  const text = textOf(await house.page('/de/my-area', { headers: await house.as('elena-petrova') }));
  assert.match(text, /Elena Petrova · 22\. November 2026/);
  assert.match(text, /Dachverband Sachsen \(Demonstration\) Geschäftsstelle, seit 1\. Februar 2024/);
});

test('who acts for nobody is told so, and who can help', async (t) => {
  const house = await testHouse(t, { story: true });
  const headers = await withoutRole(house);
  for (const { code } of languages) {
    const page = await house.page(routes.myArea.to({ language: code }), { headers });
    const text = textOf(page);
    assert.ok(text.includes(words[code].noRoleTitle), code);
    assert.ok(text.includes(words[code].noRoleText), code);
    assert.ok(linksIn(page).includes(routes.house.to({ language: code })), code);
  }
});

test('nobody is asked to sign in, and for programs there is no such page', async (t) => {
  const house = await testHouse(t, { story: true });
  assert.equal((await house.ask('/de/my-area')).headers.get('Location'), '/de/sign-in?next=%2Fde%2Fmy-area');
  const organisation = await house.database.kysely
    .selectFrom('organisation')
    .select(['node', 'slug'])
    .where('slug', '=', 'dsm')
    .executeTakeFirstOrThrow();
  const token = await makeToken(house.database, 'test', organisation, { name: 'Test' });
  const headers = { Authorization: `Bearer ${token}` };
  assert.equal((await house.ask('/de/my-area', { headers })).status, 404);
  assert.equal((await house.ask('/de/account/notifications', { headers })).status, 404);
});

test('the place of work of one organisation shows what one may do there, each with what it is for', async (t) => {
  const house = await testHouse(t, { story: true });
  const page = await house.page('/de/my-area/dsm', { headers: await house.as('elena-petrova') });
  const text = textOf(page);
  for (const { title, purpose } of [
    { title: 'applications', purpose: words.de.forApplications },
    { title: 'contacts', purpose: words.de.forContacts },
  ]) {
    assert.ok(linksIn(page).includes(`/de/my-area/dsm/${title}`), title);
    assert.ok(text.includes(purpose), title);
  }
  assert.ok(!text.includes(words.de.forTokens), 'what only the board may is not there');
  for (const [, purpose] of page.matchAll(/<p class="muted">([^<]*)<\/p>/g)) assert.notEqual(purpose, '');
});

test("another organisation's place of work is not there", async (t) => {
  const house = await testHouse(t, { story: true });
  const own = '/ru/my-area/sonnenhof-frauen-und-familien';
  const oksana = await house.as('oksana-bondarenko');
  assert.equal((await house.ask(own, { headers: oksana })).status, 200);
  assert.equal((await house.ask('/ru/my-area/dsm', { headers: oksana })).status, 404);
  assert.equal((await house.ask(own, { headers: await house.as('elena-petrova') })).status, 404, 'nor for those above');
  assert.equal((await house.ask(own)).status, 303, 'who is not signed in is asked to');
});

async function withoutRole({ database }: TestHouse): Promise<{ Cookie: string }> {
  const account = await database.change((write) =>
    accountFor(write, 'test', { email: 'neu@menschen.example', name: 'Neu Hier', language: 'de' }),
  );
  const request = new Request('http://dachwerk.example/');
  const cookie = await beginSession(database, { account, way: 'demonstration', request, secure: false });
  return { Cookie: cookie.split(';')[0] ?? '' };
}
