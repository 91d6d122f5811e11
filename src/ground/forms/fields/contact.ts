import { hasControls, plain } from './clean.ts';
import { optional, one, type Read, required } from './reading.ts';

/** An e-mail address as people have them; whether it is theirs only a mail can show. */
export const email = () => one(told(required(readEmail)));
export const optionalEmail = () => one(told(optional(readEmail)));

/** http or https, or left empty; "www.verein.example" gets its https. */
export const webAddress = () => one(told(optional(readWebAddress)));

/** Five digits, as in Germany. */
export const postcode = () => one(told(required(readPostcode)));
export const optionalPostcode = () => one(told(optional(readPostcode)));

/** A telephone number as people write it, or left empty. */
export const phone = () => one(told(optional(readPhone)));

const told =
  <Value>(read: Read<Value>): Read<Value> =>
  (typed) => {
    const text = plain(typed);
    return hasControls(text) || text.includes('\n') ? (say) => say.controls : read(text);
  };

// RFC 5321: 64 characters before the @, 254 in all. Domains may have letters of any language, the part before may not:
// few servers take it.
const EMAIL =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[\p{L}\p{N}\p{M}-]+\.)+[\p{L}\p{M}-]{2,63}$/iu;

const readEmail: Read<string> = (text) => {
  const [local = '', domain = ''] = text.split('@');
  const sound = text.length <= 254 && local.length <= 64 && EMAIL.test(text) && !/(?:^|\.)-|-(?:\.|$)/.test(domain);
  return sound ? text : (say) => say.noEmail;
};

const readWebAddress: Read<string | undefined> = (text) => {
  if (/^https?:\/*$/i.test(text)) return undefined;
  const address = /^https?:/i.test(text) ? text : `https://${text}`;
  const url = !/\s/.test(text) && URL.canParse(address) ? new URL(address) : undefined;
  const usable =
    url !== undefined &&
    /[^.]\.[^.]/.test(url.hostname) &&
    url.username === '' &&
    url.password === '' &&
    url.href.length <= 1_000;
  return usable ? url.href : (say) => say.noWebAddress;
};

const readPostcode: Read<string> = (text) => /^(?:D[- ]?)?(\d{5})$/i.exec(text)?.[1] ?? ((say) => say.noPostcode);

const readPhone: Read<string> = (text) => {
  const digits = text.replace(/\D/g, '').length;
  return /^\+?[\d\s()/.–-]+$/.test(text) && digits >= 4 && digits <= 20 ? text : (say) => say.noPhone;
};
