import { pipeline } from 'node:stream/promises';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { type Unreadable, unreadable } from './sheet.ts';

const MOST_ENTRIES = 1_000;
const MOST_BYTES = 64 * 1024 * 1024;
const HIGHEST_RATIO = 200;
/** Below this the ratio says nothing: a small workbook of equal cells packs very well. */
const HARMLESS_BYTES = 1024 * 1024;

/**
 * Unpacks the XML parts of a workbook within a budget. What counts are the bytes that really come out, not the sizes
 * the archive claims; yauzl refuses absolute names and '..' itself. Throws at damaged archives.
 */
export async function unpackWorkbook(bytes: Uint8Array): Promise<Map<string, Buffer> | Unreadable> {
  const archive = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, autoClose: false });
  if (archive.entryCount > MOST_ENTRIES) return unreadable('tooLarge', { limit: 'archive' });
  const parts = new Map<string, Buffer>();
  const names = new Set<string>();
  let total = 0;
  for await (const entry of archive.eachEntry()) {
    names.add(entry.fileName);
    if (entry.isEncrypted()) return unreadable('encrypted');
    if (entry.fileName === 'mimetype' && (await isOpenDocument(archive, entry))) return unreadable('openDocument');
    if (!/\.(?:xml|rels)$/.test(entry.fileName)) continue;
    const part = await inflate(
      archive,
      entry,
      Math.min(MOST_BYTES, Math.max(bytes.length * HIGHEST_RATIO, HARMLESS_BYTES)) - total,
    );
    if (!part) return unreadable('tooLarge', { limit: 'archive' });
    total += part.length;
    parts.set(entry.fileName, part);
  }
  if (names.has('xl/workbook.xml')) return parts;
  return unreadable(names.has('xl/workbook.bin') ? 'oldExcel' : 'notATable');
}

/** The entry's bytes, or undefined as soon as there are more than allowed. */
async function inflate(archive: ZipFile, entry: Entry, most: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  let tooMany = false;
  const stream = await archive.openReadStreamPromise(entry);
  await pipeline(stream, async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > most) {
        tooMany = true;
        return;
      }
      chunks.push(chunk);
    }
  }).catch((error: unknown) => {
    if (!tooMany) throw error;
  });
  return tooMany ? undefined : Buffer.concat(chunks);
}

async function isOpenDocument(archive: ZipFile, entry: Entry): Promise<boolean> {
  const type = await inflate(archive, entry, 200);
  return type?.toString('latin1').startsWith('application/vnd.oasis.opendocument') ?? false;
}
