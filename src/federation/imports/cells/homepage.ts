import { quoted, type ReadCell } from '../fault.ts';

/**
 * A web address, http or https only; "www.verein.example" gets its https. A bare "http://" says nothing and is
 * read as empty. An address that carries a password is refused.
 */
export function readHomepage(text: string): ReadCell<string | undefined> {
  const typed = text.trim();
  if (/^(?:https?:\/*|-|–|keine|none)?$/i.test(typed)) return { value: undefined };
  const address = /^(?:www\.)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#:]\S*)?$/u.test(typed)
    ? `https://${typed}`
    : typed;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const usable =
    url !== undefined &&
    /^https?:$/.test(url.protocol) &&
    url.hostname.includes('.') &&
    url.username === '' &&
    url.href.length <= 1_000;
  return usable ? { value: url.href } : { code: 'notAHomepage', text: quoted(typed) };
}
