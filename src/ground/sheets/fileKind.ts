import type { UnreadableCode } from './sheet.ts';

/** What a file is by its first bytes: an archive (an .xlsx is one), text, or why it is no table. */
export function fileKind(bytes: Uint8Array): 'archive' | 'text' | UnreadableCode {
  if (bytes.length === 0) return 'empty';
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (begins(buffer, 'PK\x03\x04') || begins(buffer, 'PK\x05\x06')) return 'archive';
  if (begins(buffer, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compoundKind(buffer);
  return OTHER_BEGINNINGS.some((beginning) => begins(buffer, beginning)) ? 'notATable' : 'text';
}

const OTHER_BEGINNINGS = [
  '%PDF',
  '{\\rtf',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  'RIFF',
  'II*\0',
  'MM\0*',
  '\x1f\x8b',
  'Rar!',
  '7z\xbc\xaf',
  'BZh',
  '\xfd7zXZ',
  'SQLite format 3\0',
  '\x7fELF',
];

const begins = (buffer: Buffer, beginning: string) => buffer.toString('latin1', 0, beginning.length) === beginning;

/** Microsoft's compound file holds named streams: an encrypted .xlsx as 'EncryptedPackage', an .xls as 'Workbook' or 'Book'. */
function compoundKind(buffer: Buffer): UnreadableCode {
  const holds = (stream: string) => buffer.includes(Buffer.from(`${stream}\0`, 'utf16le'));
  if (holds('EncryptedPackage')) return 'encrypted';
  return holds('Workbook') || holds('Book') ? 'oldExcel' : 'notATable';
}
