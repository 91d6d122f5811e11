import type { Encoding } from './sheet.ts';

/**
 * Text from bytes: a byte order mark decides, then the pattern of zero bytes that UTF-16 leaves, then whether the
 * bytes are valid UTF-8; what remains is Windows-1252, in which every byte means something.
 */
export function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const encoding = marked(bytes) ?? unmarkedUtf16(bytes);
  if (encoding) return { text: new TextDecoder(encoding).decode(bytes), encoding };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

function marked(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Delimiters, digits, spaces and line ends have a zero byte in UTF-16 whatever the script, always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]! += 1;
  });
  const [high = 0, low = 0] = zeros.map((count) => count / (sample.length / 2));
  if (low > 0.15 && high < 0.02) return 'utf-16le';
  return high > 0.15 && low < 0.02 ? 'utf-16be' : undefined;
}

/** Whether a person could have written this: no zero character, hardly any control character. */
export function isWritten(text: string): boolean {
  if (text.includes('\0')) return false;
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for.
  const controls = text.match(/[\x01-\x08\x0e-\x1f\x7f\ufffd]/g)?.length ?? 0;
  return controls <= text.length / 100;
}
