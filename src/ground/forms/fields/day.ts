import { type Day, readDay } from '#ground/day';
import { dayExample, type Language } from '#ground/language';
import { plain } from './clean.ts';
import { one, optional, type Read, required } from './reading.ts';

/** A day as people write it; the language is the one whose way of writing the sentence shows. */
export const day = (language: Language) => one((typed) => required(readIn(language))(plain(typed)));
export const optionalDay = (language: Language) => one((typed) => optional(readIn(language))(plain(typed)));

const readIn =
  (language: Language): Read<Day> =>
  (text) =>
    readDay(text) ?? ((say) => say.noDay({ example: dayExample(language) }));
