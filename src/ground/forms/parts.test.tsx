import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from 'preact-render-to-string';
import { languages } from '#ground/language';
import {
  Actions,
  ChangedMeanwhile,
  CheckAnswers,
  ChoiceField,
  DayEntry,
  emptyForm,
  FileField,
  type Form,
  HiddenField,
  LongTextField,
  ManyField,
  pageStatus,
  ProblemSummary,
  SelectField,
  TextField,
  TickField,
  typedFrom,
} from '#ground/forms';
import { readableIn } from './formsForTest.ts';

const choices = [
  { value: 'a', label: 'A', hint: 'wie Anton' },
  { value: 'b', label: 'B' },
];
const fields = (form: Form) => [
  <TextField form={form} name="one" label="Eins" hint="Ein Wort" type="email" autocomplete="email" size="mid" />,
  <LongTextField form={form} name="two" label="Zwei" optional rows={3} lang="ar" />,
  <ChoiceField form={form} name="three" label="Drei" choices={choices} />,
  <ManyField form={form} name="four" label="Vier" hint="Mehrere" choices={choices} />,
  <TickField
    form={form}
    name="five"
    label={
      <>
        Ich habe <a href="/x">dies</a> gelesen.
      </>
    }
  />,
  <SelectField form={form} name="six" label="Sechs" choices={[{ value: 'a', label: 'A' }]} />,
  <DayEntry form={form} name="seven" label="Sieben" optional />,
  <FileField form={form} name="eight" label="Acht" accept=".pdf" mostMegabytes={10} />,
];
const names = 'one two three four five six seven eight'.split(' ');
const wrongForm = (language: Form['language'] = 'de'): Form => ({
  ...emptyForm(language),
  problems: Object.fromEntries(names.map((name) => [name, `Falsch: ${name}.`])),
});
const ids = (html: string) => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);

test('every problem leads to a control, stands beside it and is pointed to, each id is there once', () => {
  for (const { code } of languages) {
    const form = wrongForm(code);
    const html = renderToString(
      <>
        <ProblemSummary form={form} />
        {fields(form)}
      </>,
    );
    const summary = /<ul[\s\S]*?<\/ul>/.exec(html)![0];
    assert.deepEqual(
      [...summary.matchAll(/href="#([^"]*)"/g)].map(([, name]) => name),
      names,
    );
    assert.deepEqual(ids(html), [...new Set(ids(html))]);
    for (const name of names) {
      assert.match(html, new RegExp(`<(?:input|select|textarea)[^>]* id="${name}"`), name);
      assert.match(html, new RegExp(`id="${name}-error">Falsch: ${name}\\.<`), name);
    }
    const pointed = [...html.matchAll(/aria-describedby="([^"]*)"/g)].flatMap(([, list]) => list!.split(' '));
    assert.deepEqual(
      pointed.filter((id) => !ids(html).includes(id)),
      [],
    );
    for (const name of names) assert.ok(pointed.includes(`${name}-error`), name);
    for (const [, label] of html.matchAll(/<label for="([^"]*)"/g)) assert.ok(ids(html).includes(label!), label);
    assert.equal(
      html.match(/aria-invalid="true"/g)?.length,
      9,
      'each control, each box of several, the group of radios',
    );
    assert.match(html, /<div class="problems" role="alert" tabindex="-1" autofocus>/i);
  }
});

test('a form without problems speaks of none', () => {
  const form = emptyForm('de');
  const html = renderToString(<>{fields(form)}</>);
  assert.doesNotMatch(html, /wrong|error|aria-invalid|checked|selected(?! value="")(?=[^>]*value="a")/);
  assert.equal(renderToString(<ProblemSummary form={form} />), '');
  assert.deepEqual([pageStatus(form), pageStatus(wrongForm())], [200, 422]);
  assert.match(readableIn(html), /Zwei \(freiwillig\).*Sieben \(freiwillig\).*Höchstens 10 MB/);
});

test('a form is filled from what is stored', () => {
  const form = emptyForm('de', {
    one: 'lan@haus.example',
    two: '\nerst eine leere Zeile',
    three: 'b',
    four: ['a', 'b'],
    five: 'yes',
    six: 'a',
    seven: '2022-02-08',
    eight: null,
    nine: undefined,
  });
  const html = renderToString(<>{fields(form)}</>);
  assert.match(html, /value="lan@haus.example"/);
  assert.match(html, />\n\nerst eine leere Zeile<\/textarea>/);
  assert.match(html, /id="three-2" name="three" value="b" checked/);
  assert.equal(html.match(/name="four"[^>]* checked/g)?.length, 2);
  assert.match(html, /name="five" value="yes" checked/);
  assert.match(html, /<option value="a" selected/);
  assert.match(html, /value="8\.2\.2022"/);
  assert.deepEqual([form.typed.has('eight'), form.typed.has('nine')], [false, false]);
});

test('the summary names fields that share a sentence, and a problem of the whole form is no link', () => {
  const form: Form = { language: 'de', typed: typedFrom({}), problems: { '': 'Zu groß.', a: 'Fehlt.', b: 'Fehlt.' } };
  const html = renderToString(<ProblemSummary form={form} title="Bitte prüfen" labels={{ a: 'Name', b: 'Ort' }} />);
  assert.equal(readableIn(html), 'Bitte prüfen Zu groß. Name: Fehlt. Ort: Fehlt.');
  assert.equal(html.match(/<a /g)?.length, 2);
});

test('a hidden field carries one value or all, and a chosen file must be chosen again', () => {
  const form = emptyForm('de', { topics: ['a', '"b"'] });
  assert.equal(
    renderToString(<HiddenField form={form} name="topics" />),
    '<input type="hidden" name="topics" value="a"/><input type="hidden" name="topics" value="&quot;b&quot;"/>',
  );
  assert.equal(
    renderToString(<HiddenField form={form} name="version" value="12ab" />),
    '<input type="hidden" name="version" value="12ab"/>',
  );
  const file = new File(['x'], 'x.pdf');
  const typed = { ...typedFrom({}), file: () => file };
  const again = (problems: Form['problems']) =>
    readableIn(renderToString(<FileField form={{ language: 'de', typed, problems }} name="paper" label="Satzung" />));
  assert.equal(again({ name: 'Fehlt.' }), 'Satzung Bitte wählen Sie die Datei noch einmal aus.');
  assert.equal(again({}), 'Satzung');
});

test('a lost update shows both versions, and answers are shown once more before sending', () => {
  const meanwhile = renderToString(
    <ChangedMeanwhile language="de" rows={[{ label: 'Name', theirs: 'جمعية', yours: '' }]} />,
  );
  assert.match(readableIn(meanwhile), /Es ist nichts verloren.*Name جمعية nicht ausgefüllt/);
  assert.match(meanwhile, /<bdi>جمعية<\/bdi>/);
  const checked = renderToString(
    <CheckAnswers
      language="en"
      rows={[
        { label: 'About', value: 'one\r\n<b>two</b>', changeHref: '/en/a?b=c&d=e' },
        { label: 'Place', value: '' },
        { label: 'Seats', value: 3 },
      ]}
    />,
  );
  assert.match(checked, /<bdi>one<\/bdi><br\/?><bdi>&lt;b>two&lt;\/b><\/bdi>/);
  assert.match(checked, /<a href="\/en\/a\?b=c&amp;d=e" aria-label="Change: About">Change<\/a>/);
  assert.equal(readableIn(checked), 'About one <b>two</b> Change Place not filled in Seats 3');
  assert.equal(renderToString(<Actions>x</Actions>), '<div class="actions">x</div>');
});
