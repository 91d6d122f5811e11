import { plain } from './clean.ts';
import { one, optional, type Read, required } from './reading.ts';

/** A whole number between two others, both included. */
export interface Range {
  least?: number;
  most?: number;
}

export const wholeNumber = (range: Range = {}) => one(plainly(required(readWhole(range))));
export const optionalNumber = (range: Range = {}) => one(plainly(optional(readWhole(range))));

/** So many digits, as in a mail; people may group them. */
export const code = (digits = 6) =>
  one(
    plainly(
      required((text) => {
        const bare = text.replace(/[\s-]/g, '');
        return /^\d+$/.test(bare) && bare.length === digits ? bare : (say) => say.noCode({ digits });
      }),
    ),
  );

const plainly =
  <Value>(read: Read<Value>): Read<Value> =>
  (typed) =>
    read(plain(typed));

// 1200, 1.200, 1,200, 1 200, 1’200 and 1٬200 are the same number in the languages of the house.
const WHOLE = /^[+-]?(?:\d+|\d{1,3}(?:([.,'’\u066c\u00a0\u202f ])\d{3})(?:\1\d{3})*)$/;

const readWhole =
  ({ least = 0, most = 999_999_999 }: Range): Read<number> =>
  (text) => {
    const western = text.replace('\u2212', '-');
    if (!WHOLE.test(western)) return (say) => say.noWholeNumber;
    const number = Number(western.replace(/[^\d-]/g, ''));
    if (number < least) return (say) => say.tooSmall({ least });
    if (number > most) return (say) => say.tooGreat({ most });
    // "-0" is nothing else than 0.
    return number === 0 ? 0 : number;
  };
