import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, dayFrom } from '#ground/day';
import { topics } from '#federation';
import { type TestHouse, testHouse } from '#test';
import { area, edit, from, rareMember } from './profileForTest.ts';

const LIST = join(import.meta.dirname, '../../../../../shared/data/adversarial/blns.json');
const skip = existsSync(LIST) ? false : 'the Big List of Naughty Strings is not here';
const SLUG = 'seltener-verein';
const today = dayFrom('2026-11-22');

const markup = /<script|onerror=|javascript:alert/i;
const inert = (page: string) =>
  [...page.matchAll(/<(script|img|iframe|svg|object|embed)\b[^>]*>/gi)].map(([, name = '']) => name);

test('whatever is typed into any field is kept or refused beside it, and shown as text only', { skip }, async (t) => {
  const house = await testHouse(t, { story: true });
  await rareMember(house);
  const editor = await house.holding('board', SLUG);
  const all = JSON.parse(readFileSync(LIST, 'utf8')) as string[];
  const strings = [...all.filter((each) => markup.test(each)).slice(0, 12), ...all.filter((_, at) => at % 30 === 0)];
  const expected = new Map<string, string[]>();
  const pages = [
    'profile',
    'profile/preview',
    'profile/edit/name',
    'history',
    'deadlines',
    'profile/edit/text.portrait.de',
  ];
  for (const page of pages) expected.set(page, inert(await house.page(area(SLUG, page), { headers: editor })));
  for (const text of strings) {
    const sent: [string, Record<string, string>][] = [
      ['profile/edit/name', { name: text, original: text, originalLanguage: text, how: 'correction', reason: text }],
      ['profile/edit/name', { name: text, how: 'correction', reason: `weil ${text}` }],
      ['profile/edit/homepage', { homepage: text }],
      ['profile/edit/origins', { origins: text, ...from(text) }],
      ['profile/edit/text.portrait.de', { text }],
      ['deadlines', { kind: 'statutes', onDay: '1.1.2020', note: text }],
    ];
    for (const [page, fields] of sent) {
      const answer = await edit(house, editor, area(SLUG, page), fields);
      assert.ok([303, 422].includes(answer.status), `${page} ${answer.status} ${JSON.stringify(text)}`);
    }
  }
  for (const [page, tags] of expected) {
    assert.deepEqual(inert(await house.page(area(SLUG, page), { headers: editor })), tags, page);
  }
});

const some = (values: readonly string[]) => fc.subarray([...values], { maxLength: 4 });
const change = fc.record({
  part: fc.constantFrom('name', 'topics', 'origins', 'languages', 'seat', 'legalForm', 'publicity'),
  day: fc.integer({ min: -800, max: 200 }),
  correction: fc.boolean(),
  words: some(['Arabisch', 'Persisch', 'Kurdisch', 'Dari']),
  lands: some(['Syrien', 'Iran', 'Togo', 'Fidschi']),
  topic: fc.constantFrom(...topics),
  pick: fc.nat(2),
});

test('after any changes the derived tables are what a naive recount says', { timeout: 100_000 }, async (t) => {
  const house = await testHouse(t, { story: true });
  await rareMember(house);
  const editor = await house.holding('editor', SLUG);
  let saved = 0;
  await fc.assert(
    fc.asyncProperty(change, async (wish) => {
      if ((await send(house, editor, wish)) === 303) saved += 1;
    }),
    { numRuns: 60, seed: 20_261_122, endOnFailure: true },
  );
  assert.ok(saved > 15, `${saved} were saved`);
  assert.deepEqual((await house.database.pool.query('select * from graph_faults()')).rows, []);
});

async function send(
  house: TestHouse,
  who: { Cookie: string },
  wish: typeof change extends fc.Arbitrary<infer Wish> ? Wish : never,
) {
  const { part, day, correction, words, lands, topic, pick } = wish;
  const how = correction ? { how: 'correction', reason: 'geprüft' } : from(addDays(today, day));
  const fields: Record<string, Record<string, string>> = {
    name: { name: `Verein ${pick}`, ...how },
    topics: { topics: topic, ...how },
    origins: { origins: lands.join('\n'), ...how },
    languages: { languages: words.join(', '), ...how },
    seat: {
      ...[
        { postcode: '06108', place: 'Halle (Saale)' },
        { postcode: '39104', place: 'Magdeburg' },
        { postcode: '04315', place: 'Leipzig' },
      ][pick],
      ...how,
    },
    legalForm: {
      legalForm: ['initiative', 'foundation', 'registeredAssociation'][pick]!,
      nonProfit: 'unknown',
      ...how,
    },
  };
  if (part === 'publicity') {
    const kept = [
      'address',
      'phone',
      'email',
      'contactFunction',
      'homepage',
      'founded',
      'topics',
      'languages',
      'origins',
      'reach',
      'portrait',
      'about',
    ];
    const chosen = Object.fromEntries(
      kept.map((field, at) => [field, ['public', 'federation', 'own'][(at + pick) % 3]!]),
    );
    return (await edit(house, who, area(SLUG, 'profile/publicity'), chosen)).status;
  }
  const { status } = await edit(house, who, area(SLUG, `profile/edit/${part}`), fields[part]!);
  assert.ok([303, 422].includes(status), `${part}: ${status}`);
  return status;
}
