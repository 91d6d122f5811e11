import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHouse } from '#test';
import { list } from '../api/federationForTest.ts';
import { area, corrected, edit, from, rareMember, versionIn } from './profileForTest.ts';

const OWN = 'sonnenhof-frauen-und-familien';
const namesOn = async (house: Parameters<typeof list>[0], on: string) =>
  (await list(house, `?umbrella=dsm&on=${on}&limit=200`)).items.map(({ name }) => name);

test('an editor gives a new name from a day on, without a script: the list of the day before keeps the old one', async (t) => {
  const house = await testHouse(t, { story: true });
  const jawad = await house.as('jawad-rahimi');
  const old = (await list(house, '?umbrella=dsm&limit=200')).items.find(({ slug }) => slug === OWN);
  const answer = await edit(house, jawad, area(OWN, 'profile/edit/name', 'fa'), {
    name: 'Hof der Vielen',
    ...from('22.11.2026'),
  });
  assert.equal(answer.status, 303);
  assert.equal(answer.headers.get('Location'), area(OWN, 'profile?saved=name', 'fa'));
  assert.ok((await namesOn(house, '2026-11-22')).includes('Hof der Vielen'));
  const yesterday = await namesOn(house, '2026-11-21');
  assert.ok(yesterday.includes(old!.name) && !yesterday.includes('Hof der Vielen'));
  const { rows } = await house.database.pool.query(
    `select act, before ->> 'name' as b, after ->> 'from' as day, after -> 'name' ->> 'name' as name from history
     where subject = $1 order by id desc limit 1`,
    [OWN],
  );
  assert.deepEqual(
    { act: rows[0].act, day: rows[0].day, name: rows[0].name },
    { act: 'organisation.change', day: '2026-11-22', name: 'Hof der Vielen' },
  );
  assert.deepEqual((await house.database.pool.query('select * from graph_faults()')).rows, []);
});

test('a correction holds for the past too, needs a reason, and the history tells it from a change', async (t) => {
  const house = await testHouse(t, { story: true });
  const jawad = await house.as('jawad-rahimi');
  const address = area(OWN, 'profile/edit/name');
  const without = await edit(house, jawad, address, { name: 'Sonnenhoff', ...corrected('') });
  assert.equal(without.status, 422);
  assert.match(await without.text(), /href="#reason".*value="Sonnenhoff"/s);
  const answer = await edit(house, jawad, address, { name: 'Sonnenhoff', ...corrected('ein f fehlte') });
  assert.equal(answer.status, 303);
  assert.ok((await namesOn(house, '2026-10-01')).includes('Sonnenhoff'));
  const layla = await house.as('layla-al-masri');
  const history = await house.page(area(OWN, 'history'), { headers: layla });
  assert.match(history, /Berichtigt.*Profilpflege · Jawad Rahimi.*ein f fehlte/s);
  const elena = await house.as('elena-petrova');
  const seenFromAbove = await house.page(area(OWN, 'history'), { headers: elena });
  assert.match(seenFromAbove, /Berichtigt/);
  assert.doesNotMatch(seenFromAbove, /Jawad/);
});

test('a change before the present entry is refused with a sentence, and what was typed stays', async (t) => {
  const house = await testHouse(t, { story: true });
  const jawad = await house.as('jawad-rahimi');
  const answer = await edit(house, jawad, area(OWN, 'profile/edit/name'), { name: 'Früher Name', ...from('1.1.1901') });
  const page = await answer.text();
  assert.equal(answer.status, 422);
  assert.match(page, /Eine Änderung kann nicht früher beginnen/);
  assert.match(page, /value="Früher Name"/);
  const none = await edit(house, jawad, area(OWN, 'profile/edit/name'), { name: 'X', how: 'change', from: 'gestern' });
  assert.equal(none.status, 422);
  assert.match(await none.text(), /value="gestern"/);
});

test('two people edit the same part: the second sees both versions and nothing is overwritten', async (t) => {
  const house = await testHouse(t, { story: true });
  const [jawad, layla] = [await house.as('jawad-rahimi'), await house.as('layla-al-masri')];
  const address = area(OWN, 'profile/edit/homepage');
  const version = versionIn(await house.page(address, { headers: layla }));
  assert.equal((await edit(house, jawad, address, { homepage: 'https://www.neu.example' })).status, 303);
  const late = await house.sendForm(address, { version, homepage: 'https://www.anders.example' }, layla);
  const page = await late.text();
  assert.equal(late.status, 409);
  assert.match(page, /https:\/\/www\.neu\.example.*https:\/\/www\.anders\.example/s);
  const { rows } = await house.database.pool.query('select homepage from organisation where slug = $1', [OWN]);
  assert.equal(rows[0].homepage, 'https://www.neu.example/');
  const again = await house.sendForm(
    address,
    { version: versionIn(page), homepage: 'https://www.anders.example' },
    layla,
  );
  assert.equal(again.status, 303);
});

test('only one of two who save at the very same moment succeeds', async (t) => {
  const house = await testHouse(t, { story: true });
  const jawad = await house.as('jawad-rahimi');
  const address = area(OWN, 'profile/edit/topics');
  const version = versionIn(await house.page(address, { headers: jawad }));
  const sent = ['arts', 'sport', 'media', 'work'].map((topics) =>
    house.sendForm(address, { version, topics, ...from('22.11.2026') }, jawad),
  );
  const statuses = (await Promise.all(sent)).map(({ status }) => status);
  assert.deepEqual(statuses.toSorted(), [303, 409, 409, 409]);
});

