import type { z } from 'zod';
import type { Language } from '#ground/language';
import { type Words, words } from './words.generated.ts';

/** What is wrong, said once the reader's language is known. */
export type Sentence = (say: Words) => string;

/** How a field hands its sentence through zod to whoever knows the reader's language. */
export const withSentence = (sentence: Sentence) => ({ sentence });

/**
 * Every issue as a sentence in the reader's language. A check that brings its own sentence keeps it; what a field
 * of zod's own would say in English becomes "please check this".
 */
export const sentenceIn = (language: Language): z.core.$ZodErrorMap => {
  const say = words[language];
  return (issue) => {
    const sentence: unknown = issue.code === 'custom' ? issue.params?.['sentence'] : undefined;
    return isSentence(sentence) ? sentence(say) : say.lookAgain;
  };
};

const isSentence = (value: unknown): value is Sentence => typeof value === 'function';
