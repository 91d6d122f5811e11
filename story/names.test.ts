import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slugOf } from './slug.ts';
import { tellStory } from './story.ts';

const story = tellStory();
const members = new Set(
  story.organisations.filter(({ kind }) => kind === 'memberOrganisation').map(({ slug }) => slug),
);
const present = story.names.filter(
  ({ organisation, during }) => members.has(organisation) && during.until === undefined,
);

test('more than nine hundred member organisations have a name each, and no two the same', () => {
  assert.ok(members.size > 900, String(members.size));
  assert.equal(present.length, members.size);
  assert.equal(new Set(story.names.map(({ name }) => name.toLowerCase())).size, story.names.length);
  assert.equal(new Set(story.organisations.map(({ slug }) => slug)).size, story.organisations.length);
});

test('about a third have a name of their own in their language', () => {
  const share = present.filter(({ original }) => original !== null).length / present.length;
  assert.ok(share > 0.25 && share < 0.45, String(share));
});

test('the legal form is no part of a name', () => {
  assert.deepEqual(
    story.names.filter(({ name }) => /\be\.\s?V\.|gGmbH/.test(name)),
    [],
  );
});

test('addresses are plain words of ASCII', () => {
  assert.equal(slugOf('Việt Đức Begegnung'), 'viet-duc-begegnung');
  assert.equal(slugOf('Größe – Çınar Altı'), 'groesse-cinar-alti');
  for (const { slug } of story.organisations) assert.match(slug, /^[a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?$/);
});
