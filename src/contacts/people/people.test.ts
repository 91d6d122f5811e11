import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testHouse, type TestHouse } from '#test';
import { addBodyNamed, addContact, hiddenIn, idAtEnd, personForm } from '../contactsForTest.ts';

let house: TestHouse;
const endings: (() => unknown)[] = [];
before(async () => {
  house = await testHouse({ after: (work: () => unknown) => void endings.push(work) }, { story: true });
});
after(async () => {
  for (const end of endings) await end();
});

test('a contact keeper adds a person, sees them in the list and on their page', async () => {
  const amina = await house.as('amina-diallo');
  const person = await addContact(house, amina, {
    name: 'Đặng Thị Mai-Schröder',
    ownName: 'داود',
    emails: 'mai@ministerium.example\nbuero@ministerium.example',
    phones: '+49 351 1234',
    tags: 'Sport, Integration',
    note: '<b>pünktlich</b>',
  });
  const page = await house.page(person, { headers: amina });
  assert.match(page, /<h1><bdi>Đặng Thị Mai-Schröder<\/bdi><\/h1>/);
  assert.match(page, /&lt;b>pünktlich|&lt;b&gt;pünktlich/);
  assert.match(page, /noch nicht informiert/, 'Art. 14 stays visible until somebody saw to it');
  for (const q of ['dang thi', 'MAI-SCHRODER', 'buero@', 'sport']) {
    const list = await house.page(`/de/my-area/dsm/contacts?q=${encodeURIComponent(q)}`, { headers: amina });
    assert.match(list, /Đặng Thị Mai/, q);
  }
  const none = await house.page('/de/my-area/dsm/contacts?q=niemandheisstso', { headers: amina });
  assert.match(none, /passt niemand/);
});

test('what is wrong is said beside its field, and what was typed is kept', async () => {
  const elena = await house.as('elena-petrova');
  const answer = await house.sendForm(
    '/vi/my-area/dsm/contacts/people/new',
    personForm({ name: '', emails: 'a@b.example\nnicht eine', sourceSince: '31.2.2026', note: 'Bleibt stehen' }),
    elena,
  );
  const page = await answer.text();
  assert.equal(answer.status, 422);
  for (const field of ['name', 'emails', 'sourceSince']) assert.match(page, new RegExp(`href="#${field}"`));
  assert.match(page, /Bleibt stehen/);
  assert.match(page, /nicht eine/);
});

test('nobody above, below or beside sees that there is a contact, nor do they change it', async () => {
  const person = await addContact(house, await house.as('elena-petrova'), { name: 'Nur Für Uns' });
  for (const stranger of ['karim-haddad', 'thomas-brandt', 'mira-demir', 'layla-al-masri', 'jonas-wieland']) {
    const headers = await house.as(stranger);
    assert.equal((await house.ask(person, { headers })).status, 404, stranger);
    assert.equal((await house.ask('/de/my-area/dsm/contacts', { headers })).status, 404, stranger);
    assert.equal((await house.sendForm(`${person}/edit`, personForm({}), headers)).status, 404, stranger);
  }
  // Asked through their own organisation the id leads nowhere either.
  const karim = await house.as('karim-haddad');
  const other = person.replace('/dsm/', '/nemo/');
  assert.equal((await house.ask(other, { headers: karim })).status, 404);
  assert.equal((await house.ask(`${other}/card.vcf`, { headers: karim })).status, 404);
  assert.equal((await house.sendForm(`${other}/remove`, {}, karim)).status, 404);
  assert.doesNotMatch(await house.page('/de/my-area/nemo/contacts', { headers: karim }), /Nur Für Uns/);
  assert.equal((await house.ask(person)).status, 303, 'who is not signed in is asked to');
  assert.equal((await house.ask(person, { headers: await house.as('elena-petrova') })).status, 200);
});

