import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { lineReader } from './line-reader.ts';

const TEXT = 'head\nopening\none\n\\.two\n\\N\n\\.\nempty\n\\.\nend\n';

/** The text in pieces of that many bytes. */
function pieces(text: string, size: number): AsyncIterable<Buffer> {
  const parts = Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.slice(i * size, (i + 1) * size));
  return Readable.from(parts.map((part) => Buffer.from(part)));
}

async function textOf(rows: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const piece of rows) text += piece.toString();
  return text;
}

test('lines and rows are told apart wherever a chunk ends', async () => {
  for (let size = 1; size <= TEXT.length; size += 1) {
    let seen = '';
    const reader = lineReader(pieces(TEXT, size), (piece) => (seen += piece.toString()));
    assert.equal(await reader.line(), 'head');
    assert.equal(await reader.line(), 'opening');
    assert.equal(await textOf(reader.rows()), 'one\n\\.two\n\\N\n');
    assert.equal(await reader.line(), 'empty');
    assert.equal(await textOf(reader.rows()), '');
    assert.equal(await reader.lastLine(), 'end');
    assert.equal(seen, TEXT.slice(0, -'end\n'.length));
  }
});

test('where the text ends too early there is no next line, and a last line with more behind it is none', async () => {
  for (let size = 1; size <= 12; size += 1) {
    const short = lineReader(pieces('head\none\ntwo\n\\.', size), () => undefined);
    await short.line();
    await textOf(short.rows());
    assert.equal(await short.line(), undefined);
    const long = lineReader(pieces('end\nmore', size), () => undefined);
    assert.equal(await long.lastLine(), undefined);
  }
});
