/** The house's cookies: who is signed in, which sign-in this browser asked for, which application it fills in. */
export type CookieName = 'session' | 'sign-in' | 'application' | 'passkey' | 'provider';

// Over https the name itself forbids other hosts and paths to set it (RFC 6265bis, "__Host-").
const fullName = (name: CookieName, secure: boolean) => `${secure ? '__Host-' : ''}dachwerk-${name}`;

/** A Set-Cookie header. `days` 0 clears it. Not readable by scripts, not sent along from other sites' forms. */
export function cookieOf(name: CookieName, value: string, { days, secure }: { days: number; secure: boolean }): string {
  const seconds = Math.round(days * 86_400);
  return `${fullName(name, secure)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`;
}

/** The value of one of our cookies; undefined where it is missing or not made of our letters. */
export function cookieIn(request: Request, name: CookieName, secure: boolean): string | undefined {
  const cookies = request.headers.get('Cookie');
  if (!cookies) return undefined;
  const wanted = `${fullName(name, secure)}=`;
  for (const part of cookies.split(/;\s*/)) {
    if (part.startsWith(wanted)) return /^[\w.-]{1,300}$/.exec(part.slice(wanted.length))?.[0];
  }
  return undefined;
}