test('every part can be edited and says what was saved; every language of the house shows the pages', async (t) => {
  const house = await testHouse(t, { story: true });
  await rareMember(house);
  const editor = await house.holding('editor', 'seltener-verein');
  const edits: [string, Record<string, string>][] = [
    ['legalForm', { legalForm: 'foundation', nonProfit: 'yes', ...from('1.11.2026') }],
    ['seat', { postcode: '39104', place: 'Magdeburg', ...from('1.11.2026') }],
    ['homepage', { homepage: '' }],
    ['founded', { founded: '6.5.2009', reason: 'falsch gelesen' }],
    ['topics', { topics: 'sport', ...from('1.11.2026') }],
    ['languages', { languages: 'Arabisch, فارسی\nукраинский', ...from('1.11.2026') }],
    ['origins', { origins: 'Syrien', ...corrected('verwechselt') }],
    ['reach', { reach: '15', ...from('1.11.2026') }],
    [
      'bureau',
      {
        kind: 'branch',
        street: 'Neue Straße 1',
        postcode: '39104',
        place: 'Magdeburg',
        email: 'neu@seltener-verein.example',
        ...from('1.11.2026'),
      },
    ],
    ['text.portrait.de', { text: 'Wir sind da.\n\nFür alle.' }],
    ['text.portrait.ar', { text: 'نحن هنا' }],
  ];
  for (const [part, fields] of edits) {
    const answer = await edit(house, editor, area('seltener-verein', `profile/edit/${part}`), fields);
    assert.equal(answer.status, 303, `${part}: ${(await answer.text()).slice(0, 3000)}`);
  }
  const { body } = await house.json<Record<string, unknown>>('/api/v1/organisations/seltener-verein');
  assert.equal(body['legalForm'], 'foundation');
  assert.deepEqual(body['seat'], { place: 'Magdeburg', ags: '15003000' });
  assert.deepEqual([body['topics'], body['languages'], body['origins']], [['sport'], ['ar', 'fa', 'uk'], ['SY']]);
  const earlier = await house.json<Record<string, unknown>>('/api/v1/organisations/seltener-verein?on=2026-10-31');
  assert.deepEqual(
    [earlier.body['topics'], earlier.body['origins']],
    [['arts'], ['SY']],
    'a change keeps the past, a correction does not',
  );
  assert.equal(
    (await edit(house, editor, area('seltener-verein', 'profile/edit/text.portrait.de'), { text: 'Wir sind da!' }))
      .status,
    303,
  );
  assert.match(await house.page(area('seltener-verein', 'profile'), { headers: editor }), /älter als das Original/);
  for (const language of ['de', 'en', 'ru', 'ar', 'vi', 'fa']) {
    for (const page of [
      'profile',
      'profile/publicity',
      'profile/preview',
      'deadlines',
      'history',
      'kept',
      ...edits.map(([part]) => `profile/edit/${part}`),
    ]) {
      const text = await house.page(area('seltener-verein', page, language), { headers: editor });
      assert.equal(text.match(/<h1/g)?.length, 1, page);
    }
  }
  assert.deepEqual((await house.database.pool.query('select * from graph_faults()')).rows, []);
});

test('a bureau moves from a day on, and is given up', async (t) => {
  const house = await testHouse(t, { story: true });
  const { node } = await rareMember(house);
  const editor = await house.holding('editor', 'seltener-verein');
  const profile = area('seltener-verein', 'profile');
  const linkIn = (page: string) => /href="([^"]*bureau\.[^"]*)"/.exec(page)?.[1] ?? '';
  const bureau = linkIn(await house.page(profile, { headers: editor }));
  const same = {
    kind: 'headOffice',
    postcode: '06108',
    place: 'Halle (Saale)',
    phone: '0345 7654321',
    email: 'post@seltener-verein.example',
  };
  assert.equal(
    (await edit(house, editor, bureau, { ...same, street: 'Offene Straße 8', ...from('1.9.2026') })).status,
    303,
  );
  const { rows } = await house.database.pool.query(
    'select street, upper(during)::text as until from bureau where organisation = $1 order by during',
    [node],
  );
  assert.deepEqual(rows, [
    { street: 'Verborgene Gasse 7', until: '2026-09-01' },
    { street: 'Offene Straße 8', until: null },
  ]);
  const moved = linkIn(await house.page(profile, { headers: editor }));
  assert.equal((await edit(house, editor, moved, { closed: 'yes', ...from('22.11.2026') })).status, 303);
  assert.equal(linkIn(await house.page(profile, { headers: editor })), '');
  const history = await house.database.pool.query(
    `select coalesce(before::text, '') || coalesce(after::text, '') as said from history where subject = 'seltener-verein'`,
  );
  assert.doesNotMatch(history.rows.map(({ said }) => said).join(), /Gasse|0345|post@/);
});

test('who is not of the organisation finds no page and changes nothing; its umbrella’s office may, unless it was refused', async (t) => {
  const house = await testHouse(t, { story: true });
  const address = area(OWN, 'profile/edit/name');
  for (const stranger of [
    await house.holding('editor', 'lamsa'),
    await house.holding('volunteer', OWN),
    await house.as('nguyen-thi-hoa'),
  ]) {
    assert.equal((await house.ask(address, { headers: stranger })).status, 404);
    const sent = await house.sendForm(address, { name: 'Fremd', ...from('22.11.2026') }, { Cookie: stranger.Cookie });
    assert.equal(sent.status, 404);
  }
  const elena = await house.as('elena-petrova');
  assert.equal((await edit(house, elena, address, { name: 'Von oben', ...from('22.11.2026') })).status, 303);
  await house.database.pool.query(
    `insert into refusal_of_reach (organisation, act) select node, 'editProfile' from organisation where slug = $1`,
    [OWN],
  );
  assert.equal((await house.ask(address, { headers: elena })).status, 404);
  assert.equal((await house.ask(address, { headers: await house.as('jawad-rahimi') })).status, 200);
});
