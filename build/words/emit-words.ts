import type { Catalogue } from './catalogue.ts';
import { messageCode } from './emit-message.ts';
import type { Argument, Shape } from './shape.ts';
import type { TongueFile } from './tongues.ts';

/** The TypeScript of one folder: the type German gives, and one object of texts and functions per language. */
export function emitWords(catalogue: Catalogue, tongues: TongueFile[]): string {
  const calls = new Set<string>();
  const languages = tongues.map(({ code }) => {
    const lines = [...catalogue.shapes].map(([key, shape]) => {
      const elements = catalogue.parsed.get(code)?.get(key);
      if (!elements) throw new Error(`the message ${key} in ${code} passed the checks without being there`);
      return `    ${key}: ${messageCode(elements, shape, code, calls)},`;
    });
    return `  ${code}: {\n${lines.join('\n')}\n  },`;
  });
  const members = [...catalogue.shapes].map(
    ([key, shape]) => `  /** ${comment(catalogue.source.get(key) ?? '')} */\n  ${key}: ${typeOf(shape)};`,
  );
  return [
    '// Made by build/words.ts from words/*.json; change those.',
    imports(catalogue, calls),
    `export interface Words {\n${members.join('\n')}\n}\n`,
    `export const words: Record<Language, Words> = {\n${languages.join('\n')}\n};\n`,
  ].join('\n');
}

function imports({ shapes }: Catalogue, calls: Set<string>): string {
  const kinds = new Set([...shapes.values()].flatMap((shape) => [...shape.values()].map(({ kind }) => kind)));
  const lines: string[] = [];
  if (kinds.has('tag')) lines.push("import type { ComponentChildren } from 'preact';");
  if (kinds.has('day')) lines.push("import type { Day } from '#ground/day';");
  lines.push(`import { ${['type Language', ...[...calls].toSorted()].join(', ')} } from '#ground/language';`);
  return `${lines.join('\n')}\n`;
}

function typeOf(shape: Shape): string {
  if (shape.size === 0) return 'string';
  const tagged = [...shape.values()].some(({ kind }) => kind === 'tag');
  const fields = [...shape].map(([name, argument]) => `${name}: ${argumentType(argument)}`);
  return `(a: { ${fields.join('; ')} }) => ${tagged ? 'ComponentChildren[]' : 'string'}`;
}

function argumentType({ kind, choices }: Argument): string {
  switch (kind) {
    case 'text':
      return 'string';
    case 'number':
      return 'number';
    case 'day':
      return 'Day';
    case 'choice':
      return [...choices].map((choice) => JSON.stringify(choice)).join(' | ');
    case 'tag':
      return '(inner: ComponentChildren) => ComponentChildren';
  }
}

const comment = (text: string) => text.replaceAll('*/', '* /').replace(/\s+/g, ' ');
