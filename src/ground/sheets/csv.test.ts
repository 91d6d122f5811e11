import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSheet, type Sheet, type Unreadable } from './index.ts';
import { realInput, withRealInputs } from './realInput.ts';

const read = (text: string | Uint8Array, name = 'liste.csv') =>
  readSheet(typeof text === 'string' ? Buffer.from(text) : text, name);

function table(outcome: Sheet | Unreadable): Sheet {
  assert.notEqual(outcome.kind, 'unreadable', JSON.stringify(outcome));
  return outcome as Sheet;
}

const cellsOf = (outcome: Sheet | Unreadable) => table(outcome).rows.map(({ cells }) => cells);

for (const name of [
  'comma_in_quotes',
  'empty',
  'empty_crlf',
  'escaped_quotes',
  'json',
  'newlines',
  'newlines_crlf',
  'quotes_and_newlines',
  'simple',
  'simple_crlf',
  'utf8',
]) {
  test(`csv-spectrum's ${name} is read as its authors say`, withRealInputs, async () => {
    const stored = realInput(`csv/spectrum/${name}.csv`).toString();
    // The copies beside the project lost the carriage returns their names and their expected JSON speak of.
    const sheet = table(await read(name.endsWith('_crlf') ? stored.replace(/\r?\n/g, '\r\n') : stored));
    const records = sheet.rows.map(({ cells }) =>
      Object.fromEntries(sheet.columns.map((column, at) => [column, cells[at]])),
    );
    assert.deepEqual(records, JSON.parse(realInput(`csv/spectrum/${name}.json`).toString()));
  });
}

test("messytables' text files are read whatever their encoding, line end and padding", withRealInputs, async () => {
  const of = async (name: string) => table(await read(realInput(`csv/messytables/${name}`), name));
  const utf16 = await of('utf-16le_encoded.csv');
  assert.deepEqual(
    [utf16.encoding, utf16.columns.length, utf16.columns[0], utf16.rows.length],
    ['utf-16le', 19, 'Organisation_code', 327],
  );
  const spanish = await of('spanish_chars.csv');
  assert.deepEqual([spanish.encoding, spanish.columns.at(-1)], ['windows-1252', 'Descripción']);
  assert.deepEqual((await of('utf8bom.csv')).columns, ['kitten', 'win']);
  assert.deepEqual((await of('small.csv')).columns, ['a']);
  const carriageReturns = await of('mixedGLB.csv');
  assert.deepEqual([carriageReturns.columns[0], carriageReturns.rows.length], ['Year', 133]);
  assert.deepEqual(carriageReturns.warnings, [
    { row: 1, code: 'titleLine' },
    { row: 2, code: 'titleLine' },
  ]);
  const padded = await of('weird_head_padding.csv');
  assert.deepEqual([padded.delimiter, padded.columns.slice(0, 3)], [';', ['', '1985', '1993']]);
  assert.equal((await of('sparse_with_column_errors.csv')).rows.length > 2000, true);
  assert.deepEqual((await of('skip_initials.csv')).columns, ['field1', 'field2']);
});

test("messytables' files of other programs are named for what they are", withRealInputs, async () => {
  const codeOf = async (name: string) => (await read(realInput(`csv/messytables/${name}`), name)) as Unreadable;
  for (const name of ['simple.xls', 'span_rich.xls', 'unicode_sheet_name.xls'])
    assert.equal((await codeOf(name)).code, 'oldExcel');
  for (const name of ['simple.ods', 'multilineods.ods', 'ods_formats.ods'])
    assert.equal((await codeOf(name)).code, 'openDocument');
  for (const name of ['rowcolspan.html', 'simple.zip']) assert.equal((await codeOf(name)).code, 'notATable');
});

test("Leipzig's organisations come with every cell their JSON has", withRealInputs, async () => {
  const sheet = table(await read(realInput('leipzig-data/leipziger-ecken-organisationen.csv')));
  assert.deepEqual([sheet.encoding, sheet.delimiter, sheet.warnings], ['utf-8', ';', []]);
  assert.deepEqual(sheet.columns.slice(0, 4), ['id', 'name', 'homepage', 'address']);
  const expected = JSON.parse(realInput('leipzig-data/leipziger-ecken-organisationen.json').toString()) as Record<
    string,
    unknown
  >[];
  const records = sheet.rows.map(({ cells }) =>
    Object.fromEntries(sheet.columns.map((column, at) => [column, cells[at]])),
  );
  const asText = (record: Record<string, unknown>) =>
    Object.fromEntries(sheet.columns.map((column) => [column, String(record[column] ?? '')]));
  assert.deepEqual(records, expected.map(asText));
});

