import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Trial } from './trial.ts';

interface Door {
  languages: { code: string; name: string }[];
  chooseLanguage: (header: string) => string;
  isLanguage: (text: string) => boolean;
  formatDay: (language: string, day: string) => string;
}
interface Module {
  words: Record<string, { members: (a: { count: number }) => string }>;
}

const tigrinya = {
  code: 'ti',
  name: 'ትግርኛ',
  direction: 'ltr',
  locale: 'ti-ER',
  numberingSystem: 'latn',
  calendar: 'gregory',
  order: 7,
  dayExample: '27/3/2022',
};

test('a seventh language is a matter of files', async () => {
  using trial = new Trial();
  const members = { members: '{count, number}' };
  trial.words('club', members);
  trial.write('src/ground/language/tongues/ti.json', tigrinya);
  assert.deepEqual(trial.build().faults, ['src/club/words/ti.json: the file is missing.']);

  trial.write('src/club/words/ti.json', { members: '{count, plural, one {# ኣባል} other {# ኣባላት}}' });
  assert.deepEqual(trial.build().faults, []);

  const door = await trial.load<Door>('src/ground/language/index.ts');
  assert.deepEqual(
    door.languages.map(({ code }) => code),
    ['de', 'en', 'ru', 'ar', 'vi', 'fa', 'ti'],
  );
  assert.equal(door.isLanguage('ti'), true);
  assert.equal(door.chooseLanguage('ti-ER, ar;q=0.5'), 'ti');
  assert.match(door.formatDay('ti', '2022-02-08'), /2022/);
  const { words } = await trial.load<Module>('src/club/words.generated.ts');
  assert.deepEqual([words['ti']?.members({ count: 1 }), words['ti']?.members({ count: 2 })], ['1 ኣባል', '2 ኣባላት']);
});
