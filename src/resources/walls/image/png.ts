// What pixels and their colours need (PNG, third edition, 11): the picture, its transparency and colour space, the density, and
// the frames of a moving one. Texts, times and Exif are not among them.
const NEEDED: ReadonlySet<string> = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' '),
);

/** The chunks that are needed, byte for byte, up to the end. Undefined where the file breaks off or holds no picture. */
export function strippedPng(file: Buffer): Buffer | undefined {
  const kept: Buffer[] = [file.subarray(0, 8)];
  let pixels = false;
  for (let at = 8; at + 12 <= file.length;) {
    const name = file.toString('latin1', at + 4, at + 8);
    const end = at + 12 + file.readUInt32BE(at);
    if (end > file.length || (at === 8 && name !== 'IHDR')) return undefined;
    pixels ||= name === 'IDAT';
    if (NEEDED.has(name)) kept.push(file.subarray(at, end));
    if (name === 'IEND') return pixels ? Buffer.concat(kept) : undefined;
    at = end;
  }
  return undefined;
}