test('UTF-16 is recognised without a mark, in both byte orders, and Windows-1252 where UTF-8 does not fit', async () => {
  const text = 'Name;Ort\r\nBrücke;Görlitz\r\n';
  const little = Buffer.from(text, 'utf16le');
  const big = Buffer.from(little).swap16();
  for (const [bytes, encoding] of [
    [little, 'utf-16le'],
    [big, 'utf-16be'],
    [Buffer.concat([Buffer.from([0xfe, 0xff]), big]), 'utf-16be'],
    [Buffer.from(text, 'latin1'), 'windows-1252'],
  ] as const) {
    const sheet = table(await read(bytes));
    assert.deepEqual([sheet.encoding, sheet.rows], [encoding, [{ number: 2, cells: ['Brücke', 'Görlitz'] }]]);
  }
});

test('the delimiter is the consistent one, not the frequent one', async () => {
  assert.equal(table(await read('Name;Satz\nA;1,5\nB;2,5\n')).delimiter, ';');
  assert.equal(table(await read('Betrag;Summe\n1,5;2,5\n3,5;4,5\n')).delimiter, ';');
  assert.equal(table(await read('Name\tOrt, Land\nA\tJena, Thüringen\n')).delimiter, '\t');
  assert.equal(table(await read('a|b\n1|2\n')).delimiter, '|');
  assert.equal(table(await read('"a;b;c",d\n"1;2;3",4\n')).delimiter, ',');
  assert.equal(table(await read('sep=|\na;b|c\n')).columns[0], 'a;b');
  assert.equal(table(await read('Name\nA\n')).delimiter, undefined);
});

test('rows carry the number a spreadsheet shows, and ragged ones are kept with a warning', async () => {
  const sheet = table(await read('a;b;c\n"1\n1";2;3\n\n;;\n4;5\n6;7;8;9\n10;11;12;;;\n'));
  assert.deepEqual(sheet.rows, [
    { number: 2, cells: ['1\n1', '2', '3'] },
    { number: 5, cells: ['4', '5', ''] },
    { number: 6, cells: ['6', '7', '8', '9'] },
    { number: 7, cells: ['10', '11', '12'] },
  ]);
  assert.deepEqual(sheet.warnings, [
    { row: 5, code: 'tooFewCells' },
    { row: 6, code: 'tooManyCells' },
  ]);
});

test('column names are made distinct, nameless columns stay nameless', async () => {
  const sheet = table(await read('Name; name ;;Name (2);Name\n1;2;3;4;5\n'));
  assert.deepEqual(sheet.columns, ['Name', 'name (3)', '', 'Name (2)', 'Name (4)']);
});

test('title lines above the header are told apart from a header of two columns', async () => {
  const titled = table(await read('Mitglieder, Stand 1.3.2026\n\nName;Ort;Land;seit\nA;B;C;2001\nD;E;F;2002\n'));
  assert.deepEqual(
    [titled.columns[0], titled.rows[0]?.number, titled.warnings],
    ['Name', 4, [{ row: 1, code: 'titleLine' }]],
  );
  assert.deepEqual(table(await read('Name;Ort\nA;\nB;\n')).columns, ['Name', 'Ort']);
});

test('leading zeros and quotes inside unquoted cells are kept', async () => {
  assert.deepEqual(cellsOf(await read('AGS;Name\n01001000;Verein "Brücke" e.V.\n')), [
    ['01001000', 'Verein "Brücke" e.V.'],
  ]);
});

test('a quote that is never closed is refused with the row where it opens', async () => {
  assert.deepEqual(await read('a;b\n1;2\n"3;4\n5;6\n'), { kind: 'unreadable', code: 'broken', row: 3 });
});

test('what is empty, markup or JSON is refused with a code', async () => {
  const code = async (text: string) => ((await read(text)) as Unreadable).code;
  assert.equal(await code(''), 'empty');
  assert.equal(await code('\ufeff \r\n\r\n'), 'empty');
  assert.equal(await code(';;;\r\n;;;\r\n'), 'empty');
  assert.equal(await code('<!DOCTYPE html><p>a;b'), 'notATable');
  assert.equal(await code('[{"a": 1}]'), 'notATable');
  assert.equal(await code('%PDF-1.7\n'), 'notATable');
  assert.equal(await code('a;b\0;c\n'), 'notATable');
});

test('each limit refuses what goes beyond it and lets pass what just fits', async () => {
  const within = (limit: object) => readSheet(Buffer.from('ab;b\n1;2\n3;4\n'), 'a.csv', { limits: limit });
  for (const [limit, most] of [
    ['rows', 3],
    ['columns', 2],
    ['cellCharacters', 2],
    ['bytes', 13],
  ] as const) {
    assert.equal((await within({ [limit]: most })).kind, 'csv');
    assert.deepEqual(
      { ...(await within({ [limit]: most - 1 })), row: undefined },
      { kind: 'unreadable', code: 'tooLarge', limit, row: undefined },
    );
  }
});
