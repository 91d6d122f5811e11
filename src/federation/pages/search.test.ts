import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { dayFrom } from '#ground/day';
import { routes } from '#routes';
import { linksIn, listedIn, testHouse, textOf } from '#test';
import { affiliate } from '../commands/affiliate.ts';
import { recordOrganisation } from '../commands/recordOrganisation.ts';

const house = await testHouse({ after }, { story: true });
const from = dayFrom('2020-01-01');
for (const name of ['Müllerhaus Pirna', 'Maison de l’Été']) {
  const { slug } = await recordOrganisation(house.database, 'test', { name, kind: 'memberOrganisation', from });
  await affiliate(house.database, 'test', { member: slug, umbrella: 'dsm', kind: 'full', from });
}
const search = (q: string, umbrella = 'dsm') => house.page(routes.members.to({ language: 'de', umbrella }, { q }));
const finds = async (q: string, slug: string, umbrella?: string) =>
  assert.ok(listedIn(await search(q, umbrella)).includes(slug), `${q} finds ${slug}`);

test('with umlauts, without, and written out', async () => {
  for (const q of ['Müllerhaus', 'muellerhaus', 'mullerhaus', 'MÜLLERHAUS', 'Mu\u0308llerhaus', 'müller']) {
    await finds(q, 'muellerhaus-pirna');
  }
  for (const q of ['Brückenbogen', 'brueckenbogen', 'bruckenbogen']) await finds(q, 'brueckenbogen');
});

test('with accents and without', async () => {
  for (const q of ['Été', 'ete', 'maison ete', 'Việt Đức', 'viet duc']) {
    assert.ok(listedIn(await search(q)).length > 0, q);
  }
});

test('in Cyrillic, and in Arabic with vowel signs or without', async () => {
  await finds('Калина', 'schneeballstrauch-ukrainische-samstagsschule');
  await finds('калина', 'schneeballstrauch-ukrainische-samstagsschule');
  await finds('نور الأمل', 'nur-al-amal');
  await finds('نُور', 'nur-al-amal');
  await finds('الامل', 'nur-al-amal');
  await finds('أمل', 'nur-al-amal');
  assert.deepEqual(listedIn(await search('شباب')), listedIn(await search('الشباب')));
  assert.ok(listedIn(await search('شباب')).length > 0);
  await finds('يتعلمن', 'nour-frauen-lernen');
  await finds('خانه مهر', 'haus-mehr-persischer-kulturkreis');
  for (const q of ['گندم‌زار', 'گندم']) await finds(q, 'gandomzar-naehen-und-reparieren', 'damost');
});

test('a letter wrong, missing or too many is forgiven, and the page says what it took', async () => {
  for (const q of ['Sonnenhoff', 'Sonnnhof', 'Sonnemhof', 'Brükenbogen', 'Каллина']) {
    const page = await search(q);
    assert.ok(listedIn(page).length > 0, q);
    assert.match(textOf(page), /Für „[^“]+“ gibt es keinen Treffer\. Gezeigt wird: /, q);
  }
  assert.match(
    textOf(await search('Sonnenhoff')),
    /Für „sonnenhoff“ gibt es keinen Treffer\. Gezeigt wird: sonnenhof\./,
  );
});

test('a rightly written word says nothing of spellings', async () => {
  assert.doesNotMatch(textOf(await search('Sonnenhof')), /gibt es keinen Treffer/);
});

test('all words count, and a topic or a town is a word too', async () => {
  await finds('Sonnenhof Leipzig', 'sonnenhof-frauen-und-familien');
  assert.ok(!listedIn(await search('Sonnenhof Dresden')).includes('sonnenhof-frauen-und-familien'));
  await finds('Gesundheit Leipzig', 'sonnenhof-frauen-und-familien');
});

test('what nobody is called finds nothing, and the way out is a link', async () => {
  const page = await search('Xyzzyqwertz');
  assert.match(textOf(page), /Nichts gefunden/);
  assert.match(textOf(page), /0 von 68 Organisationen/);
  assert.ok(linksIn(page).includes(routes.members.to({ language: 'de', umbrella: 'dsm' })));
});

test('signs without letters ask for nothing and change nothing', async () => {
  for (const q of ['&', '!', "'", '\\', '*:*', '() | & !', '-- ;', '%', '_']) {
    assert.match(textOf(await search(q)), /\d+ (?:von 68 )?Organisationen/, q);
  }
});
