import { exifWith, orientationIn } from './orientation.ts';

// ITU T.81, table B.1.
const [SOS, EOI, APP0, APP1, APP2, APP14, APP15, COM] = [0xda, 0xd9, 0xe0, 0xe1, 0xe2, 0xee, 0xef, 0xfe];

/**
 * Walks over the segments up to the picture's end and keeps those the pixels need: tables, frames and scans, and of the applications'
 * own (APPn) JFIF's density, an ICC profile and Adobe's way of colours. Exif, XMP, IPTC and comments go; only which way is up is
 * written anew. Undefined where the file breaks off.
 */
export function strippedJpeg(file: Buffer): Buffer | undefined {
  const kept: Buffer[] = [file.subarray(0, 2)];
  let orientation = 1;
  let scans = 0;
  let at = 2;
  while (at + 4 <= file.length || file[at + 1] === EOI) {
    if (file[at] !== 0xff) return undefined;
    const marker = file[at + 1]!;
    // Any number of 0xff may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) {
      if (scans === 0) return undefined;
      const turned = orientation === 1 ? [] : [segment(APP1, exifWith(orientation))];
      return Buffer.concat([kept[0]!, ...turned, ...kept.slice(1), file.subarray(at, at + 2)]);
    }
    const length = file.readUInt16BE(at + 2);
    let end = at + 2 + length;
    if (length < 2 || end > file.length) return undefined;
    const content = file.subarray(at + 4, end);
    if (marker === APP1) orientation = orientationIn(content) ?? orientation;
    if (marker === SOS) {
      scans += 1;
      end = endOfScan(file, end);
    }
    if (isNeeded(marker, content)) kept.push(file.subarray(at, end));
    at = end;
  }
  return undefined;
}

function isNeeded(marker: number, content: Buffer): boolean {
  if (marker === COM) return false;
  if (marker < APP0 || marker > APP15) return true;
  const name = content.subarray(0, 12).toString('latin1');
  return (
    (marker === APP0 && name.startsWith('JFIF\0')) ||
    (marker === APP2 && name.startsWith('ICC_PROFILE\0')) ||
    (marker === APP14 && name.startsWith('Adobe'))
  );
}

// Within a scan 0xff is followed by 0 or by a restart marker; with anything else it is over.
function endOfScan(file: Buffer, from: number): number {
  let at = file.indexOf(0xff, from);
  while (at >= 0 && at + 1 < file.length) {
    const next = file[at + 1]!;
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
    at = file.indexOf(0xff, at + 1);
  }
  return file.length;
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}
