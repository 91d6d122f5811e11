import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Trial } from './words/trial.ts';

const greeting = { hello: 'Hallo {name}' };

test('sound words are written, and a second run changes nothing', () => {
  using trial = new Trial();
  trial.words('club', greeting);
  assert.deepEqual(trial.build().faults, []);
  const written = statSync(join(trial.root, 'src/club/words.generated.ts')).mtimeMs;
  assert.match(trial.build().told, /1 messages from 1 folders in 6 languages, 0 files changed/);
  assert.equal(statSync(join(trial.root, 'src/club/words.generated.ts')).mtimeMs, written);
});

test('the command ends with 0 where all is sound, else with 1 and the sentences', () => {
  using trial = new Trial();
  trial.words('club', greeting);
  const sound = trial.run();
  assert.deepEqual([sound.code, sound.stderr], [0, '']);
  trial.write('src/club/words/vi.json', {});
  const faulty = trial.run();
  assert.deepEqual(faulty, { code: 1, stdout: '', stderr: 'src/club/words/vi.json, key "hello": is missing.\n' });
});

/** What a faulty file of one language is told. The others keep the sound words. */
function faultsOf(everywhere: Record<string, unknown>, apart: Record<string, unknown>): string[] {
  using trial = new Trial();
  trial.words('club', everywhere, apart);
  const { faults } = trial.build();
  assert.throws(() => statSync(join(trial.root, 'src/club/words.generated.ts')), /ENOENT/);
  return faults;
}

test('a missing key is refused', () => {
  assert.deepEqual(faultsOf({ yes: 'Ja', no: 'Nein' }, { vi: { yes: 'Có' } }), [
    'src/club/words/vi.json, key "no": is missing.',
  ]);
});

test('a superfluous key is refused', () => {
  assert.deepEqual(faultsOf({ yes: 'Ja' }, { ru: { yes: 'Да', no: 'Нет' } }), [
    'src/club/words/ru.json, key "no": is superfluous, German does not have it.',
  ]);
});

test('an argument of another name is refused from both sides', () => {
  assert.deepEqual(faultsOf(greeting, { en: { hello: 'Hello {nam}' } }), [
    'src/club/words/en.json, key "hello": lacks the argument "name", which German has.',
    'src/club/words/en.json, key "hello": has the argument "nam", which German does not have.',
  ]);
});

test('an argument of another kind is refused', () => {
  assert.deepEqual(faultsOf({ seats: '{n, number} Plätze' }, { fa: { seats: '{n} صندلی' } }), [
    'src/club/words/fa.json, key "seats": uses "n" as text, German as number.',
  ]);
});

test('a number may be a plural in one language and a plain number in another', () => {
  using trial = new Trial();
  trial.words('club', { seats: '{n, number}' }, { de: { seats: '{n, plural, one {# Platz} other {# Plätze}}' } });
  assert.deepEqual(trial.build().faults, []);
});

test('a plural without one of the forms of its language is refused', () => {
  const sound = { seats: '{n, number}' };
  assert.deepEqual(faultsOf(sound, { ar: { seats: '{n, plural, zero {} one {} two {} few {#} other {#}}' } }), [
    'src/club/words/ar.json, key "seats": lacks the plural form "many" of "n".',
  ]);
  assert.deepEqual(faultsOf(sound, { en: { seats: '{n, selectordinal, one {#st} two {#nd} other {#th}}' } }), [
    'src/club/words/en.json, key "seats": lacks the plural form "few" of "n".',
  ]);
});

test('a plural form that the language does not have is refused, an exact number is not', () => {
  const sound = { seats: '{n, number}' };
  assert.deepEqual(faultsOf(sound, { vi: { seats: '{n, plural, =0 {hết chỗ} one {# chỗ} other {# chỗ}}' } }), [
    'src/club/words/vi.json, key "seats": has a plural form "one" of "n", which the language does not have.',
  ]);
});

test('a case that German does not have is refused', () => {
  const sound = { kind: '{kind, select, house {Haus} other {Raum}}' };
  assert.deepEqual(faultsOf(sound, { en: { kind: '{kind, select, hut {hut} other {room}}' } }), [
    'src/club/words/en.json, key "kind": has a case "hut" of "kind", which German does not have.',
  ]);
});

test('a syntax error is refused with the text', () => {
  assert.deepEqual(faultsOf(greeting, { en: { hello: 'Hello {name' } }), [
    'src/club/words/en.json, key "hello": is no ICU message (expect argument closing brace): Hello {name.',
  ]);
});

test('a tag in one language only is refused, whichever it is', () => {
  assert.deepEqual(faultsOf({ read: 'Lies <b>das</b>' }, { en: { read: 'Read this' } }), [
    'src/club/words/en.json, key "read": lacks the tag <b>, which German has.',
  ]);
  assert.deepEqual(faultsOf({ read: 'Lies das' }, { en: { read: 'Read <b>this</b>' } }), [
    'src/club/words/en.json, key "read": has the tag <b>, which German does not have.',
  ]);
});

test('an empty message is refused', () => {
  assert.deepEqual(faultsOf({ yes: 'Ja' }, { vi: { yes: ' ' } }), ['src/club/words/vi.json, key "yes": is empty.']);
});

test('all faults are told at once, in German too', () => {
  const faults = faultsOf(
    { yes: 'Ja' },
    { de: { yes: 'Ja <br/>', No: 'Nein', n: 1 }, fa: '{"yes":"بله","yes":"آری"}' },
  );
  assert.deepEqual(faults.slice(0, 3), [
    'src/club/words/de.json, key "No": is no camelCase name.',
    'src/club/words/de.json, key "n": is no text.',
    'src/club/words/de.json, key "yes": has a tag without content in "<br/>".',
  ]);
  assert.ok(faults.includes('src/club/words/fa.json, key "yes": stands there twice.'));
});

test('a style the house cannot write is refused', () => {
  assert.equal(faultsOf({ share: '{n, number, percent}' }, {}).length, 6);
  assert.equal(faultsOf({ at: '{d, date, full}' }, {}).length, 6);
  assert.equal(faultsOf({ at: '{d, time}' }, {}).length, 6);
});

test('a language without its file is refused, and a file without its language', () => {
  using trial = new Trial();
  trial.words('club', greeting);
  trial.write('src/club/words/tr.json', greeting);
  trial.write('src/ground/language/tongues/tr.json', {
    code: 'tr',
    name: 'Türkçe',
    direction: 'ltr',
    locale: 'tr-TR',
    numberingSystem: 'latn',
    calendar: 'gregory',
    order: 7,
    dayExample: '27.3.2022',
  });
  trial.write('src/hall/words/de.json', greeting);
  trial.write('src/club/words/xx.json', greeting);
  const { faults } = trial.build();
  assert.ok(faults.includes('src/hall/words/tr.json: the file is missing.'));
  assert.ok(faults.includes('src/club/words/xx.json: there is no such language in src/ground/language/tongues.'));
});

test('a language that Intl does not know is refused', () => {
  using trial = new Trial();
  trial.write('src/ground/language/tongues/xx.json', {
    code: 'xy',
    name: 'X',
    direction: 'up',
    locale: 'xx',
    order: 1,
  });
  const { faults } = trial.build();
  for (const word of ['"code"', '"direction"', '"order"', 'locale "xx"', '"calendar"', '"dayExample"']) {
    assert.ok(
      faults.some((fault) => fault.includes(word)),
      word,
    );
  }
});
