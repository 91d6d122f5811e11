import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, dayFrom, isDay, type Day } from '#ground/day';
import { countedBelow, directMembers, holds } from './recount.ts';
import { lastChange } from './teller.ts';
import { tellStory } from './story.ts';

const story = tellStory();
const now = dayFrom('2026-11-22');
const kinds = new Map(story.organisations.map(({ slug, kind }) => [slug, kind]));
const slugs = (rows: readonly { member: string }[]) => rows.map(({ member }) => member).sort();
const seatOf = (slug: string, day: Day) =>
  story.seats.find(({ organisation, during }) => organisation === slug && holds(during, day));

test('told twice, the story is the same', () => {
  assert.deepEqual(tellStory(), story);
});

test('nemo unites twenty alliances and through them 704 member organisations, each counted once', () => {
  const alliances = slugs(directMembers(story, 'nemo', now));
  assert.equal(alliances.length, 20);
  assert.ok(alliances.every((slug) => kinds.get(slug) === 'cityAlliance'));
  assert.equal(countedBelow(story, 'nemo', now).size, 704);
  const memberships = alliances.flatMap((slug) => directMembers(story, slug, now));
  assert.equal(memberships.length, 718, 'fourteen belong to two alliances');
  for (const day of ['2026-07-01', '2027-01-01', '2030-06-30']) {
    assert.equal(countedBelow(story, 'nemo', dayFrom(day)).size, 704);
  }
  assert.notEqual(countedBelow(story, 'nemo', dayFrom('2020-01-01')).size, 704);
});

test('damost unites five state networks of the eastern Länder', () => {
  const networks = slugs(directMembers(story, 'damost', now));
  assert.deepEqual(networks, ['brandenburg', 'dsm', 'lamsa', 'mecklenburg-vorpommern', 'thueringen']);
  assert.ok(networks.every((slug) => kinds.get(slug) === 'stateNetwork'));
  const reach = story.reaches.filter(({ organisation }) => organisation === 'damost').map(({ ags }) => ags);
  assert.deepEqual(reach, ['12', '13', '14', '15', '16']);
  const memberships = networks.flatMap((slug) => directMembers(story, slug, now)).length;
  assert.equal(countedBelow(story, 'damost', now).size, memberships - 2, 'two belong to dsm and lamsa');
});

test('dsm was founded by 22 in Dresden, had 59 members on 8 February 2022, and has 66 on every day from 2025 on', () => {
  const dsm = story.organisations.find(({ slug }) => slug === 'dsm');
  assert.equal(dsm?.founded, '2017-04-08');
  assert.equal(seatOf('dsm', dayFrom('2017-04-08'))?.place, 'Dresden');
  assert.equal(countedBelow(story, 'dsm', dayFrom('2017-04-07')).size, 0);
  assert.equal(countedBelow(story, 'dsm', dayFrom('2017-04-08')).size, 22);
  assert.equal(countedBelow(story, 'dsm', dayFrom('2022-02-08')).size, 59);
  assert.equal(countedBelow(story, 'dsm', dayFrom('2024-12-31')).size, 65);
  for (let day = dayFrom('2025-01-01'); day <= now; day = addDays(day, 1)) {
    assert.equal(directMembers(story, 'dsm', day).length, 66, day);
  }
  const bureaus = story.bureaus.filter(({ organisation }) => organisation === 'dsm');
  assert.deepEqual(
    bureaus.map(({ place, kind }) => [place, kind]),
    [
      ['Dresden', 'headOffice'],
      ['Leipzig', 'branch'],
    ],
  );
  assert.deepEqual(
    story.reaches.filter(({ organisation }) => organisation === 'dsm').map(({ ags }) => ags),
    ['14'],
  );
});

test('the 59 of 2022 came from more than twenty countries', () => {
  const members = countedBelow(story, 'dsm', dayFrom('2022-02-08'));
  const origins = new Set(
    story.origins.filter(({ organisation }) => members.has(organisation)).map(({ origin }) => origin),
  );
  assert.ok(origins.size > 20, String(origins.size));
});

