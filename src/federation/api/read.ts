import { invalidProblem, problemAnswer, readJson } from '#ground/http';
import type { z } from 'zod';

type Read<Schema extends z.ZodType> = { asked: z.output<Schema> } | { refused: Response };

/** The query of an address by its schema. An empty value counts as not given, a name given twice is a mistake. */
export function readQuery<Schema extends z.ZodObject>(url: URL, schema: Schema): Read<Schema> {
  const given = [...url.searchParams].filter(([, value]) => value !== '');
  const names = given.map(([name]) => name);
  const twice = new Set(names.filter((name, i) => names.indexOf(name) !== i));
  const parsed = schema.safeParse(Object.fromEntries(given));
  const issues = [...[...twice].map((name) => fault(name, 'is given more than once')), ...(parsed.error?.issues ?? [])];
  return issues.length > 0 || !parsed.success ? { refused: invalid(issues) } : { asked: parsed.data };
}

/** The JSON body of a request by its schema. */
export async function readBody<Schema extends z.ZodObject>(request: Request, schema: Schema): Promise<Read<Schema>> {
  const body = await readJson(request);
  if ('unreadable' in body) {
    const refused =
      body.unreadable === 'tooLarge'
        ? problemAnswer({
            status: 413,
            name: 'too-large',
            title: 'The body is too large',
            detail: 'It may have 100 kB.',
          })
        : problemAnswer({
            status: 400,
            name: 'not-json',
            title: 'The body is not JSON',
            detail: 'Send JSON as UTF-8.',
          });
    return { refused };
  }
  const parsed = schema.safeParse(body.json);
  return parsed.success ? { asked: parsed.data } : { refused: invalid(parsed.error.issues) };
}

/** One mistake in one field. */
export const fault = (field: string, message: string): z.core.$ZodIssue => ({
  code: 'custom',
  path: [field],
  message,
  input: undefined,
});

/** 422 with one entry per field: the first mistake found in it. Unknown names are fields of their own. */
export function invalid(issues: readonly z.core.$ZodIssue[]): Response {
  const single = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => fault(pointerPart(key), 'is not known here'))
      : [issue],
  );
  const fields = new Map<string, z.core.$ZodIssue>();
  for (const issue of single) {
    const field = issue.path.join('/');
    if (!fields.has(field)) fields.set(field, issue);
  }
  return invalidProblem([...fields.values()]);
}

// RFC 6901: the two characters that mean something in a JSON pointer are written in another way.
const pointerPart = (key: string) => key.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1');
