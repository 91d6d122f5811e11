import { crc32 } from 'node:zlib';

/** A file in an archive: its path with forward slashes, and what it holds. */
export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
}

// 1 January 1980, the first day a ZIP can name: the same files always make the same archive.
const FIRST_DAY = 0x21;
// General purpose bit 11: names are UTF-8. The version of the format that directories and stored files need.
const UTF8 = 0x0800;
const VERSION = 20;

/**
 * A ZIP archive of these files, stored as they are: the answer is compressed on its way anyway. Follows PKWARE's
 * APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. At most 65,535 files and 4 GB, as the format without ZIP64.
 */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const bytes = Buffer.from(content as string);
    const path = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(VERSION, 0);
    common.writeUInt16LE(UTF8, 2);
    common.writeUInt16LE(FIRST_DAY, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(path.length, 22);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), common, path, bytes);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, path);
    offset += 30 + path.length + bytes.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  if (entries.length > 0xffff || offset + length > 0xffffffff) throw new Error('too much for one archive');
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}
