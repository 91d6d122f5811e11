import { isIP } from 'node:net';
import { resolve } from 'node:path';

/** A value, or what was expected instead; a secret text is never repeated in a sentence. */
export type Reading<T> = (text: string) => { value: T } | { expected: string; secret?: boolean };

export const portOf: Reading<number> = (text) =>
  /^\d{1,5}$/.test(text) && Number(text) <= 65535
    ? { value: Number(text) }
    : { expected: 'a whole number from 0 to 65535' };

/** A relative folder counts from where the command was given. */
export const folderOf: Reading<string> = (text) =>
  text.includes('\0') ? { expected: 'the path of a folder' } : { value: resolve(text) };

/** An address with one of the schemes ('http:'); `originOnly` refuses a path and drops the last slash. */
export function addressOf(schemes: string[], kind: { secret?: true; originOnly?: true }): Reading<string> {
  const shapes = schemes.map((scheme) => `${scheme}//…`).join(' or ');
  const expected = `an address of the form ${shapes}${kind.originOnly ? ' without a path' : ''}`;
  const refused = { expected, secret: kind.secret ?? false };
  return (text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url || !schemes.includes(url.protocol) || !text.startsWith(`${url.protocol}//`)) return refused;
    if (!kind.originOnly) return { value: text };
    return url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
      ? { value: url.origin }
      : refused;
  };
}

/** The text as it may stand in a sentence: one line, no control characters, at most 80 characters. */
export const oneLine = (text: string): string => text.replace(/\p{C}/gu, '?').slice(0, 80);

/** One mail address, with or without a name before it. */
export const mailAddressOf: Reading<string> = (text) =>
  /^(?:[^<>@\p{Cc}]{1,60} <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/u.test(text)
    ? { value: text }
    : { expected: 'a mail address' };

/** Addresses of machines, apart by commas. */
export const addressesOf: Reading<readonly string[]> = (text) => {
  const addresses = text.split(',').map((each) => each.trim());
  return addresses.every((each) => isIP(each) !== 0) ? { value: addresses } : { expected: 'addresses apart by commas' };
};

/** A secret of at least so many characters. */
export const secretOf =
  (least: number): Reading<string> =>
  (text) =>
    text.length >= least
      ? { value: text }
      : { expected: `at least ${least} characters nobody can guess`, secret: true };