test('behind the wall a query without any condition sees own rows only', async () => {
  await addContact(house, await house.as('elena-petrova'), { name: 'Hinter der Wand' });
  const { database } = house.house;
  const count = async (organisations: number[]) =>
    database.within({ organisations }, async (write) => {
      const rows = await write.selectFrom('contact_person').select('organisation').execute();
      return new Set(rows.map(({ organisation }) => organisation));
    });
  const [dsm, nemo] = await Promise.all(
    ['dsm', 'nemo'].map((slug) =>
      house.database.kysely
        .selectFrom('organisation')
        .select('node')
        .where('slug', '=', slug)
        .executeTakeFirstOrThrow(),
    ),
  );
  assert.deepEqual(await count([dsm!.node]), new Set([dsm!.node]));
  assert.equal((await count([nemo!.node])).size, 0);
  assert.equal((await count([])).size, 0);
});

test('two people editing the same contact see each other: 409 with both versions, nothing overwritten', async () => {
  const [elena, amina] = [await house.as('elena-petrova'), await house.as('amina-diallo')];
  const person = await addContact(house, elena, { name: 'Lost Update' });
  const version = hiddenIn(await house.page(`${person}/edit`, { headers: amina }), 'version');
  const first = await house.sendForm(`${person}/edit`, personForm({ name: 'Von Elena', version }), elena);
  assert.equal(first.status, 303);
  const second = await house.sendForm(`${person}/edit`, personForm({ name: 'Von Amina', version }), amina);
  const page = await second.text();
  assert.equal(second.status, 409);
  assert.match(page, /Von Elena/);
  assert.match(page, /Von Amina/);
  assert.match(await house.page(person, { headers: amina }), /<h1><bdi>Von Elena/);
  const again = await house.sendForm(
    `${person}/edit`,
    personForm({ name: 'Von beiden', version: hiddenIn(page, 'version') }),
    amina,
  );
  assert.equal(again.status, 303);
});

test('functions: several at once, ended ones stay visible, filters ask for what is held today', async () => {
  const elena = await house.as('elena-petrova');
  const body = await addBodyNamed(house, elena, 'Stadtverwaltung Beispielhausen', {
    level: 'municipal',
    district: '14713',
  });
  const person = await addContact(house, elena, { name: 'Frieda Amtmann' });
  const add = (more: Record<string, string>) =>
    house.sendForm(
      `${person}/functions`,
      { title: 'Bürgermeisterin', where: `body:${body}`, from: '1.1.2020', ...more },
      elena,
    );
  assert.equal((await add({})).status, 303);
  assert.equal((await add({ title: 'Stadträtin', until: '31.12.2022' })).status, 303);
  assert.equal((await add({ until: '1.1.2019' })).status, 422, 'ends before it begins');
  assert.equal((await add({ where: 'body:00000000-0000-0000-0000-000000000000' })).status, 422);
  const page = await house.page(person, { headers: elena });
  assert.match(page, /Bürgermeisterin[\s\S]*im Amt[\s\S]*Stadträtin[\s\S]*nicht im Amt/);
  const found = async (query: string) =>
    (await house.page(`/de/my-area/dsm/contacts?${query}`, { headers: elena })).includes('Frieda Amtmann');
  assert.ok(await found('kind=authority&level=municipal&district=14713&function=b%C3%BCrgermeister'));
  assert.ok(!(await found('function=stadtr%C3%A4tin')), 'that one is over');
  assert.ok(!(await found('kind=party&function=b%C3%BCrgermeister')));
  const id = /functions\/([0-9a-f-]{36})\/end/.exec(page)![1]!;
  const before = await house.sendForm(`${person}/functions/${id}/end`, { until: '31.12.2019' }, elena);
  assert.equal(before.status, 422);
  assert.equal((await house.sendForm(`${person}/functions/${id}/end`, { until: '30.6.2026' }, elena)).status, 303);
  assert.ok(!(await found('function=b%C3%BCrgermeister')));
  assert.match(await house.page(`/de/my-area/dsm/contacts/bodies/${body}`, { headers: elena }), /Frieda Amtmann/);
});

