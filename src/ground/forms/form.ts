import type { Language } from '#ground/language';
import { type Typed, typedFrom } from './typed.ts';

/** Sentences by field name, in the reader's language and in the order of the page; '' is the whole form. */
export type Problems = Readonly<Record<string, string>>;

/** A form as its page shows it: what stands in the fields, and what is wrong with it. */
export interface Form {
  language: Language;
  typed: Typed;
  problems: Problems;
}

/** A form nobody sent yet, empty or filled with what is stored. */
export const emptyForm = (language: Language, values: Parameters<typeof typedFrom>[0] = {}): Form => ({
  language,
  typed: typedFrom(values),
  problems: {},
});

/** 422 where something has to be put right, 200 otherwise. */
export const pageStatus = (form: Form): 200 | 422 => (Object.keys(form.problems).length > 0 ? 422 : 200);

/** What is wrong with one field, if anything is; never what every object has by nature. */
export const problemOf = (form: Form, name: string): string | undefined =>
  Object.hasOwn(form.problems, name) ? form.problems[name] : undefined;
