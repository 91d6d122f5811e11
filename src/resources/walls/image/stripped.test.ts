import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exifWith, orientationIn } from './orientation.ts';
import { stripped } from './stripped.ts';
import { jpeg, PIXELS, png, withGps } from './imagesForTest.ts';

test('a photograph loses where it was taken and keeps its pixels and which way is up', () => {
  const photograph = jpeg([
    [0xe1, withGps(6)],
    [0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<xmp>Sonnenhof</xmp>')],
    [0xed, Buffer.from('Photoshop 3.0\0Bildrechte')],
    [0xfe, Buffer.from('aufgenommen von Rojda')],
  ]);
  assert.ok(photograph.includes('51,3397N'));
  const image = stripped(photograph);
  assert.equal(image?.type, 'image/jpeg');
  const { content } = image!;
  for (const gone of ['51,3397N', 'xmp', 'Bildrechte', 'Rojda', 'Telefon']) assert.ok(!content.includes(gone), gone);
  assert.ok(content.includes(PIXELS));
  assert.equal(orientationIn(content.subarray(6)), 6);
  assert.equal(exifWith(6).length, 32);
  assert.deepEqual(stripped(content)?.content, content, 'there is nothing left to take away');
});

test('a photograph that stands upright has no Exif at all afterwards, and nothing behind its end', () => {
  const film = Buffer.from('ftypmp42 ein kurzer Film mit Ton');
  const { content } = stripped(Buffer.concat([jpeg([[0xe1, withGps(1)]]), film]))!;
  assert.ok(!content.includes('Exif'));
  assert.ok(!content.includes('ftyp'));
  assert.deepEqual(content, jpeg([]));
});

test('a PNG loses texts, times and Exif and keeps its picture', () => {
  const plain = png([]);
  const told = png([
    ['tEXt', Buffer.from('Author\0Rojda')],
    ['iTXt', Buffer.from('XML:com.adobe.xmp\0\0\0\0\0<xmp/>')],
    ['eXIf', withGps(1).subarray(6)],
    ['tIME', Buffer.alloc(7)],
  ]);
  assert.notDeepEqual(told, plain);
  assert.deepEqual(stripped(told), { type: 'image/png', content: plain });
});

test('a WebP loses Exif and XMP, and its head no longer promises them', () => {
  const pixels = Buffer.from('2f0000001007101111888888fe0700', 'hex');
  const head = (flags: number) => Buffer.from([flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  const told = webp([
    ['VP8X', head(0x0c | 0x10)],
    ['VP8L', pixels],
    ['EXIF', withGps(1)],
    ['XMP ', Buffer.from('<xmp/>')],
  ]);
  const plain = webp([
    ['VP8X', head(0x10)],
    ['VP8L', pixels],
  ]);
  assert.deepEqual(stripped(told), { type: 'image/webp', content: plain });
});

test('what is no whole picture is refused, however it begins', () => {
  const whole = jpeg([[0xe1, withGps(1)]]);
  for (const file of [
    Buffer.alloc(0),
    Buffer.from('GIF89a'),
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    Buffer.from('\xff\xd8\xff<script>', 'latin1'),
    whole.subarray(0, 40),
    whole.subarray(0, -2),
    png([]).subarray(0, -4),
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    webp([['XMP ', Buffer.from('<xmp/>')]]),
    Buffer.from('RIFF\xff\xff\xff\xffWEBPVP8L', 'latin1'),
  ]) {
    assert.equal(stripped(file), undefined);
  }
});

test('no file of chance and no broken picture makes it throw', () => {
  const whole = [jpeg([[0xe1, withGps(3)]]), png([['tEXt', Buffer.from('a\0b')]]), webp([['VP8L', Buffer.alloc(9)]])];
  let seed = 7;
  const chance = (n: number) => (seed = (seed * 48_271) % 2_147_483_647) % n;
  for (let round = 0; round < 3_000; round += 1) {
    const broken = Buffer.from(whole[round % 3]!);
    for (let i = 0; i < 4; i += 1) broken[2 + chance(broken.length - 2)] = chance(256);
    stripped(broken.subarray(0, chance(broken.length + 1)));
  }
});

function webp(chunks: readonly (readonly [string, Buffer])[]): Buffer {
  const body = chunks.flatMap(([name, content]) => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(content.length);
    return [Buffer.from(name, 'latin1'), size, content, Buffer.alloc(content.length % 2)];
  });
  const size = Buffer.alloc(4);
  size.writeUInt32LE(4 + body.reduce((sum, { length }) => sum + length, 0));
  return Buffer.concat([Buffer.from('RIFF'), size, Buffer.from('WEBP'), ...body]);
}
