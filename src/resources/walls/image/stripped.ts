import { strippedJpeg } from './jpeg.ts';
import { strippedPng } from './png.ts';
import { strippedWebp } from './webp.ts';

export interface Image {
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp';
  readonly content: Buffer;
}

// What a file is stands in its first bytes; its name and what the browser says of it are only claims.
const kinds = [
  { type: 'image/jpeg', begins: '\xff\xd8\xff', strip: strippedJpeg },
  { type: 'image/png', begins: '\x89PNG\r\n\x1a\n', strip: strippedPng },
  { type: 'image/webp', begins: 'RIFF', strip: strippedWebp },
] as const;

/**
 * A picture without what cameras and programs write into it: place, time, device, author, previews. The parts that hold the
 * pixels are copied byte for byte, and so is what changes how they look (colours, which way is up). Whatever follows the picture's end
 * is dropped. Undefined for what is no whole JPEG, PNG or WebP.
 */
export function stripped(file: Buffer): Image | undefined {
  const head = file.subarray(0, 16).toString('latin1');
  const kind = kinds.find(({ begins }) => head.startsWith(begins));
  const content = kind?.strip(file);
  return kind && content && { type: kind.type, content };
}
