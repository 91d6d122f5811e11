import assert from 'node:assert/strict';
import { test } from 'node:test';
import readCells from 'read-excel-file/node';
import { dayFrom } from '#ground/day';
import { unpackWorkbook } from './archive.ts';
import { looksLikeFormula, readSheet, type Sheet, streamCsv, writeCsv, writeXlsx } from './index.ts';
import { realInput, withRealInputs } from './realInput.ts';

const cellsOf = async (bytes: Uint8Array, unguard = false) =>
  ((await readSheet(bytes, '', { unguard })) as Sheet).rows.map(({ cells }) => cells);
const fromXlsx = async (texts: string[]) =>
  cellsOf(
    await writeXlsx([
      {
        name: 'a',
        columns: [
          { title: 'n', kind: 'number' },
          { title: 't', kind: 'text' },
        ],
        rows: texts.map((text, at) => [at, text]),
      },
    ]),
  );
const fromCsv = (texts: string[], delimiter: ',' | ';') =>
  cellsOf(
    Buffer.from(
      writeCsv(
        ['n', 't'],
        texts.map((text, at) => [at, text]),
        { delimiter },
      ),
    ),
    true,
  );

const naughty = () => [
  ...(JSON.parse(realInput('adversarial/blns.json').toString()) as string[]),
  ...realInput('adversarial/csv-injection.txt').toString().split('\n'),
];

test('the Big List of Naughty Strings and the injections come back from CSV as they were', withRealInputs, async () => {
  const texts = naughty();
  const expected = texts.map((text, at) => [String(at), text]);
  assert.deepEqual(await fromCsv(texts, ','), expected);
  assert.deepEqual(await fromCsv(texts, ';'), expected);
});

test('they come back from XLSX as they were', withRealInputs, async () => {
  const texts = naughty();
  assert.deepEqual(
    await fromXlsx(texts),
    texts.map((text, at) => [String(at), text]),
  );
});

test('text that XLSX libraries stumble over comes back too', async () => {
  const texts = [
    '__proto__',
    'constructor',
    'toString',
    '_x0041_',
    '_x005F_',
    'a\r\nb',
    '\ud800',
    '\ufffd\uffff',
    '\u0085',
    '\u{1fffe}',
    ' a ',
    '=1+1',
    "'=1",
    '😀',
  ];
  assert.deepEqual(
    (await fromXlsx(texts)).map(([, text]) => text),
    texts,
  );
});

test('no cell of a CSV begins like a formula, unless it is a true number', async () => {
  const texts = ['=1', '+49 341', '-1', '@a', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠a', "'=1", "''=1", "'a", 'a=1'];
  const guarded = await cellsOf(
    Buffer.from(
      writeCsv(
        ['n', 't'],
        texts.map((text) => [-1, text]),
      ),
    ),
  );
  assert.equal(
    guarded.some(([, text = '']) => looksLikeFormula(text)),
    false,
  );
  assert.equal(
    guarded.every(([number]) => number === '-1'),
    true,
  );
  assert.deepEqual(
    (await fromCsv(texts, ',')).map(([, text]) => text),
    texts,
  );
});

test('a CSV is UTF-8 with mark and CRLF, numbers as its readers write them', () => {
  assert.equal(
    writeCsv(
      ['Ö', 'b'],
      [
        [1.5, 'x'],
        [1e21, null],
        [-1e-7, 'a,"b'],
      ],
    ),
    '\ufeffÖ,b\r\n1.5,x\r\n1000000000000000000000,\r\n-0.0000001,"a,""b"\r\n',
  );
  assert.equal(writeCsv(['a'], [[1.5], ['1.5']], { delimiter: ';' }), '\ufeffa\r\n1,5\r\n1.5\r\n');
  assert.throws(() => writeCsv(['a'], [[Number.NaN]]), RangeError);
});

test('a CSV in a stream is the same as in one piece', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => [at, `Verein ${at}`]);
  async function* slowly() {
    yield* rows;
  }
  assert.equal(await new Response(streamCsv(['n', 't'], slowly())).text(), writeCsv(['n', 't'], rows).slice(1));
});

test('a stream nobody reads any more closes the list that feeds it', async () => {
  let closed = false;
  async function* endless() {
    try {
      for (let at = 0; ; at++) yield ['x'.repeat(1_000), at];
    } finally {
      closed = true;
    }
  }
  const reader = streamCsv(['t', 'n'], endless()).getReader();
  await reader.read();
  await reader.cancel();
  assert.equal(closed, true);
});

test('a workbook holds days, numbers and text as such, no formula, a bold header that stays', async () => {
  const columns = [
    { title: 'AGS', kind: 'text' },
    { title: 'Zahl', kind: 'number' },
    { title: 'seit', kind: 'day' },
  ] as const;
  const rows = [
    ['01001000', 1234.5, dayFrom('2001-05-06')],
    ['=1+1', 0.1 + 0.2, dayFrom('1900-03-01')],
    ['a', 'unbekannt', dayFrom('1863-05-23')],
    ['b', null, 'Frühjahr'],
  ];
  const bytes = await writeXlsx(
    [
      { name: 'Mitglieder: [alle]', columns: [...columns], rows },
      { name: '', columns: [], rows: [] },
    ],
    { rightToLeft: true },
  );
  assert.deepEqual(await cellsOf(bytes), [
    ['01001000', '1234.5', '2001-05-06'],
    ['=1+1', '0.3', '1900-03-01'],
    ['a', 'unbekannt', '1863-05-23'],
    ['b', '', 'Frühjahr'],
  ]);
  const [first, second] = await readCells(Buffer.from(bytes));
  assert.deepEqual([first?.sheet, second?.sheet], ['Mitglieder   alle', '2']);
  assert.deepEqual(first?.data[1]?.[2], new Date('2001-05-06T00:00:00Z'));
  const parts = (await unpackWorkbook(bytes)) as Map<string, Buffer>;
  const sheet = parts.get('xl/worksheets/sheet1.xml')?.toString() ?? '';
  assert.match(sheet, /state="frozen"/);
  assert.match(sheet, /rightToLeft="(?:1|true)"/);
  assert.doesNotMatch(sheet, /<f>/);
  assert.match(parts.get('xl/styles.xml')?.toString() ?? '', /<b\/>/);
});

test('text longer than a cell holds is cut and says so, names of sheets never collide', async () => {
  const [[, long = ''] = []] = await fromXlsx(['x'.repeat(40_000)]);
  assert.deepEqual([long.length, long.at(-1)], [32_767, '…']);
  const name = 'Ein sehr langer Name für ein Blatt in der Mappe';
  const sheet = { name, columns: [{ title: 'a', kind: 'text' as const }], rows: [['1']] };
  const names = (await readCells(Buffer.from(await writeXlsx([sheet, sheet])))).map((written) => written.sheet);
  assert.deepEqual(names, ['Ein sehr langer Name für ein Bl', 'Ein sehr langer Name für ei (2)']);
});
