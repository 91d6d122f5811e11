import assert from 'node:assert/strict';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { zipOf } from './index.ts';

const open = promisify<Buffer, { lazyEntries: boolean }, ZipFile>(fromBuffer as never);

async function read(archive: Uint8Array): Promise<Record<string, string>> {
  const zip = await open(Buffer.from(archive), { lazyEntries: true });
  const found: Record<string, string> = {};
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          found[entry.fileName] = Buffer.concat(chunks).toString();
          zip.readEntry();
        });
      });
    });
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.readEntry();
  });
  return found;
}

test('another program reads back what was put in, names of any script too', async () => {
  const files = { 'a.txt': 'one', 'tables/Nguyễn شباب.csv': 'name\r\nЖ\r\n', empty: '' };
  const archive = zipOf(Object.entries(files).map(([name, content]) => ({ name, content })));
  assert.deepEqual(await read(archive), files);
});

test('an archive of nothing is an archive', async () => {
  assert.deepEqual(await read(zipOf([])), {});
});
