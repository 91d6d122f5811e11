import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { writeWhole } from './write-whole.ts';

async function* saying(...words: (string | Error)[]): AsyncGenerator<Buffer> {
  for (const word of words) {
    if (word instanceof Error) throw word;
    yield Buffer.from(word);
  }
}

test('the file holds all of the content, and where the content breaks off the earlier file stays alone', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'whole-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'a');
  const size = await writeWhole(path, saying('eins', 'zwei'));
  assert.equal(size, statSync(path).size);
  await assert.rejects(writeWhole(path, saying('drei', new Error('broken off'))), /broken off/);
  assert.equal(gunzipSync(readFileSync(path)).toString(), 'einszwei');
  assert.deepEqual(readdirSync(folder), ['a']);
});
