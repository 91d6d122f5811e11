import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { routes } from '#routes';
import { testHouse, textOf } from '#test';
import { counts, graphFaults, readRealInput, Staff, UMBRELLA, withRealInputs } from './importsForTest.ts';

test('a file without a table in it is refused with a sentence, and quickly', async (t) => {
  const house = await testHouse(t, { story: true });
  const staff = await Staff.of(house);
  const before = await counts(house);
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
  const files: [string, Uint8Array<ArrayBuffer>, RegExp][] = [
    ['leer.csv', bytes(''), /keine Zeile/],
    ['kopf.csv', bytes('Verein;Ort\n'), /keine Zeile/],
    ['brief.csv', bytes('%PDF-1.7 ...'), /keine Tabelle/],
    ['seite.csv', bytes('<!doctype html><table><tr><td>Verein'), /keine Tabelle/],
    ['kaputt.xlsx', bytes('PK\x03\x04 und dann nichts mehr'), /beschädigt/],
    [
      'alt.xls',
      bytes(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'W\0o\0r\0k\0b\0o\0o\0k\0\0\0'}`),
      /altem?|alten Excel-Format/,
    ],
    ['offen.csv', bytes(`Verein;Ort\n"Ohne Ende;Leipzig\n${'x;y\n'.repeat(50)}`), /Anführungszeichen/],
    ['bild.csv', bytes('\x89PNG\r\n'), /keine Tabelle/],
  ];
  for (const [name, content, sentence] of files) {
    const answer = await staff.bring(content, { name });
    assert.equal(answer.status, 422, name);
    assert.match(textOf(await answer.text()), sentence, name);
  }
  const nothing = await staff.send(routes.bringImport.to({ language: 'de', umbrella: UMBRELLA }), {
    brings: 'contacts',
  });
  assert.equal(nothing.status, 422);
  assert.match(await nothing.text(), /id="brings-contacts"[^>]* checked/, 'what was chosen stays chosen');
  const huge = await staff.bring(new Uint8Array(21 * 1024 * 1024));
  assert.equal(huge.status, 422);
  assert.match(textOf(await huge.text()), /zu groß/);
  assert.deepEqual(await counts(house), before);
});

test('one name five thousand times is looked through without comparing each with each', async (t) => {
  const house = await testHouse(t, { story: true });
  const staff = await Staff.of(house);
  const id = await staff.brought(`Verein;Homepage\n${'Immer derselbe;https://derselbe.example\n'.repeat(5_000)}`);
  assert.match(textOf(await staff.preview(id)), /Schon vorhanden \(4\.999\)/);
});

test('naughty strings in every column are taken as text or refused, never more', withRealInputs, async (t) => {
  const house = await testHouse(t, { story: true });
  const staff = await Staff.of(house);
  const before = await counts(house);
  const strings = JSON.parse(readRealInput('adversarial/blns.json').toString('utf8')) as string[];
  const quotedCell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const header = 'Verein;Ort;PLZ;AGS;Mitglied seit;Homepage;Themen;Sprachen;Herkunft;Beschluss';
  const inName = strings.map((text) => quotedCell(text));
  const everywhere = strings.map((text, at) =>
    [`Verein Nummer ${at}`, ...Array<string>(9).fill(text)].map(quotedCell).join(';'),
  );
  const inDecision = strings.map((text, at) =>
    ['Verein mit Beschluss ' + at, ...Array<string>(8).fill(''), text].map(quotedCell).join(';'),
  );
  const id = await staff.brought([header, ...inName, ...everywhere, ...inDecision].join('\n'));
  for (const show of ['all', 'new', 'duplicate', 'refused']) {
    const page = await staff.preview(id, { show });
    const foreign = /<(?:script(?! type="module" src="\/look\/)|img|iframe|object|embed|svg[ /]on)[^>]*>/i.exec(page);
    assert.equal(foreign?.[0], undefined, show);
  }
  await staff.run(id, {});
  for (let tries = 0; tries < 100 && /Wird übernommen/.test(textOf(await staff.preview(id))); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  assert.match(textOf(await staff.preview(id)), /Organisationen wurden neu angelegt/);
  assert.deepEqual(await graphFaults(house), []);
  await staff.undo(id);
  assert.deepEqual(await counts(house), before);
});

test('hostile forms change nothing they should not', async (t) => {
  const house = await testHouse(t, { story: true });
  const staff = await Staff.of(house);
  const id = await staff.brought('Verein;PLZ\nAn der Grenze;54298\n');
  const forms: Record<string, string>[] = [
    { do: 'save', shown: '2', 'place-2': "'; drop table import; --" },
    { do: 'save', shown: '-1', anyway: 'NaN', from: '-5', show: '<b>' },
    { do: 'save', shown: '99999999999999', join: '2.5' },
    { do: 'run', shown: 'x'.repeat(1_000) },
  ];
  for (const form of forms) assert.equal((await staff.run(id, form)).status, 303, JSON.stringify(form).slice(0, 80));
  assert.equal((await staff.map(id, { 'column-0': '__proto__', 'column-1': 'name', since: '99.99.9999' })).status, 422);
  for (const query of [{ show: 'constructor' }, { from: '1e9' }, { from: '-1', show: '' }])
    await staff.preview(id, query);
});

test('whatever a list says, taking it over and back leaves the house as it was', async (t) => {
  const house = await testHouse(t, { story: true });
  const staff = await Staff.of(house);
  const before = await counts(house);
  const cell = (...usual: string[]) =>
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...usual) }, fc.string({ maxLength: 12 }));
  const row = fc.tuple(
    cell('Haus der Sprachen', 'Haus der Sprachen e. V.', 'Atelier', 'Brücke', 'بيت اللغات', 'Дом'),
    cell('', '04315 Leipzig', 'Weg 3, 09111 Chemnitz', '54298', 'Halle'),
    cell('', '8.4.2017', '2020-01-01', '31.12.2030'),
    cell('', '31.12.2024', '1.1.1999'),
    cell('', 'Bildung', 'Kultur, Jugend'),
    cell('', 'Syrien', 'Irak und Iran'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), fc.boolean(), async (rows, contacts) => {
      const quotedRow = (cells: readonly string[]) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(';');
      const content = ['Verein;Adresse;Mitglied seit;Austritt;Themen;Herkunft', ...rows.map(quotedRow)].join('\n');
      const answer = await staff.bring(content, { brings: contacts ? 'contacts' : 'members' });
      if (answer.status === 422) return;
      const id = (answer.headers.get('Location') ?? '').split('/').at(-1) ?? '';
      await staff.run(id);
      assert.match(textOf(await staff.preview(id)), /neu angelegt/);
      await staff.undo(id);
      assert.deepEqual(await counts(house), before);
    }),
    { numRuns: 12 },
  );
  assert.deepEqual(await graphFaults(house), []);
});
