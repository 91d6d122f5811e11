/**
 * Whether a request that changes something comes from one of our own pages. Browsers say so themselves
 * (Sec-Fetch-Site, Origin); a program without a browser sends neither and brings a token instead of a cookie.
 */
export function fromOwnPage(request: Request): boolean {
  const site = request.headers.get('Sec-Fetch-Site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('Origin');
  if (origin === null) return request.headers.get('Cookie') === null;
  try {
    return new URL(origin).host === (request.headers.get('Host') ?? new URL(request.url).host);
  } catch {
    return false;
  }
}
