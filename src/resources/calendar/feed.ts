import { createHash } from 'node:crypto';
import { securityHeaders } from '#ground/http';

export const CALENDAR = 'text/calendar; charset=utf-8';

/**
 * A calendar somebody follows, as an answer: whoever asks again and has the same one already hears just that. The mark
 * is of all but the moment it was written, which changes with every asking and says nothing.
 */
export function feedAnswer(text: string, request: Request, cache: 'public, max-age=900' | 'private'): Response {
  const mark = createHash('sha256')
    .update(text.replace(/^DTSTAMP:.*$/gm, ''))
    .digest('base64url')
    .slice(0, 22);
  const tag = `W/"${mark}"`;
  const headers = { ETag: tag, 'Cache-Control': cache, ...securityHeaders() };
  const known = request.headers.get('If-None-Match')?.split(',') ?? [];
  if (known.some((each) => each.trim() === tag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { 'Content-Type': CALENDAR, ...headers } });
}
