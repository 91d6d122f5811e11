import { domainToASCII } from 'node:url';
import { isOneAddress } from '#ground/mail';

/** An address as it is compared: one person has one account however they write it. Undefined: that is no address. */
export function emailKey(written: string): string | undefined {
  const email = written.normalize('NFC').trim();
  const at = email.lastIndexOf('@');
  // Nothing is an account's address that no letter could go to.
  if (!isOneAddress(email)) return undefined;
  const domain = domainToASCII(email.slice(at + 1));
  if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(domain)) return undefined;
  // The Turkish İ folds to i and a dot above it; the dot goes, so that both ways of writing meet.
  const local = email.slice(0, at).toLowerCase().replaceAll('\u0307', '');
  return `${local}@${domain}`;
}
