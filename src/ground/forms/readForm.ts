import type { z } from 'zod';
import type { Language } from '#ground/language';
import { readFormData } from '#ground/http';
import type { Form, Problems } from './form.ts';
import { sentenceIn } from './sentence.ts';
import { type Typed, typedFrom, typedFromSent } from './typed.ts';
import { words } from './words.generated.ts';

// No page of ours has as many; reading more would only keep the house busy.
const MOST_FIELDS = 2_000;

/**
 * Reads a sent form by its shape (made of `field`). What is wrong comes back as sentences beside the fields, with
 * everything that was typed; a body that is no form at all is a problem of the whole form. Nothing that is sent makes
 * it throw. Fields the shape doesn't name are ignored; files are in `form.typed`.
 *
 * `mostBytes` is the greatest size of the whole form with its files, 200 kB unless told.
 */
export async function readForm<S extends z.ZodObject>(
  request: Request,
  shape: S,
  language: Language,
  { mostBytes = 200_000 }: { mostBytes?: number } = {},
): Promise<{ values: z.output<S>; form: Form } | { refused: Form }> {
  const say = words[language];
  const unread = (sentence: string) => ({ refused: { language, typed: typedFrom({}), problems: { '': sentence } } });
  const sent = await readFormData(request, mostBytes);
  if ('unreadable' in sent) {
    return unread(sent.unreadable === 'tooLarge' ? say.formTooLarge({ megabytes: mostBytes / 1_000_000 }) : say.noForm);
  }
  if ([...sent.keys()].length > MOST_FIELDS) return unread(say.tooManyFields({ most: MOST_FIELDS }));

  const typed = typedFromSent(sent);
  const read = await shape.safeParseAsync(asked(shape, typed), { error: sentenceIn(language) });
  return read.success
    ? { values: read.data, form: { language, typed, problems: {} } }
    : { refused: { language, typed, problems: problemsOf(read.error) } };
}

/** Only what the shape names is looked at: one text, several as a list, undefined where nothing came. */
const asked = (shape: z.ZodObject, typed: Typed): Record<string, unknown> =>
  Object.fromEntries(
    Object.keys(shape.shape).map((name) => {
      const texts = typed.all(name);
      return [name, texts.length > 1 ? texts : texts[0]];
    }),
  );

/** The first sentence of each field: one thing at a time is enough to put right. */
function problemsOf(error: z.ZodError): Problems {
  const first = new Map<string, string>();
  for (const { path, message } of error.issues) {
    const name = String(path[0] ?? '');
    if (!first.has(name)) first.set(name, message);
  }
  return Object.fromEntries(first);
}
