// RFC 5322 allows quotes, comments, groups and lists. People have none of these, and each is a way to smuggle in
// a second recipient, so whatever could begin one is refused. The database's check says the same.
const LOCAL_PART = /^[^\s\p{C}@,;:<>()"[\]\\]{1,64}$/u;
const DOMAIN =
  /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?)*$/u;
const MOST_LETTERS = 254; // RFC 5321, 4.5.3.1.3

/** Whether this is the address of one mailbox and nothing besides. */
export function isOneAddress(text: string): boolean {
  const [local = '', domain = '', ...more] = text.split('@');
  return more.length === 0 && text.length <= MOST_LETTERS && LOCAL_PART.test(local) && DOMAIN.test(domain);
}
