import { crc32, deflateSync } from 'node:zlib';

// A JPEG of one grey point, as encoders write it: tables, frame, scan.
const TABLES = [
  `ffdb004300${'01'.repeat(64)}`,
  'ffc0000b080001000101011100',
  `ffc400140001${'00'.repeat(16)}`,
  `ffc400141001${'00'.repeat(16)}`,
  'ffda0008010100003f00',
].join('');

/** What holds the pixels: the tables, and a scan with a stuffed byte and a restart in it. */
export const PIXELS = Buffer.from(`${TABLES}7fff003fffd03f`, 'hex');

/** A JPEG with these segments before its tables. */
export function jpeg(segments: readonly (readonly [marker: number, content: Buffer])[]): Buffer {
  const written = segments.map(([marker, content]) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(content.length + 2, 2);
    return Buffer.concat([head, content]);
  });
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...written, PIXELS, Buffer.from([0xff, 0xd9])]);
}

/** Exif as a telephone writes it: which way is up, its make, and the place. */
export function withGps(orientation: number): Buffer {
  const text = Buffer.from('Telefon 7\0GPS 51,3397N 12,3731E\0');
  const tiff = Buffer.alloc(8 + 2 + 3 * 12 + 4);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(3, 8);
  const entry = (index: number, tag: number, type: number, count: number, value: number) => {
    const at = 10 + index * 12;
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  };
  entry(0, 0x010f, 2, 10, tiff.length);
  entry(1, 0x0112, 3, 1, orientation);
  entry(2, 0x8825, 4, 1, tiff.length + 10);
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, text]);
}

/** A PNG of one red point with these chunks before its pixels. */
export function png(chunks: readonly (readonly [name: string, content: Buffer])[]): Buffer {
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    ...chunks.map(([name, content]) => chunk(name, content)),
    chunk('IDAT', deflateSync(Buffer.from([0, 200, 30, 30]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, check]);
}