test('a function in the own organisation may bring a role, if the board says so; it ends with the function', async () => {
  const [hoa, elena] = [await house.as('nguyen-thi-hoa'), await house.as('elena-petrova')];
  const dsm = await house.database.kysely
    .selectFrom('organisation')
    .select('node')
    .where('slug', '=', 'dsm')
    .executeTakeFirstOrThrow();
  const person = await addContact(house, elena, {
    name: 'Neu Im Vorstand',
    emails: 'neu-im-vorstand@menschen.example',
  });
  const wish = { title: 'Vorsitzende', where: `node:${dsm.node}`, from: '1.11.2026', role: 'board' };
  const byOffice = await house.sendForm(`${person}/functions`, wish, elena);
  assert.equal(byOffice.status, 422, 'the head office gives no roles');
  const elsewhere = await addBodyNamed(house, elena, 'Anderswo');
  assert.equal((await house.sendForm(`${person}/functions`, { ...wish, where: `body:${elsewhere}` }, hoa)).status, 422);
  assert.equal((await house.sendForm(`${person}/functions`, wish, hoa)).status, 303);
  const theirs = await house.as('neu-im-vorstand');
  assert.equal((await house.ask('/de/my-area/dsm/contacts', { headers: theirs })).status, 200);
  const page = await house.page(person, { headers: hoa });
  assert.match(page, /handelt hier als: /);
  const end = `${person}/functions/${/functions\/([0-9a-f-]{36})\/end/.exec(page)![1]}/end`;
  assert.equal((await house.sendForm(end, { until: '21.11.2026' }, elena)).status, 422, 'nor does it take one');
  assert.equal((await house.sendForm(end, { until: '21.11.2026' }, hoa)).status, 303);
  assert.equal((await house.ask('/de/my-area/dsm/contacts', { headers: theirs })).status, 404);
});

test('bodies have several offices; two people editing one see each other', async () => {
  const amina = await house.as('amina-diallo');
  const body = `/de/my-area/dsm/contacts/bodies/${await addBodyNamed(house, amina, 'Landtag Beispielland', { kind: 'parliament', level: 'state' })}`;
  for (const [office, place] of [
    ['Hauptsitz', 'Dresden'],
    ['Wahlkreisbüro', 'Görlitz'],
  ] as const) {
    const sent = { office, place, street: 'Am Markt 1', postcode: '01067', phone: '0351 1', email: '' };
    assert.equal((await house.sendForm(`${body}/offices`, { ...sent, phone: '0351 1234' }, amina)).status, 303);
    assert.equal((await house.sendForm(`${body}/offices`, { ...sent, postcode: '1' }, amina)).status, 422);
  }
  assert.match(await house.page(body, { headers: amina }), /Hauptsitz[\s\S]*Wahlkreisbüro/);
  const version = hiddenIn(await house.page(`${body}/edit`, { headers: amina }), 'version');
  const edit = (name: string) => house.sendForm(`${body}/edit`, { name, kind: 'parliament', version }, amina);
  assert.equal((await edit('Landtag A')).status, 303);
  assert.equal((await edit('Landtag B')).status, 409);
  assert.match(await house.page(body, { headers: amina }), /Landtag A/);
});

test('a deleted contact is gone with functions and kept copies; pages of the list meet at their ends', async () => {
  const elena = await house.as('elena-petrova');
  const person = await addContact(house, elena, { name: 'Geht Wieder' });
  assert.equal((await house.sendForm(`${person}/remove`, {}, elena)).status, 303);
  assert.equal((await house.ask(person, { headers: elena })).status, 404);
  for (let n = 0; n < 30; n++)
    await addContact(house, elena, { name: `Reihe ${String(n).padStart(2, '0')} ${n % 2 ? 'я' : 'ب'}`, tags: 'reihe' });
  const first = await house.page('/de/my-area/dsm/contacts?tag=reihe', { headers: elena });
  assert.match(first, /30 Personen/);
  const next = /<a[^>]*rel="next"[^>]*href="([^"]*)"/.exec(first)![1]!.replaceAll('&amp;', '&');
  const second = await house.page(next, { headers: elena });
  const names = [...`${first}${second}`.matchAll(/<bdi>(Reihe \d\d)/g)].map(([, name]) => name);
  assert.equal(new Set(names).size, 30);
  assert.equal(names.length, 30);
  assert.equal(idAtEnd(person).length, 36);
});
