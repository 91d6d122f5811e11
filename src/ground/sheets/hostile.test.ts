import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { readSheet, type Unreadable, writeXlsx } from './index.ts';
import { packed } from './packed.ts';
import { workbookForTest } from './workbookForTest.ts';

const within = { timeout: 60_000 };
const refused = async (bytes: Uint8Array, name = 'a.xlsx') => {
  const outcome = await readSheet(bytes, name);
  assert.equal(outcome.kind, 'unreadable');
  return outcome as Unreadable;
};

/** The archive with its one entry's content replaced by deflated bytes that claim to be `claimed` long. */
function deflatedArchive(content: Buffer, claimed: number): Buffer {
  const deflated = deflateRawSync(content);
  const archive = packed(new Map([['xl/workbook.xml', deflated]]));
  for (const header of [archive.indexOf('PK\x03\x04') + 4, archive.lastIndexOf('PK\x01\x02') + 6]) {
    archive.writeUInt16LE(8, header + 4);
    archive.writeUInt32LE(claimed, header + 18);
  }
  return archive;
}

test('the smallest workbook is read', within, async () => {
  const sheet = await readSheet(
    workbookForTest(
      '<row r="2"><c r="A2"><v>1.1000000000000001</v></c></row><row r="4"><c r="A4" t="b"><v>1</v></c></row>',
    ),
    '',
  );
  assert.deepEqual(sheet, { kind: 'xlsx', columns: ['1.1'], rows: [{ number: 4, cells: ['true'] }], warnings: [] });
});

test('a formula gives the value it had when it was saved, long numbers no exponent', within, async () => {
  const cells =
    '<c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="str"><f>A1</f><v>=x</v></c><c r="C2"><v>1E21</v></c><c r="D2"><v>1234567890123456789</v></c><c r="E2"><v>1.5E-7</v></c>';
  const sheet = await readSheet(
    workbookForTest(`<row r="2">${cells}</row><row r="3"><c r="A3"><v>0</v></c></row>`),
    '',
  );
  assert.deepEqual('columns' in sheet && sheet.columns, [
    '2',
    '=x',
    '1000000000000000000000',
    '1234567890123456789',
    '0.00000015',
  ]);
});

test('zeros packed a thousandfold are refused while they are unpacked', within, async () => {
  const zeros = Buffer.alloc(80 * 1024 * 1024);
  assert.deepEqual(await refused(deflatedArchive(zeros, zeros.length)), {
    kind: 'unreadable',
    code: 'tooLarge',
    limit: 'archive',
  });
});

test('an archive that lies about its sizes is refused', within, async () => {
  const zeros = Buffer.alloc(8 * 1024 * 1024);
  assert.match((await refused(deflatedArchive(zeros, 10))).code, /^(?:tooLarge|broken)$/);
  assert.match((await refused(deflatedArchive(Buffer.from('a'), 4_000_000_000))).code, /^(?:tooLarge|broken)$/);
});

test('sixty thousand entries are refused by their number, and no more are read than are claimed', within, async () => {
  const many = packed(new Map(Array.from({ length: 60_000 }, (_, at) => [`xl/${at}.xml`, Buffer.alloc(0)])));
  assert.deepEqual(await refused(many), { kind: 'unreadable', code: 'tooLarge', limit: 'archive' });
  many.writeUInt16LE(3, many.length - 12);
  assert.equal((await refused(many)).code, 'notATable');
});

test('an archive with a name that climbs out is refused', within, async () => {
  for (const name of ['../xl/workbook.xml', '/etc/passwd.xml', 'C:/a.xml', 'xl/../../a.xml']) {
    assert.equal((await refused(workbookForTest('', { [name]: '<a/>' }))).code, 'broken', name);
  }
});

test('cells at the far corner of the sheet end in a refusal, not in a full memory', within, async () => {
  for (const cell of ['A4000000000', 'XFD1048576']) {
    const far = workbookForTest(`<row r="${cell.replace(/\D/g, '')}"><c r="${cell}"><v>1</v></c></row>`);
    const outcome = await readSheet(far, 'a.xlsx', { limits: { milliseconds: 1_500 } });
    assert.equal('code' in outcome && outcome.code, 'tooLarge');
  }
});

test('encrypted workbooks, pictures, PDF and damaged workbooks are named', within, async () => {
  const compound = (stream: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(`${stream}\0`, 'utf16le')]);
  assert.equal((await refused(compound('EncryptedPackage'))).code, 'encrypted');
  assert.equal((await refused(compound('Workbook'))).code, 'oldExcel');
  assert.equal((await refused(compound('WordDocument'))).code, 'notATable');
  assert.equal((await refused(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'a.csv')).code, 'notATable');
  const whole = await writeXlsx([{ name: 'a', columns: [{ title: 'a', kind: 'text' }], rows: [['1']] }]);
  assert.equal((await refused(whole.subarray(0, whole.length / 2))).code, 'broken');
  assert.equal((await refused(workbookForTest('<row r="1"><c r="A1" t="s"><v>9</v></c></row>'))).code, 'broken');
  assert.equal((await refused(workbookForTest(''))).code, 'empty');
});

test('a file that keeps the reader busy is given up when its time is over', within, async () => {
  const outcome = await readSheet(Buffer.alloc(4 * 1024 * 1024, 'a;b;c\n'), 'a.csv', {
    limits: { milliseconds: 1, rows: 10_000_000 },
  });
  assert.deepEqual(outcome, { kind: 'unreadable', code: 'tooLarge', limit: 'milliseconds' });
});

test('random bytes never throw', within, async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
      assert.match((await readSheet(bytes, 'a.csv')).kind, /^(?:csv|xlsx|unreadable)$/);
    }),
    { numRuns: 100, seed: 1 },
  );
});

test('random text of delimiters, quotes and line ends never throws and loses no row', within, async () => {
  const piece = fc.constantFrom(';', ',', '"', '\r', '\n', '\r\n', '\t', 'a', ' ', 'ü', "'", '=');
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 200 }), async (pieces) => {
      const sheet = await readSheet(Buffer.from(pieces.join('')), 'a.csv');
      if (sheet.kind === 'unreadable') return;
      assert.equal(
        sheet.rows.every(({ cells }) => cells.length >= sheet.columns.length),
        true,
      );
    }),
    { numRuns: 300, seed: 2 },
  );
});

test('a workbook with random bytes changed never throws', within, async () => {
  const whole = await writeXlsx([{ name: 'a', columns: [{ title: 'a', kind: 'text' }], rows: [['1'], ['2']] }]);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 }),
      async (changes) => {
        const damaged = Buffer.from(whole);
        for (const [at, byte] of changes) damaged[at] = byte;
        assert.match((await readSheet(damaged, '')).kind, /^(?:csv|xlsx|unreadable)$/);
      },
    ),
    { numRuns: 15, seed: 3 },
  );
});