test('dsm sits in every Saxon district but the Erzgebirgskreis, which it left in 2021', () => {
  const districts = (day: Day) =>
    new Set(directMembers(story, 'dsm', day).map(({ member }) => seatOf(member, day)?.ags.slice(0, 5)));
  assert.ok(districts(dayFrom('2021-09-30')).has('14521'));
  const today = districts(now);
  assert.ok(!today.has('14521'));
  assert.deepEqual([...today].sort(), [
    '14511',
    '14522',
    '14523',
    '14524',
    '14612',
    '14625',
    '14626',
    '14627',
    '14628',
    '14713',
    '14729',
    '14730',
  ]);
});

test('lamsa was a network since 2008, is an association since 2014, and has 92 organisations and 31 persons', () => {
  const forms = story.legalForms.filter(({ organisation }) => organisation === 'lamsa');
  assert.deepEqual(
    forms.map(({ legalForm, during }) => [legalForm, during.from, during.until]),
    [
      ['initiative', '2008-05-24', '2014-02-28'],
      ['registeredAssociation', '2014-03-01', undefined],
    ],
  );
  assert.equal(countedBelow(story, 'lamsa', now).size, 92);
  assert.equal(story.individualMemberships.filter(({ during }) => holds(during, now)).length, 31);
  assert.ok(story.individualMemberships.some(({ during }) => !holds(during, now)));
});

test('exactly twelve organisations, all in Leipzig, are members of dsm and of the Leipzig alliance', () => {
  const leipzig = new Set(slugs(directMembers(story, 'leipzig', now)));
  const both = slugs(directMembers(story, 'dsm', now)).filter((slug) => leipzig.has(slug));
  assert.equal(both.length, 12);
  assert.ok(both.every((slug) => seatOf(slug, now)?.ags === '14713000'));
});

test('Sonnenhof left at the end of 2020 and came back after 426 days', () => {
  const stays = story.affiliations.filter(
    ({ member, umbrella }) => member === 'sonnenhof-frauen-und-familien' && umbrella === 'dsm',
  );
  assert.deepEqual(
    stays.map(({ during, ending, decision }) => [during.from, during.until, ending, decision]),
    [
      ['2017-04-08', '2020-12-31', 'resignation', '2017/01'],
      ['2022-03-03', undefined, null, '2022/07'],
    ],
  );
});

test('two merged into a member, one was excluded, and nobody is a guest', () => {
  const merged = story.affiliations.filter(({ ending }) => ending === 'merger');
  assert.equal(merged.length, 2);
  for (const { successor, umbrella, during } of merged) {
    assert.ok(slugs(directMembers(story, umbrella, addDays(during.until!, 1))).includes(successor!));
  }
  assert.equal(story.affiliations.filter(({ ending }) => ending === 'exclusion').length, 1);
  assert.equal(story.affiliations.filter(({ kind }) => kind === 'guest').length, 0);
  assert.ok(story.affiliations.filter(({ kind }) => kind === 'supporting').length > 20);
});

test('one translation follows an older version than its original, and every translation has an original', () => {
  const behind = story.texts.filter((text) => {
    const original = story.texts.find(
      (other) =>
        other.organisation === text.organisation && other.field === text.field && other.originalVersion === null,
    );
    assert.ok(original, `${text.organisation} ${text.field}`);
    return text.originalVersion !== null && text.originalVersion < original.version;
  });
  assert.deepEqual(
    behind.map(({ organisation, field, language }) => [organisation, field, language]),
    [['dsm', 'about', 'fa']],
  );
});

test('nothing changes after June 2026, and nothing ends before it begins', () => {
  const said = Object.values(story).flat() as object[];
  for (const row of said) {
    if ('changedOn' in row) assert.ok(String(row.changedOn) <= lastChange);
    if (!('during' in row)) continue;
    const { from, until } = row.during as { from: Day; until?: Day };
    assert.ok(isDay(from) && from <= lastChange, JSON.stringify(row));
    if (until !== undefined) assert.ok(isDay(until) && from <= until && until < lastChange, JSON.stringify(row));
  }
});

test('nobody joins before being founded, and no umbrella takes anybody in before it exists', () => {
  const founded = new Map(story.organisations.map((organisation) => [organisation.slug, organisation.founded]));
  for (const { member, umbrella, during, decidedOn } of story.affiliations) {
    assert.ok(founded.get(member)! <= during.from, member);
    assert.ok(founded.get(umbrella)! <= during.from, `${member} in ${umbrella}`);
    assert.ok(decidedOn! <= during.from, member);
  }
});
