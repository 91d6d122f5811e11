import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSheet } from '#ground/sheets';
import { type TestHouse, testHouse } from '#test';
import { publicityFields } from './publicity.ts';
import { area, edit, from, rareMember, versionIn } from './profileForTest.ts';

const SLUG = 'seltener-verein';
const LANGUAGES = ['de', 'en', 'ru', 'ar', 'vi', 'fa'];
const SECRETS =
  /Verborgene Gasse|06108|7654321|post@seltener|www\.seltener-verein|2009|5\.5\.|Beratung.?<|Geheimes Porträt|\bFJ\b|"is"|arts|Kunst/;
const all = (audience: string) => Object.fromEntries(publicityFields.map((field) => [field, audience]));

/** Everything the public can fetch in which this member stands, as text. */
async function publicTexts(house: TestHouse): Promise<[string, string][]> {
  const pages = LANGUAGES.map((language) => `/${language}/dsm/organisations/${SLUG}`);
  const others = [
    `/api/v1/organisations/${SLUG}`,
    `/api/v1/organisations?umbrella=dsm&q=Seltener`,
    '/api/v1/organisations?q=Seltener',
    '/api/v1/organisations.csv?umbrella=dsm&q=Seltener',
    '/de/dsm/members.csv?q=Seltener',
  ];
  const texts: [string, string][] = [];
  for (const address of others) texts.push([address, await house.page(address)]);
  // The page of the house says more than this member: only what is in its main part counts.
  for (const address of pages) texts.push([address, /<main[\s\S]*<\/main>/.exec(await house.page(address))?.[0] ?? '']);
  const xlsx = await house.ask('/de/dsm/members.xlsx?q=Seltener');
  const sheet = await readSheet(new Uint8Array(await xlsx.arrayBuffer()), 'members.xlsx');
  texts.push(['xlsx', JSON.stringify(sheet)]);
  return texts;
}

test('what is kept from the public stands in no public output, and the umbrella’s office still sees it', async (t) => {
  const house = await testHouse(t, { story: true });
  const { node } = await rareMember(house);
  await house.database.pool.query(
    `insert into organisation_text (organisation, field, language, text, changed_on) values ($1, 'portrait', 'de', 'Geheimes Porträt', '2026-01-01')`,
    [node],
  );
  const editor = await house.holding('editor', SLUG);
  const before = await publicTexts(house);
  assert.match(before.map(([, text]) => text).join(), /Verborgene Gasse.*/s);
  const chosen = await edit(house, editor, area(SLUG, 'profile/publicity'), all('federation'));
  assert.equal(chosen.status, 303);
  for (const [address, text] of await publicTexts(house)) {
    assert.ok(text.includes('Seltener Verein') && text.includes('Halle'), `${address} still shows name and town`);
    assert.doesNotMatch(text, SECRETS, address);
  }
  const preview = await house.page(area(SLUG, 'profile/preview'), { headers: editor });
  assert.doesNotMatch(preview, SECRETS);
  const elena = await house.as('elena-petrova');
  const kept = await house.page(area(SLUG, 'kept'), { headers: elena });
  assert.match(kept, /Verborgene Gasse 7.*06108/s);
  for (const stranger of [await house.holding('headOffice', 'lamsa'), await house.holding('volunteer', SLUG)]) {
    assert.equal((await house.ask(area(SLUG, 'kept'), { headers: stranger })).status, 404);
  }
  assert.deepEqual((await house.database.pool.query('select * from graph_faults()')).rows, []);
});

