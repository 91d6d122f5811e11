import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Trial } from './trial.ts';

type Tag = (inner: ComponentChildren) => ComponentChildren;
interface Words {
  plain: string;
  members: (a: { count: number }) => string;
  greet: (a: { name: string }) => string;
  since: (a: { day: string }) => string;
  seat: (a: { kind: string; n: number; name: string }) => string;
  more: (a: { n: number; name: string; b: Tag; i: Tag }) => ComponentChildren[];
  odd: (a: { name: string }) => string;
  others: (a: { n: number }) => string;
}
interface Module {
  words: Record<string, Words>;
}

const MEMBERS = {
  de: '{count, plural, one {# Mitglied} other {# Mitglieder}}',
  en: '{count, plural, one {# member} other {# members}}',
  ru: '{count, plural, one {# член} few {# члена} many {# членов} other {# члена (дробь)}}',
  ar: '{count, plural, zero {لا أعضاء} one {عضو واحد} two {عضوان} few {# أعضاء} many {# عضوًا} other {# عضو}}',
  vi: '{count, plural, other {# thành viên}}',
  fa: '{count, plural, one {# عضو} other {# عضو}}',
};

/** The other sentences are German everywhere, apart from the plural forms that each language must have. */
function sentences(language: string) {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const always = (text: string) => forms.map((form) => `${form} {${text}}`).join(' ');
  return {
    plain: 'Ruhe `$ja` */ \\ "so"',
    greet: 'Hallo {name}!',
    since: 'seit {day, date} ({day, date, short}, {day, date, month}, {day, date, year})',
    seat: `{kind, select, hall {{n, plural, =0 {kein Saal} ${always('# Säle')}}} other {{kind}: {n, number} bei {name}}}`,
    more: `<b>{n, plural, =1 {<i>ein</i> Verein} ${always('# Vereine')}}</b> bei {name}`,
    odd: "`{name}` $'{'x'}' ${name}",
    others: `{n, plural, offset:1 =0 {niemand} =1 {eine Person} ${always('eine Person und # weitere')}}`,
  };
}

const trial = new Trial();
after(() => trial[Symbol.dispose]());
for (const [language, members] of Object.entries(MEMBERS)) {
  trial.write(`src/club/words/${language}.json`, { ...sentences(language), members });
}

const built = trial.build();
assert.deepEqual(built.faults, []);
const { words } = await trial.load<Module>('src/club/words.generated.ts');
const spoken = (language: string): Words => {
  const found = words[language];
  assert.ok(found);
  return found;
};

const counts = [0, 1, 2, 3, 11, 21, 100, 101];
const members = (language: string) => counts.map((count) => spoken(language).members({ count }));

test('Arabic speaks its six forms', () => {
  assert.deepEqual(members('ar'), [
    'لا أعضاء',
    'عضو واحد',
    'عضوان',
    '3 أعضاء',
    '11 عضوًا',
    '21 عضوًا',
    '100 عضو',
    '101 عضو',
  ]);
});

test('Russian speaks its four forms', () => {
  assert.deepEqual(members('ru'), [
    '0 членов',
    '1 член',
    '2 члена',
    '3 члена',
    '11 членов',
    '21 член',
    '100 членов',
    '101 член',
  ]);
  assert.equal(spoken('ru').members({ count: 1.5 }), '1,5 члена (дробь)');
});

test('German, English, Vietnamese and Persian speak theirs, Persian in its own digits', () => {
  assert.deepEqual(members('de').slice(0, 3), ['0 Mitglieder', '1 Mitglied', '2 Mitglieder']);
  assert.deepEqual(members('en').slice(0, 3), ['0 members', '1 member', '2 members']);
  assert.deepEqual(members('vi').slice(0, 3), ['0 thành viên', '1 thành viên', '2 thành viên']);
  assert.deepEqual(members('fa').slice(4, 6), ['۱۱ عضو', '۲۱ عضو']);
});

test('a message without arguments is its text, whatever characters it has', () => {
  assert.equal(spoken('de').plain, 'Ruhe `$ja` */ \\ "so"');
  assert.equal(spoken('de').odd({ name: 'Nour' }), '`Nour` ${x} $Nour');
});

test('a name is isolated in a right-to-left sentence and left alone in the others', () => {
  assert.equal(spoken('ar').greet({ name: 'Verein 21 (Halle)' }), 'Hallo \u2068Verein 21 (Halle)\u2069!');
  assert.equal(spoken('de').greet({ name: 'Verein 21 (Halle)' }), 'Hallo Verein 21 (Halle)!');
});

test('days take their four forms', () => {
  assert.equal(spoken('de').since({ day: '2022-02-08' }), 'seit 8. Februar 2022 (8.2.2022, Februar 2022, 2022)');
});

test('choices and plurals nest, and a text may be both chosen by and shown', () => {
  const seat = (kind: string, n: number) => spoken('en').seat({ kind, n, name: 'Nour' });
  assert.deepEqual(
    [seat('hall', 0), seat('hall', 1200), seat('room', 3)],
    ['kein Saal', '1,200 Säle', 'room: 3 bei Nour'],
  );
});

test('an offset counts the others', () => {
  const others = (n: number) => spoken('de').others({ n });
  assert.deepEqual([others(0), others(1), others(2)], ['niemand', 'eine Person', 'eine Person und 1 weitere']);
});

test('tags wrap their parts, nested ones too, and what people wrote is escaped', () => {
  const show = (n: number, name: string) => {
    const parts = spoken('de').more({ n, name, b: (inner) => <b>{inner}</b>, i: (inner) => <i>{inner}</i> });
    assert.ok(Array.isArray(parts));
    return renderToString(<p>{parts}</p>);
  };
  assert.equal(show(1, 'Nour'), '<p><b><i>ein</i> Verein</b> bei Nour</p>');
  assert.equal(show(2, '<script>'), '<p><b>2 Vereine</b> bei &lt;script></p>');
});
