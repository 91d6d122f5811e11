import type { ComponentChildren } from 'preact';
import { z } from 'zod';
import { type Form, type Problems, readForm } from '#ground/forms';
import type { Language } from '#ground/language';
import type { Said } from '../commands/said.ts';

/** One short group of the profile as a page to edit it. */
export interface Editor {
  title: string;
  lead?: string | undefined;
  /** Labels by field, in the order of the page. */
  labels: Readonly<Record<string, string>>;
  /** What stands in the fields now. */
  stored: Readonly<Record<string, string | readonly string[]>>;
  /** Whether it has days: then the page asks whether it changed or was wrong. Else it is only known as of now. */
  asks: 'how' | 'reason' | 'nothing';
  fields: (form: Form) => ComponentChildren;
  /** How a value of a field is said to people, where it is a key. */
  valueLabel?: (name: string, value: string) => string;
  read: (request: Request) => Promise<{ said: Said; form: Form } | { refused: Form }>;
}

/** Makes an editor of a shape and of what its values say; `say` may still refuse them with sentences by field. */
export function editor<S extends z.ZodRawShape>(
  language: Language,
  {
    shape,
    say,
    ...told
  }: Omit<Editor, 'read'> & {
    shape: S;
    say: (values: z.output<z.ZodObject<S>>) => { said: Said } | { problems: Problems };
  },
): Editor {
  return {
    ...told,
    async read(request) {
      const read = await readForm(request, z.object(shape), language);
      if ('refused' in read) return read;
      const outcome = say(read.values);
      if ('problems' in outcome) return { refused: { ...read.form, problems: outcome.problems } };
      return { said: outcome.said, form: read.form };
    },
  };
}
