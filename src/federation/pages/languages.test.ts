import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { isLanguage, languages, tongue } from '#ground/language';
import { routes } from '#routes';
import { linksIn, listedIn, testHouse, textOf } from '#test';
import { words } from '../words.generated.ts';

const house = await testHouse({ after }, { story: true });

test('each says its language and direction, and has the words of its language', async () => {
  for (const { code } of languages) {
    for (const route of [routes.home, routes.members, routes.districts, routes.figures, routes.about]) {
      const page = await house.page(route.to({ language: code, umbrella: 'dsm' }));
      assert.match(page, new RegExp(`^<!doctype html><html lang="${code}" dir="${tongue(code).direction}">`));
      assert.ok(textOf(page).includes(words[code].navMembers), `${code} ${route.pattern}`);
    }
  }
});

test('the language switch keeps the place and the question', async () => {
  const query = { q: 'Leipzig', on: '8.2.2022', topic: 'education', sort: '-since' };
  const page = await house.page(routes.members.to({ language: 'de', umbrella: 'dsm' }, query));
  for (const { code } of languages) {
    const address = routes.members.to({ language: code, umbrella: 'dsm' }, query);
    assert.ok(linksIn(page).includes(address), `${code}: ${address}`);
    assert.deepEqual(listedIn(await house.page(address)), listedIn(page), code);
  }
});

test('figures are the same in every language, in its own digits', async () => {
  for (const { code } of languages) {
    const text = textOf(await house.page(routes.home.to({ language: code, umbrella: 'nemo' })));
    assert.match(text, code === 'fa' ? /۷۰۴/ : code === 'ar' ? /٧٠٤|704/ : /704/, code);
  }
});

test('a text in another language says which; a translation older than its original says so', async () => {
  const about = await house.page(routes.about.to({ language: 'fa', umbrella: 'dsm' }));
  assert.match(about, /<p class="voice" lang="fa" dir="auto">/);
  assert.match(about, /<p class="note warm">/);
  for (const language of ['de', 'en', 'ru', 'ar', 'vi']) {
    assert.doesNotMatch(await house.page(routes.about.to({ language, umbrella: 'dsm' })), /note warm/, language);
  }
  const portrait = await house.page(
    routes.organisation.to({ language: 'ar', umbrella: 'dsm', organisation: 'brueckenbogen' }),
  );
  const said = /<p class="lead voice" lang="(\w+)"/.exec(portrait)?.[1];
  if (said !== undefined && said !== 'ar' && isLanguage(said)) {
    assert.ok(
      textOf(portrait).includes(
        textOf(words.ar.writtenIn({ language: new Intl.DisplayNames('ar', { type: 'language' }).of(said)! })),
      ),
    );
  }
});

test('an unknown umbrella, organisation or language is missing, in the language of the address or of the reader', async () => {
  const missing = async (path: string, language: 'de' | 'en' | 'ar' | 'ru', headers: Record<string, string> = {}) => {
    const answer = await house.ask(path, { headers });
    assert.equal(answer.status, 404, path);
    const page = await answer.text();
    assert.match(page, new RegExp(`<html lang="${language}"`), path);
    assert.ok(textOf(page).includes(words[language].notFoundTitle), path);
  };
  await missing('/ar/nobody', 'ar');
  await missing('/ru/dsm/organisations/nobody', 'ru');
  await missing('/en/sonnenhof-frauen-und-familien', 'en');
  await missing('/fr/dsm', 'en', { 'Accept-Language': 'fr;q=0.9, en;q=0.5' });
  await missing('/nothing/here/at/all', 'ru', { 'Accept-Language': 'ru' });
});
