import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { type TestHouse, testHouse } from '#test';
import { addBodyNamed, addContact, hiddenIn, idAtEnd, personForm } from '../contactsForTest.ts';
import { uses } from '../kinds.ts';
import { type Choice, mergePeople, undoMerge } from './merge.ts';
import { digitsOf, pairsIn } from './find.ts';

let house: TestHouse;
const endings: (() => unknown)[] = [];
before(async () => {
  house = await testHouse({ after: (work: () => unknown) => void endings.push(work) }, { story: true });
});
after(async () => {
  for (const end of endings) await end();
});

const entry = (id: string, key: string, more: { emails?: string[]; phones?: string[] } = {}) => ({
  id,
  name: key,
  key,
  emails: [],
  phones: [],
  ...more,
});

test('the same name, one letter off, the same address and the same number are found; others are not', () => {
  const because = (a: ReturnType<typeof entry>, b: ReturnType<typeof entry>) => pairsIn([a, b])[0]?.because;
  assert.deepEqual(because(entry('a', 'meier sabine'), entry('b', 'meier sabine')), ['name']);
  assert.deepEqual(because(entry('a', 'meier sabine'), entry('b', 'meyer sabine')), ['nearName']);
  assert.deepEqual(because(entry('a', 'meier sabine'), entry('b', 'meier sabin')), ['nearName']);
  assert.deepEqual(
    because(entry('a', 'x', { emails: ['A@b.example'] }), entry('b', 'y', { emails: ['a@B.example'] })),
    ['email'],
  );
  assert.deepEqual(
    because(entry('a', 'x', { phones: ['0351 12-34'] }), entry('b', 'y', { phones: ['+49 (0) 351/1234'] })),
    ['phone'],
  );
  assert.equal(because(entry('a', 'meier sabine'), entry('b', 'maier sabrina')), undefined);
  assert.equal(because(entry('a', ''), entry('b', '')), undefined);
  assert.equal(digitsOf('0049 351 1'), '03511');
});

test('a switchboard number makes nobody a duplicate of everybody', () => {
  const office = Array.from({ length: 10 }, (_, n) =>
    entry(String(n), `person nummer${n} ${'abcdefghij'[n]!.repeat(4)}`, { phones: ['0351 100'] }),
  );
  assert.equal(pairsIn(office).filter(({ because }) => because.includes('phone')).length, 0);
});

test('two entries become one by choice of field, and two again', async () => {
  const elena = await house.as('elena-petrova');
  const body = await addBodyNamed(house, elena, 'Amt für Doppelte');
  const one = await addContact(house, elena, {
    name: 'Dr. Sabine Doppelt',
    emails: 'sabine@amt.example',
    tags: 'alt',
    note: '',
  });
  const two = await addContact(house, elena, {
    name: 'Sabine Doppelt',
    emails: 's.doppelt@amt.example',
    tags: 'neu',
    note: 'Zwei',
    objectedOn: '1.2.2026',
  });
  await house.sendForm(`${two}/functions`, { title: 'Leiterin', where: `body:${body}`, from: '1.1.2021' }, elena);
  const talk = { on: '2.11.2026', topic: 'Doppeltes Gespräch', people: idAtEnd(two) };
  assert.equal((await house.sendForm('/de/my-area/dsm/contacts/talks/new', talk, elena)).status, 303);
  const list = await house.page('/de/my-area/dsm/contacts/duplicates', { headers: elena });
  assert.match(list, /Doppelt[\s\S]*gleicher Name/);
  const [a, b] = [idAtEnd(one), idAtEnd(two)];
  const ask = await house.page(`/de/my-area/dsm/contacts/duplicates?a=${a}&b=${b}`, { headers: elena });
  const sent = { a, b, versions: hiddenIn(ask, 'versions'), 'take-name': 'b', 'take-emails': 'both', 'take-note': 'b' };
  assert.equal(
    (
      await house.sendForm(
        `${one}/edit`,
        personForm({
          name: 'Dr. Sabine Doppelt',
          emails: 'sabine@amt.example',
          tags: 'alt',
          version: hiddenIn(await house.page(`${one}/edit`, { headers: elena }), 'version'),
          note: 'inzwischen',
        }),
        elena,
      )
    ).status,
    303,
  );
  assert.equal(
    (await house.sendForm('/de/my-area/dsm/contacts/duplicates/merge', sent, elena)).status,
    409,
    'changed since it was asked',
  );
  const again = await house.page(`/de/my-area/dsm/contacts/duplicates?a=${a}&b=${b}`, { headers: elena });
  const stranger = await house.as('karim-haddad');
  const merge = { ...sent, versions: hiddenIn(again, 'versions') };
  assert.equal((await house.sendForm('/de/my-area/dsm/contacts/duplicates/merge', merge, stranger)).status, 404);
  assert.equal((await house.sendForm('/de/my-area/nemo/contacts/duplicates/merge', merge, stranger)).status, 404);
  assert.equal((await house.sendForm('/de/my-area/dsm/contacts/duplicates/merge', merge, elena)).status, 303);
  const page = await house.page(one, { headers: elena });
  for (const kept of [
    '>Sabine Doppelt<',
    'sabine@amt.example',
    's.doppelt@amt.example',
    'Leiterin',
    'Doppeltes Gespräch',
    'keine Schreiben mehr',
  ])
    assert.ok(page.includes(kept), kept);
  assert.equal((await house.ask(two, { headers: elena })).status, 404);
  const undo = /duplicates\/[0-9a-f-]{36}\/undo/.exec(
    await house.page('/de/my-area/dsm/contacts/duplicates', { headers: elena }),
  )![0];
  assert.equal((await house.sendForm(`/de/my-area/dsm/contacts/${undo}`, {}, stranger)).status, 404);
  assert.equal((await house.sendForm(`/de/my-area/dsm/contacts/${undo}`, {}, elena)).status, 303);
  assert.match(await house.page(two, { headers: elena }), /Leiterin[\s\S]*Doppeltes Gespräch/);
  assert.doesNotMatch(await house.page(one, { headers: elena }), /Leiterin|keine Schreiben mehr/);
  assert.equal((await house.sendForm(`/de/my-area/dsm/contacts/${undo}`, {}, elena)).status, 404, 'once only');
});

