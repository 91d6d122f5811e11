import { z } from 'zod';
import { type Sentence, withSentence } from '../sentence.ts';

/** Makes a value of a text, or says what is wrong with it. */
export type Read<Value> = (text: string) => Value | Sentence;

/** A field as a zod type, to be refined further where a page needs it. */
export type Field<Value> = z.ZodType<Value>;

/** A field with one text; where a name came several times the first counts, as it is the one shown again. */
export const one = <Value>(read: Read<Value>): Field<Value> => reading((texts) => read(texts[0] ?? ''));

/** A field made of all the texts that came under its name. */
export const reading = <Value>(read: (texts: readonly string[]) => Value | Sentence): Field<Value> =>
  z.unknown().transform((sent, issues): Value => {
    const outcome = read([sent].flat().filter((text) => typeof text === 'string'));
    if (!isSentence(outcome)) return outcome;
    issues.addIssue({ code: 'custom', input: sent, params: withSentence(outcome) });
    return z.NEVER;
  });

/** No value of a form is a function, so a function is always a sentence. */
const isSentence = <Value>(outcome: Value | Sentence): outcome is Sentence => typeof outcome === 'function';

export const required =
  <Value>(read: Read<Value>): Read<Value> =>
  (text) =>
    text === '' ? (say) => say.missing : read(text);

export const optional =
  <Value>(read: Read<Value>): Read<Value | undefined> =>
  (text) =>
    text === '' ? undefined : read(text);
