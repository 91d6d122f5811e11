import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rights } from '#rights';
import { standingOf, type Visit } from '#identity';
import { testHouse } from '#test';
import { addContact, idAtEnd } from '../contactsForTest.ts';
import { contactTasks } from './tasks.ts';

const TALKS = '/de/my-area/dsm/contacts/talks';

test('a talk is written down with a next step, which becomes a task until it is done', async (t) => {
  const house = await testHouse(t, { story: true });
  const amina = await house.as('amina-diallo');
  const person = idAtEnd(await addContact(house, amina, { name: 'Gesprächspartnerin' }));
  const form = {
    on: '20.11.2026',
    topic: 'Integrationsgesetz',
    said: 'Absatz.\n\n<script>alert(1)</script>',
    people: person,
  };
  assert.equal((await house.sendForm(`${TALKS}/new`, { ...form, people: '' }, amina)).status, 422, 'with nobody');
  assert.equal(
    (await house.sendForm(`${TALKS}/new`, { ...form, due: '1.12.2026' }, amina)).status,
    422,
    'a day for nothing',
  );
  const answer = await house.sendForm(
    `${TALKS}/new`,
    { ...form, step: 'Stellungnahme schicken', due: '1.12.2026' },
    amina,
  );
  assert.equal(answer.status, 303);
  const talk = answer.headers.get('Location')!;
  const page = await house.page(talk, { headers: amina });
  assert.match(page, /Gesprächspartnerin[\s\S]*Stellungnahme schicken[\s\S]*fällig am 1\. Dezember 2026/);
  assert.doesNotMatch(page, /<script>alert/);
  const account = await house.database.kysely
    .selectFrom('account')
    .select('id')
    .where('email_key', 'like', 'amina-diallo@%')
    .executeTakeFirstOrThrow();
  const tasks = async () => {
    const roles = await house.database.kysely
      .selectFrom('role_held')
      .innerJoin('organisation', 'organisation.node', 'role_held.organisation')
      .select(['role_held.id', 'role_held.role', 'role_held.organisation', 'organisation.slug'])
      .where('account', '=', account.id)
      .execute();
    const actor = {
      kind: 'person' as const,
      account: account.id,
      session: '',
      name: '',
      language: 'de' as const,
      roles: roles.map((role) => ({ ...role, name: role.slug, from: '2025-01-01' })),
    };
    const standing = (await standingOf(house.house.database, actor, 'dsm', house.house.today()))!;
    const granted = { owner: standing.owner, grant: { act: 'readContacts' as const }, standing };
    const visit = {
      house: { rights, ...house.house },
      actor,
      language: 'de',
      today: house.house.today(),
      granted,
    } as unknown as Visit;
    return contactTasks(visit);
  };
  const task = (await tasks()).find(({ sentence }) => sentence === 'Stellungnahme schicken');
  assert.equal(task?.due, '2026-12-01');
  assert.equal((await house.sendForm(`${talk}/done`, {}, await house.as('thomas-brandt'))).status, 404);
  assert.equal((await house.sendForm(`${talk}/done`, {}, amina)).status, 303);
  assert.deepEqual(
    (await tasks()).filter(({ sentence }) => sentence === 'Stellungnahme schicken'),
    [],
  );
  assert.match(
    await house.page(`/de/my-area/dsm/contacts?talked=1.11.2026&q=Gespr`, { headers: amina }),
    /Gesprächspartnerin/,
  );
  assert.match(
    await house.page('/de/my-area/dsm/contacts?talked=21.11.2026&q=Gespr', { headers: amina }),
    /passt niemand/,
  );
});

test('a list is kept as what it asks, so whoever fits later is in it', async (t) => {
  const house = await testHouse(t, { story: true });
  const elena = await house.as('elena-petrova');
  const lists = '/de/my-area/dsm/contacts/lists';
  const kept = await house.sendForm(lists, { name: 'Sportpolitik', filters: '?tag=sport&foo=%22%3E%3Cscript' }, elena);
  assert.equal(kept.status, 303);
  assert.equal((await house.sendForm(lists, { name: 'Sportpolitik', filters: '?tag=x' }, elena)).status, 422);
  assert.match(await house.page(lists, { headers: elena }), /Sportpolitik[\s\S]*0 Personen/);
  await addContact(house, elena, { name: 'Später Dazu', tags: 'sport' });
  const page = await house.page(lists, { headers: elena });
  assert.match(page, /Sportpolitik[\s\S]*1 Person</);
  assert.doesNotMatch(page, /foo=/);
  const remove = /lists\/[0-9a-f-]{36}\/remove/.exec(page)![0];
  assert.equal(
    (await house.sendForm(`/de/my-area/dsm/contacts/${remove}`, {}, await house.as('karim-haddad'))).status,
    404,
  );
  assert.equal((await house.sendForm(`/de/my-area/dsm/contacts/${remove}`, {}, elena)).status, 303);
});
