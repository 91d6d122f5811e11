import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const PROJECT = join(import.meta.dirname, '../..');
const text = (file: string) => readFileSync(join(PROJECT, file), 'utf8');

// The sections of ASVS 5.0.0 without V17, and the level of each of their requirements in order; '-' is level 3.
const sections = [
  '1.1 22, 1.2 111112222-, 1.3 11222222222-, 1.4 222, 1.5 12-',
  '2.1 122, 2.2 112, 2.3 1222-, 2.4 2-',
  '3.1 -, 3.2 11-, 3.3 1222-, 3.4 112222--, 3.5 11122---, 3.6 -, 3.7 22---',
  '4.1 122--, 4.2 2----, 4.3 22, 4.4 1222',
  '5.1 2, 5.2 112---, 5.3 11-, 5.4 222',
  '6.1 122, 6.2 111111112222, 6.3 1122----, 6.4 1122--, 6.5 22222---, 6.6 222-, 6.7 --, 6.8 2222',
  '7.1 222, 7.2 1111, 7.3 22, 7.4 11222, 7.5 22-, 7.6 22',
  '8.1 12--, 8.2 112-, 8.3 1--, 8.4 2-',
  '9.1 111, 9.2 1222',
  '10.1 22, 10.2 22-, 10.3 2222-, 10.4 11111222222-----, 10.5 22222, 10.6 22, 10.7 222',
  '11.1 22--, 11.2 222--, 11.3 112--, 11.4 1222, 11.5 2-, 11.6 2-, 11.7 --',
  '12.1 122--, 12.2 11, 12.3 2222-',
  '13.1 2---, 13.2 22222-, 13.3 22--, 13.4 12222--',
  '14.1 22, 14.2 1222----, 14.3 122',
  '15.1 122--, 15.2 122--, 15.3 1222222, 15.4 ----',
  '16.1 2, 16.2 22222, 16.3 2222, 16.4 222, 16.5 222-',
];

const answerNames = ['test', 'code', 'document', 'notApplicable', 'open'] as const;
type AnswerName = (typeof answerNames)[number];
type Requirement = { id: string; level: number } & Partial<Record<AnswerName, string | string[]>>;

const { requirements } = JSON.parse(text('asvs.json')) as { requirements: Requirement[] };
const filesOf = (requirement: Requirement, name: AnswerName) => [requirement[name] ?? []].flat();

test('every requirement of levels 1 and 2 is there once, in its order and with its level', () => {
  const expected = sections
    .flatMap((chapter) => chapter.split(', '))
    .flatMap((section) => {
      const [id = '', levels = ''] = section.split(' ');
      return [...levels].map((level, index) => ({ id: `${id}.${index + 1}`, level: Number(level) }));
    })
    .filter(({ level }) => level > 0);
  assert.deepEqual([expected.length, expected.filter(({ level }) => level === 1).length], [246, 70]);
  assert.deepEqual(
    requirements.map(({ id, level }) => ({ id, level })),
    expected,
  );
});

test('each has exactly one answer: files, or a whole sentence', () => {
  for (const requirement of requirements) {
    const given = answerNames.filter((name) => requirement[name] !== undefined);
    assert.equal(given.length, 1, requirement.id);
    assert.deepEqual(Object.keys(requirement).toSorted(), ['id', 'level', ...given].toSorted(), requirement.id);
    for (const name of ['test', 'code', 'document'] as const) {
      if (requirement[name]) assert.ok(filesOf(requirement, name).length > 0, requirement.id);
    }
    const sentence = requirement.notApplicable ?? requirement.open;
    if (sentence !== undefined) assert.match(String(sentence), /^[A-Z].{15,}\.$/, requirement.id);
  }
});

test('files that are named exist, tests are tests, and sections stand in their documents', () => {
  for (const requirement of requirements) {
    for (const file of filesOf(requirement, 'test')) {
      assert.match(file, /\.test\.tsx?$/, requirement.id);
      assert.ok(existsSync(join(PROJECT, file)), `${requirement.id}: ${file}`);
    }
    for (const file of filesOf(requirement, 'code')) {
      assert.doesNotMatch(file, /\.test\.|ForTest\./, requirement.id);
      assert.ok(existsSync(join(PROJECT, file)), `${requirement.id}: ${file}`);
    }
    for (const place of filesOf(requirement, 'document')) {
      const [file = '', section = ''] = place.split('#');
      assert.ok(headingsOf(file).includes(section), `${requirement.id}: ${place}`);
    }
  }
});

test('SECURITY.md tells the figures as they are', (t) => {
  const count = (name: AnswerName) => requirements.filter((requirement) => requirement[name] !== undefined).length;
  const notApplicable = count('notApplicable');
  const figures = [
    ['requirements of levels 1 and 2, without V17', requirements.length],
    ['not applicable, each with its reason', notApplicable],
    ['applicable', requirements.length - notApplicable],
    ['proven by a test', count('test')],
    ['done in code, not yet proven by a test of ours', count('code')],
    ['answered by a document', count('document')],
    ['open, each with what is missing', count('open')],
  ].map(([name, n]) => `| ${name} | ${n} |`);
  for (const line of figures) t.diagnostic(line);
  const lines = text('SECURITY.md').split('\n');
  assert.deepEqual(
    figures.filter((line) => !lines.includes(line)),
    [],
  );
});

/** The headings of a document as the parts of addresses that lead to them. */
function headingsOf(file: string): string[] {
  return [...text(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}
