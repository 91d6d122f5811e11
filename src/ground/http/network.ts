import { isIPv4, isIPv6 } from 'node:net';

/**
 * The network a request comes from, for counting attempts: an IPv4 address, or the /64 of an IPv6 one, since whoever
 * has one address there has all of them. What a sender writes into X-Forwarded-For counts only where the
 * connection itself comes from a proxy the operator named. 'unknown' where there is nothing to tell.
 */
export function networkOf(
  remote: string | undefined,
  forwardedFor: string | null | undefined,
  trustedProxies: readonly string[],
): string {
  let address = plain(remote);
  // From the right: each trusted proxy added the address it was asked from.
  const hops = (forwardedFor ?? '').split(',').map((hop) => plain(hop.trim()));
  while (address !== undefined && trustedProxies.includes(address)) {
    const hop = hops.pop();
    if (hop === undefined) break;
    address = hop;
  }
  if (address === undefined) return 'unknown';
  return isIPv6(address) ? `${groupsOf(address).slice(0, 4).join(':')}::/64` : address;
}

/** An address without port, zone or the prefix of an IPv4 one inside IPv6; undefined where it is none. */
function plain(written: string | undefined): string | undefined {
  const address = written
    ?.replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=\d+\.)/i, '');
  return address !== undefined && (isIPv4(address) || isIPv6(address)) ? address.toLowerCase() : undefined;
}

function groupsOf(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array.from({ length: gap }, () => '0'), ...right].map((group) => group.replace(/^0+(?=.)/, ''));
}
