import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { addDays, type Day, dayFrom } from '#ground/day';
import { connect, type Database, type Embedded, migrate, openEmbedded } from '#ground/database';
import { loadPlaces } from '../src/federation/places/index.ts';
import { loadStory } from './load.ts';
import { countedBelow, directMembers } from './recount.ts';
import { tellStory } from './story.ts';

let dataDir = '';
let embedded: Embedded;
let database: Database;

before(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'story-'));
  chmodSync(dataDir, 0o711); // as root the database runs as another account, which must get through
  embedded = await openEmbedded(dataDir);
  database = connect(embedded.url, { connections: 4 });
  await migrate(database, fileURLToPath(new URL('../../migrations', import.meta.url)));
  await loadPlaces(database.pool);
});

after(async () => {
  await database?.close();
  await embedded?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const ask = async (sql: string, values: unknown[] = []) =>
  (await database.pool.query(sql, values)).rows as Record<string, unknown>[];

test('an empty house gets the whole story once, even when two ask at the same time', async () => {
  const answers = await Promise.all([loadStory(database), loadStory(database)]);
  assert.deepEqual(answers.toSorted(), [false, true]);
  const story = tellStory();
  const tables: [table: string, rows: readonly object[]][] = [
    ['organisation', story.organisations],
    ['organisation_name', story.names],
    ['organisation_legal_form', story.legalForms],
    ['seat', story.seats],
    ['reach', story.reaches],
    ['organisation_topic', story.topics],
    ['organisation_language', story.languages],
    ['organisation_origin', story.origins],
    ['bureau', story.bureaus],
    ['organisation_text', story.texts],
    ['appearance', story.appearances],
    ['affiliation', story.affiliations],
    ['individual_membership', story.individualMemberships],
  ];
  for (const [table, rows] of tables) {
    assert.deepEqual(await ask(`select count(*)::int as n from ${table}`), [{ n: rows.length }], table);
  }
  assert.deepEqual(await ask(`select actor, act, subject from history where act like 'story.%'`), [
    { actor: 'story', act: 'story.load', subject: 'story' },
  ]);
});

test('a house with an organisation in it is left alone', async () => {
  assert.equal(await loadStory(database), false);
  assert.deepEqual(await ask(`select count(*)::int as n from history where act = 'story.load'`), [{ n: 1 }]);
});

test('the derived tables count what a naive recount of the story counts', async () => {
  const story = tellStory();
  const days: Day[] = ['2012-06-30', '2017-04-08', '2020-12-31', '2022-02-08', '2025-01-01', '2026-11-22'].map(dayFrom);
  for (const umbrella of ['nemo', 'damost', 'dsm', 'lamsa', 'leipzig', 'thueringen']) {
    for (const day of days) {
      const [row] = await ask(
        `select count(*) filter (where p.counted)::int as below, count(*) filter (where p.direct)::int as direct
         from presence p join organisation o on o.node = p.umbrella
         where o.slug = $1 and p.since <= $2 and $2 < p.until`,
        [umbrella, day],
      );
      const told = {
        below: countedBelow(story, umbrella, day).size,
        direct: directMembers(story, umbrella, day).length,
      };
      assert.deepEqual(row, told, `${umbrella} ${day}`);
    }
  }
  assert.deepEqual(await ask('select * from graph_faults()'), []);
});

test('the member in Eisenach lies in the Wartburgkreis once Eisenach is no district of its own', async () => {
  const lying = (day: Day) =>
    ask(
      `select v.key from presence p join organisation o on o.node = p.member join facet_value v on v.value = any (p.facets)
       where o.slug = 'haus-am-saengersteig' and v.facet = 'district' and p.since <= $1 and $1 < p.until
         and p.umbrella = (select node from organisation where slug = 'thueringen')`,
      [day],
    );
  const last = dayFrom('2021-06-30');
  assert.deepEqual(await lying(last), [{ key: '16056' }]);
  assert.deepEqual(await lying(addDays(last, 1)), [{ key: '16063' }]);
});
