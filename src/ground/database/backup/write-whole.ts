import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/**
 * Compresses the content into a file that only its owner may read. It grows beside its place and is renamed when all
 * of it is on disk, so there is never half a file of that name. Returns its size in bytes.
 */
export async function writeWhole(path: string, content: AsyncIterable<Buffer>): Promise<number> {
  const draft = `${path}.new-${randomBytes(4).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await pipeline(content, createGzip({ level: 4 }), async (packed: AsyncIterable<Buffer>) => {
      for await (const chunk of packed) await file.writeFile(chunk);
    });
    await file.sync();
    const { size } = await file.stat();
    await file.close();
    await rename(draft, path);
    await synchronise(dirname(path));
    return size;
  } catch (error) {
    await closed(file);
    await rm(draft, { force: true });
    throw error;
  }
}

const closed = (file: FileHandle): Promise<void> => file.close().catch(() => undefined);

// A rename is only on disk when its folder is; Windows knows no such call.
async function synchronise(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