test('merging and taking it back leaves every row as it was, whatever was merged and chosen', async () => {
  const { node } = await house.database.kysely
    .selectFrom('organisation')
    .select('node')
    .where('slug', '=', 'dsm')
    .executeTakeFirstOrThrow();
  const elena = await house.as('elena-petrova');
  const body = await addBodyNamed(house, elena, 'Amt der Eigenschaften');
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .filter((s) => !s.includes('\0') && s.isWellFormed());
  const person = fc.record({
    name: text,
    note: fc.option(text),
    address_form: fc.option(text),
    emails: fc.uniqueArray(text, { maxLength: 3 }),
    phones: fc.uniqueArray(text, { maxLength: 2 }),
    tags: fc.uniqueArray(text, { maxLength: 3 }),
    uses: fc.subarray([...uses]),
    objected_on: fc.option(fc.constantFrom('2025-01-01', '2026-03-04')),
  });
  const choice = fc.constantFrom<Choice>('a', 'b');
  const listChoice = fc.constantFrom<Choice>('a', 'b', 'both');
  const choices = fc.record({
    name: choice,
    note: choice,
    address_form: choice,
    emails: listChoice,
    phones: listChoice,
    tags: listChoice,
    uses: listChoice,
  });
  const everything = async () => {
    const { rows } = await house.database.pool.query(`select
      (select jsonb_agg(to_jsonb(p) order by id) from contact_person p) as people,
      (select jsonb_agg(to_jsonb(f) order by id) from contact_function f) as functions,
      (select jsonb_agg(to_jsonb(t) order by talk, person) from talk_person t) as talks`);
    return rows[0];
  };
  await fc.assert(
    fc.asyncProperty(
      person,
      person,
      choices,
      fc.array(fc.tuple(fc.boolean(), fc.boolean()), { maxLength: 4 }),
      async (one, other, chosen, talks) => {
        const [a, b] = [crypto.randomUUID(), crypto.randomUUID()];
        await house.database.change(async (write) => {
          for (const [id, said] of [
            [a, one],
            [b, other],
          ] as const) {
            await write
              .insertInto('contact_person')
              .values({ id, organisation: node, language: 'de', source: 'Probe', source_since: '2026-01-01', ...said })
              .execute();
            await write
              .insertInto('contact_function')
              .values({ id: crypto.randomUUID(), person: id, body, title: 'x', during: '[2020-01-01,)' })
              .execute();
          }
          for (const [first, second] of talks) {
            const talk = crypto.randomUUID();
            await write
              .insertInto('talk')
              .values({ id: talk, organisation: node, on_day: '2026-01-01', topic: 'Probe' })
              .execute();
            const people = [...(first ? [a] : []), ...(second ? [b] : [])];
            if (people.length > 0)
              await write
                .insertInto('talk_person')
                .values(people.map((each) => ({ talk, person: each })))
                .execute();
          }
        });
        const was = await everything();
        const merged = await house.database.change((write) =>
          mergePeople(write, 'test', node, { a, b, choices: chosen, seen: () => true }),
        );
        assert.ok('merge' in merged);
        assert.notDeepEqual(await everything(), was);
        assert.equal(await house.database.change((write) => undoMerge(write, 'test', node, merged.merge)), 'undone');
        assert.deepEqual(await everything(), was);
      },
    ),
    { numRuns: 40 },
  );
});

test('an entry changed after the merge is not overwritten by taking the merge back', async () => {
  const elena = await house.as('elena-petrova');
  const [one, two] = [
    await addContact(house, elena, { name: 'Danach Anders' }),
    await addContact(house, elena, { name: 'Danach Andres' }),
  ];
  const [a, b] = [idAtEnd(one), idAtEnd(two)];
  const ask = await house.page(`/de/my-area/dsm/contacts/duplicates?a=${a}&b=${b}`, { headers: elena });
  await house.sendForm(
    '/de/my-area/dsm/contacts/duplicates/merge',
    { a, b, versions: hiddenIn(ask, 'versions') },
    elena,
  );
  const version = hiddenIn(await house.page(`${one}/edit`, { headers: elena }), 'version');
  assert.equal((await house.sendForm(`${one}/edit`, personForm({ name: 'Neu Danach', version }), elena)).status, 303);
  const undo = /duplicates\/[0-9a-f-]{36}\/undo/.exec(
    await house.page('/de/my-area/dsm/contacts/duplicates', { headers: elena }),
  )![0];
  const answer = await house.sendForm(`/de/my-area/dsm/contacts/${undo}`, {}, elena);
  assert.equal(answer.status, 409);
  assert.match(await answer.text(), /nach der Zusammenführung geändert/);
  assert.match(await house.page(one, { headers: elena }), /Neu Danach/);
});
