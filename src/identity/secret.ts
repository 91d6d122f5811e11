import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 256 bits with a prefix that says what it is, for people who find one in a file. */
export function newSecret(prefix: 'dwt' | 'dws' | 'dwl' | 'dwb' | 'dwp' | 'dwo' | 'dwe' | 'dwc'): string {
  return `${prefix}_${randomBytes(32).toString('base64url')}`;
}

/** What is kept of a secret. It is random, so one round of SHA-256 is enough. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
