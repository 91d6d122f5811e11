// RFC 9649: what pixels and their colours need. EXIF and XMP are not among it.
const NEEDED: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const PIXELS: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'ANMF']);
const EXIF_FLAG = 0x08;
const XMP_FLAG = 0x04;

/** The chunks that are needed; the head no longer promises others. Undefined where the file breaks off or holds no picture. */
export function strippedWebp(file: Buffer): Buffer | undefined {
  if (file.length < 12 || file.toString('latin1', 8, 12) !== 'WEBP') return undefined;
  const whole = file.readUInt32LE(4) + 8;
  if (whole > file.length + 1) return undefined;
  const kept: Buffer[] = [];
  let pixels = false;
  for (let at = 12; at + 8 <= Math.min(whole, file.length);) {
    const name = file.toString('latin1', at, at + 4);
    const size = file.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (at + 8 + size > file.length) return undefined;
    const chunk = Buffer.from(file.subarray(at, Math.min(end, file.length)));
    if (name === 'VP8X' && size > 0) chunk[8] = chunk[8]! & ~(EXIF_FLAG | XMP_FLAG);
    pixels ||= PIXELS.has(name);
    if (NEEDED.has(name)) kept.push(chunk);
    at = end;
  }
  if (!pixels) return undefined;
  const head = Buffer.from(file.subarray(0, 12));
  head.writeUInt32LE(4 + kept.reduce((sum, { length }) => sum + length, 0), 4);
  return Buffer.concat([head, ...kept]);
}
