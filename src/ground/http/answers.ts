import { createHash } from 'node:crypto';
import { securityHeaders } from './headers.ts';

export interface PageAnswer {
  html: string;
  status?: number;
  /** The one inline style of the page (the umbrella's colour); allowed by its hash. */
  style?: string | undefined;
  headers?: Record<string, string>;
}

const hashes = new Map<string, string>();

/** A page as HTML. */
export function htmlAnswer({ html, status = 200, style, headers = {} }: PageAnswer): Response {
  return new Response(html, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-cache',
      ...securityHeaders(style === undefined ? undefined : hashOf(style)),
      ...headers,
    },
  });
}

// There are as many styles as umbrella colours; forget them all before they could fill the memory.
function hashOf(style: string): string {
  const known = hashes.get(style);
  if (known) return known;
  if (hashes.size > 2_000) hashes.clear();
  const hash = `sha256-${createHash('sha256').update(style).digest('base64')}`;
  hashes.set(style, hash);
  return hash;
}

/** Data as JSON. */
export function jsonAnswer(data: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(data), {
    status,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-cache',
      ...securityHeaders(),
      ...headers,
    },
  });
}

/** A file to keep. The name may hold any letters: RFC 6266, with an ASCII form for old readers. */
export function fileAnswer(content: BodyInit, type: string, name: string): Response {
  const ascii = name.normalize('NFKD').replace(/[^\w.-]+/g, '-');
  return new Response(content, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'no-cache',
      ...securityHeaders(),
    },
  });
}

/** See other: after a form was taken, or where an address moved. Only paths of this house. */
export function seeOther(path: string, headers: Record<string, string> = {}): Response {
  if (!path.startsWith('/') || path.startsWith('//')) throw new Error('a redirect must stay in the house');
  return new Response(null, { status: 303, headers: { Location: path, ...securityHeaders(), ...headers } });
}
