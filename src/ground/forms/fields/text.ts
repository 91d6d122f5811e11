import { cleaned, hasControls, hasLines } from './clean.ts';
import { optional, one, type Read, required } from './reading.ts';

/** One line of text of at most so many characters. */
export const text = ({ most = 200 }: { most?: number } = {}) => one(line(required(atMost(most))));
export const optionalText = ({ most = 200 }: { most?: number } = {}) => one(line(optional(atMost(most))));

/** Text of several lines. */
export const longText = ({ most = 5_000 }: { most?: number } = {}) => one(lines(required(atMost(most))));
export const optionalLongText = ({ most = 5_000 }: { most?: number } = {}) => one(lines(optional(atMost(most))));

const line =
  <Value>(read: Read<Value>): Read<Value> =>
  (typed) =>
    hasLines(cleaned(typed)) ? (say) => say.oneLine : lines(read)(typed);

const lines =
  <Value>(read: Read<Value>): Read<Value> =>
  (typed) => {
    const text = cleaned(typed);
    return hasControls(text) ? (say) => say.controls : read(text);
  };

// Counted as people count, an emoji of one code point is one character; a text that is short anyway isn't counted.
const atMost =
  (most: number): Read<string> =>
  (text) =>
    text.length > most && [...text].length > most ? (say) => say.tooLong({ most }) : text;
