import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { z } from 'zod';
import { isDay } from '#ground/day';
import {
  CheckAnswers,
  DayEntry,
  field,
  type Form,
  LongTextField,
  pageStatus,
  ProblemSummary,
  readForm,
  SelectField,
  TextField,
  versionOf,
} from '#ground/forms';
import { sending, sendingBody, shownIn } from './formsForTest.ts';

const LIST = join(import.meta.dirname, '../../../../../shared/data/adversarial/blns.json');
const skip = existsSync(LIST) ? false : 'the Big List of Naughty Strings is not here';
const naughty: string[] = skip ? [] : (JSON.parse(readFileSync(LIST, 'utf8')) as string[]);

const shape = z.object({
  name: field.text(),
  email: field.email(),
  home: field.webAddress(),
  seats: field.wholeNumber(),
  since: field.day('de'),
  about: field.longText(),
  place: field.optionalChoice(['halle']),
});
const names = Object.keys(shape.shape);

const Page = ({ form }: { form: Form }) => (
  <>
    <ProblemSummary form={form} />
    <TextField form={form} name="name" label="Name" />
    <TextField form={form} name="email" label="E-Mail" type="email" />
    <TextField form={form} name="home" label="Seite" type="url" optional />
    <TextField form={form} name="seats" label="Plätze" type="number" />
    <DayEntry form={form} name="since" label="Seit" />
    <LongTextField form={form} name="about" label="Über uns" />
    <SelectField form={form} name="place" label="Ort" choices={[{ value: 'halle', label: 'Halle' }]} />
    <CheckAnswers language="de" rows={names.map((name) => ({ label: name, value: form.typed.get(name) }))} />
  </>
);

const formOf = (read: Awaited<ReturnType<typeof readForm>>) => ('refused' in read ? read.refused : read.form);

test('naughty strings in every field break nothing, come back as typed and stay text', { skip }, async () => {
  assert.ok(naughty.length >= 500);
  for (const typed of naughty) {
    const read = await readForm(sending(names.map((name) => [name, typed])), shape, 'de');
    const form = formOf(read);
    const html = renderToString(<Page form={form} />);
    const sent = typed.toWellFormed();
    for (const name of ['name', 'email', 'home', 'seats', 'about'])
      assert.equal(shownIn(html, name), sent, `${name}: ${sent.slice(0, 80)}`);
    assert.doesNotMatch(html, /<(?:script|img|svg|iframe|body|marquee|style)\b/i);
    assert.doesNotMatch(html.replace(/="[^"]*"/g, ''), /<\w[^>]*\son\w+/i);
    assert.ok('values' in read || pageStatus(form) === 422);
  }
});

test('whatever is typed is what is shown again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
      // Urlencoding, as every browser does it, makes U+FFFD of half a sign.
      const typed = text.toWellFormed();
      const read = await readForm(sending(names.map((name) => [name, typed])), shape, 'de');
      const html = renderToString(<Page form={formOf(read)} />);
      for (const name of ['name', 'email', 'home', 'seats', 'about', ...(isDay(typed) ? [] : ['since'])])
        assert.equal(shownIn(html, name), typed, name);
    }),
    { numRuns: 200 },
  );
});

test('what is read once is read the same again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (typed) => {
      const about = z.object({ about: field.optionalLongText() });
      const once = await readForm(sending([['about', typed]]), about, 'de');
      if (!('values' in once)) return;
      const again = await readForm(sending([['about', once.values.about ?? '']]), about, 'de');
      assert.ok('values' in again);
      assert.equal(again.values.about, once.values.about);
    }),
    { numRuns: 300 },
  );
});

test('names that every object has by nature are neither read nor set', async () => {
  const read = await readForm(
    sending([
      ['__proto__', 'x'],
      ['__proto__[polluted]', 'x'],
      ['constructor', 'x'],
      ['constructor.prototype.polluted', 'x'],
      ['toString', 'x'],
      ['about', 'y'],
    ]),
    z.strictObject({ about: field.text() }),
    'de',
  );
  assert.ok('values' in read);
  assert.deepEqual(read.values, { about: 'y' });
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  assert.equal(read.form.typed.get('hasOwnProperty'), '');
  const html = renderToString(<TextField form={read.form} name="valueOf" label="x" />);
  assert.doesNotMatch(html, /wrong|native code/);
});

test('ten thousand fields, a field of a megabyte and what is no form are refused with a sentence', async () => {
  const refused = async (request: Request, mostBytes?: number) => {
    const read = await readForm(request, z.object({ about: field.text() }), 'de', mostBytes ? { mostBytes } : {});
    assert.ok('refused' in read);
    assert.equal(pageStatus(read.refused), 422);
    return read.refused;
  };
  const many = Array.from({ length: 10_000 }, (_, index) => [`f${index}`, 'x'] as const);
  assert.match((await refused(sending(many))).problems['']!, /zu viele Felder: höchstens 2\.000/);
  const long = 'x'.repeat(1_000_000);
  assert.match((await refused(sending([['about', long]]))).problems['']!, /zu groß.*höchstens 0,2 MB/);
  const kept = await refused(sending([['about', long]]), 2_000_000);
  assert.match(kept.problems['about']!, /zu lang: höchstens 200 Zeichen/);
  assert.equal(kept.typed.get('about').length, 1_000_000);

  const noForm = /unvollständig/;
  assert.match((await refused(sendingBody('{"about":"x"}', 'application/json'))).problems['']!, noForm);
  assert.match((await refused(sendingBody('about=x', ''))).problems['']!, noForm);
  assert.match(
    (await refused(sendingBody('--x\r\nnonsense', 'multipart/form-data; boundary=x'))).problems['']!,
    noForm,
  );
  assert.match((await refused(sendingBody('x', 'multipart/form-data'))).problems['']!, noForm);
  assert.match((await refused(new Request('http://localhost/form'))).problems['']!, noForm);
  assert.match((await refused(sendingBody(new Uint8Array([0xff, 0xfe, 0x00])))).problems['about']!, /füllen/);
});

test('a file comes along, an empty file field brings none', async () => {
  const body = new FormData();
  body.set('about', 'x');
  body.set('letter', new File(['hello'], 'brief.txt'));
  body.set('other', new File([], ''));
  const read = await readForm(
    new Request('http://localhost/form', { method: 'POST', body }),
    z.object({ about: field.text() }),
    'de',
  );
  assert.ok('values' in read);
  assert.equal(await read.form.typed.file('letter')?.text(), 'hello');
  assert.equal(read.form.typed.file('other'), undefined);
  assert.equal(read.form.typed.get('letter'), '');
});

test('a version is the same for the same content and another for any change', () => {
  const record = { name: 'Verein', topics: ['a', 'b'], seat: { town: 'Halle', since: '2020-01-01' } };
  const turned = { seat: { since: '2020-01-01', town: 'Halle' }, topics: ['a', 'b'], name: 'Verein' };
  assert.equal(versionOf(record), versionOf(turned));
  assert.match(versionOf(record), /^[0-9a-f]{16}$/);
  const others = [{ ...record, name: 'verein' }, { ...record, topics: ['b', 'a'] }, undefined, null, 1n, 1];
  assert.equal(new Set([record, ...others].map(versionOf)).size, 7);
});
