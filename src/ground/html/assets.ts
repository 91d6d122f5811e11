import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { securityHeaders } from '#ground/http';

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
};

interface Asset {
  type: string;
  plain: Uint8Array<ArrayBuffer>;
  packed: Uint8Array<ArrayBuffer>;
}

const folder = join(import.meta.dirname, 'look');
const byAddress = new Map<string, Asset>();
const addresses = new Map<string, string>();

for (const name of readdirSync(folder)) {
  const plain = new Uint8Array(readFileSync(join(folder, name)));
  const [stem = '', ending = ''] = name.split('.');
  const hash = createHash('sha256').update(plain).digest('hex').slice(0, 10);
  const address = `${stem}.${hash}.${ending}`;
  addresses.set(name, `/look/${address}`);
  byAddress.set(address, {
    type: TYPES[ending] ?? 'application/octet-stream',
    plain,
    packed: new Uint8Array(gzipSync(plain, { level: 9 })),
  });
}

/** The address of a file of the look; it changes with its content, so browsers keep it for good. */
export function assetAddress(name: string): string {
  const address = addresses.get(name);
  if (!address) throw new Error(`no file of the look is called ${name}`);
  return address;
}

/** A file of the look; undefined where there is none of that address. */
export function assetAnswer(request: Request, file: string): Response | undefined {
  const asset = byAddress.get(file);
  if (!asset) return undefined;
  const packed = /\bgzip\b/.test(request.headers.get('Accept-Encoding') ?? '');
  return new Response(packed ? asset.packed : asset.plain, {
    headers: {
      'Content-Type': asset.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
      ...(packed ? { 'Content-Encoding': 'gzip' } : {}),
      ...securityHeaders(),
    },
  });
}
