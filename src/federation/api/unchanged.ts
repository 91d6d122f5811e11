import { createHash } from 'node:crypto';
import { jsonAnswer, securityHeaders } from '#ground/http';

/**
 * Data as JSON with a mark of its content (ETag); 304 without a body to who brings that mark. The mark is a
 * weak one, because the same content may go out packed or plain (RFC 9110, 8.8.3).
 */
export function markedAnswer(request: Request, data: object): Response {
  const mark = markOf(data);
  const brought = (request.headers.get('If-None-Match') ?? '').split(',').map((each) => each.trim());
  if (!brought.some((each) => each === '*' || weak(each) === mark)) return jsonAnswer(data, 200, { ETag: mark });
  return new Response(null, {
    status: 304,
    headers: { ETag: mark, 'Cache-Control': 'no-cache', ...securityHeaders() },
  });
}

/** The mark of a content: the same content has the same one. */
export const markOf = (data: object): string =>
  `W/"${createHash('sha256').update(JSON.stringify(data)).digest('base64url').slice(0, 22)}"`;

const weak = (mark: string) => (mark.startsWith('W/') ? mark : `W/${mark}`);
