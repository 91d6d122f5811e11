/** What somebody typed, kept as it was, so that nothing is lost when something is wrong. */
export interface Typed {
  /** The first text of that name; '' where there is none. */
  get(name: string): string;
  all(name: string): readonly string[];
  /** A file that was chosen; a file field left empty brings none. */
  file(name: string): File | undefined;
  has(name: string): boolean;
}

/**
 * Fills a form from what is stored: a day as 'YYYY-MM-DD' is shown as people write it, a ticked box is 'yes',
 * an unticked one is left out.
 */
export const typedFrom = (values: Record<string, string | readonly string[] | undefined | null>): Typed =>
  typed(
    new Map(
      Object.entries(values).flatMap(([name, value]) =>
        value === undefined || value === null ? [] : [[name, [value].flat()] as const],
      ),
    ),
    new Map(),
  );

/** What a browser sent, in the order in which it came. */
export function typedFromSent(sent: FormData): Typed {
  const texts = new Map<string, string[]>();
  const files = new Map<string, File>();
  for (const [name, value] of sent) {
    if (typeof value === 'string') texts.set(name, [...(texts.get(name) ?? []), value]);
    else if (!files.has(name) && (value.size > 0 || value.name !== '')) files.set(name, value);
  }
  return typed(texts, files);
}

// Maps, because a name may be anything, "__proto__" and "constructor" too.
function typed(texts: ReadonlyMap<string, readonly string[]>, files: ReadonlyMap<string, File>): Typed {
  return {
    get: (name) => texts.get(name)?.[0] ?? '',
    all: (name) => texts.get(name) ?? [],
    file: (name) => files.get(name),
    has: (name) => texts.has(name) || files.has(name),
  };
}