test('what is for the organisation alone its umbrella’s office neither sees nor edits', async (t) => {
  const house = await testHouse(t, { story: true });
  await rareMember(house);
  const editor = await house.holding('editor', SLUG);
  await edit(house, editor, area(SLUG, 'profile/publicity'), { ...all('own'), homepage: 'public' });
  const elena = await house.as('elena-petrova');
  for (const page of ['kept', 'profile', 'profile/publicity']) {
    assert.doesNotMatch(
      await house.page(area(SLUG, page), { headers: elena }),
      /Verborgene|7654321|post@|Fidschi/,
      page,
    );
  }
  for (const part of ['origins', 'topics', 'bureau', 'text.portrait.de']) {
    assert.equal((await house.ask(area(SLUG, `profile/edit/${part}`), { headers: elena })).status, 404, part);
  }
  assert.match(await house.page(area(SLUG, 'profile'), { headers: editor }), /Fidschi.*Verborgene Gasse 7/s);
  // What happens to it afterwards stays out of the history others read.
  assert.equal(
    (await edit(house, editor, area(SLUG, 'profile/edit/origins'), { origins: 'Tonga', ...from('22.11.2026') })).status,
    303,
  );
  assert.doesNotMatch(await house.page(area(SLUG, 'history'), { headers: elena }), /Tonga|Fidschi/);
});

test('only the organisation itself makes something more public; its umbrella’s office may keep it back', async (t) => {
  const house = await testHouse(t, { story: true });
  await rareMember(house);
  const elena = await house.as('elena-petrova');
  const address = area(SLUG, 'profile/publicity');
  assert.equal((await edit(house, elena, address, { ...all('public'), phone: 'federation' })).status, 303);
  const wider = await edit(house, elena, address, all('public'));
  assert.equal(wider.status, 422);
  assert.match(await wider.text(), /href="#phone".*Nur die Organisation selbst/s);
  assert.equal((await edit(house, await house.holding('editor', SLUG), address, all('public'))).status, 303);
});

test('an origin, a language, topics that are kept back leave figures, filters and the choices of filters', async (t) => {
  const house = await testHouse(t, { story: true });
  await rareMember(house);
  const editor = await house.holding('editor', SLUG);
  const figures = async (by: string) =>
    (await house.json<{ groups: { key: string }[] }>(`/api/v1/figures/members?umbrella=dsm&by=${by}`)).body.groups.map(
      ({ key }) => key,
    );
  const found = async (facet: string) => {
    const lists = [`/api/v1/organisations?umbrella=dsm&${facet}`, `/api/v1/organisations?${facet}&q=Seltener`];
    const totals = [];
    for (const address of lists) totals.push((await house.json<{ total: number }>(address)).body.total);
    return totals;
  };
  const offered = async () => house.page('/de/dsm/members');
  assert.ok((await figures('origin')).includes('FJ') && (await figures('language')).includes('is'));
  assert.deepEqual(await found('origin=FJ'), [1, 1]);
  assert.match(await offered(), /<option value="FJ"/);
  await edit(house, editor, area(SLUG, 'profile/publicity'), {
    ...all('public'),
    origins: 'own',
    languages: 'federation',
    topics: 'own',
  });
  assert.ok(!(await figures('origin')).includes('FJ') && !(await figures('language')).includes('is'));
  assert.deepEqual(await found('origin=FJ'), [0, 0]);
  assert.deepEqual(await found('language=is'), [0, 0]);
  assert.deepEqual((await found('topic=arts'))[1], 0);
  assert.doesNotMatch(await offered(), /<option value="FJ"/);
  await edit(house, editor, area(SLUG, 'profile/publicity'), all('public'));
  assert.deepEqual(await found('origin=FJ'), [1, 1]);
  assert.match(await offered(), /<option value="FJ"/);
  assert.deepEqual((await house.database.pool.query('select * from graph_faults()')).rows, []);
});

test('two who choose at once: the second sees what the first chose', async (t) => {
  const house = await testHouse(t, { story: true });
  await rareMember(house);
  const editor = await house.holding('editor', SLUG);
  const address = area(SLUG, 'profile/publicity');
  const version = versionIn(await house.page(address, { headers: editor }));
  assert.equal((await edit(house, editor, address, { ...all('public'), phone: 'own' })).status, 303);
  const late = await house.sendForm(address, { ...all('public'), email: 'own', version }, { Cookie: editor.Cookie });
  assert.equal(late.status, 409);
  const { rows } = await house.database.pool.query('select field from publicity');
  assert.deepEqual(rows, [{ field: 'phone' }]);
});
