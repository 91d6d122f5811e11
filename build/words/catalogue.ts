import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type MessageFormatElement, parse } from '@formatjs/icu-messageformat-parser';
import { checkPlurals, compareShapes } from './compare.ts';
import { readMessages } from './messages.ts';
import { type Shape, shapeOf } from './shape.ts';
import { SOURCE, type TongueFile } from './tongues.ts';

/** One folder of words, read and checked. */
export interface Catalogue {
  folder: string;
  /** The German text of each key, in the order of the file. */
  source: Map<string, string>;
  shapes: Map<string, Shape>;
  /** By language, by key. */
  parsed: Map<string, Map<string, MessageFormatElement[]>>;
}

/** Reads a folder in all languages, German first; what is wrong is added to the faults, file and key named. */
export function readCatalogue(folder: string, root: string, tongues: TongueFile[], faults: string[]): Catalogue {
  const catalogue: Catalogue = { folder, source: new Map(), shapes: new Map(), parsed: new Map() };
  const sourceFirst = tongues.toSorted((a, b) => Number(b.code === SOURCE) - Number(a.code === SOURCE));
  for (const { code, locale } of sourceFirst) {
    const path = join(folder, `${code}.json`);
    const at = relative(root, path);
    if (existsSync(path)) readLanguage(catalogue, code, locale, readMessages(path, at, faults), at, faults);
    else faults.push(`${at}: the file is missing.`);
  }
  for (const file of readdirSync(folder)) {
    if (!tongues.some(({ code }) => file === `${code}.json`)) {
      faults.push(`${relative(root, join(folder, file))}: there is no such language in src/ground/language/tongues.`);
    }
  }
  return catalogue;
}

function readLanguage(
  catalogue: Catalogue,
  code: string,
  locale: string,
  messages: Map<string, string>,
  at: string,
  faults: string[],
): void {
  const parsed = new Map<string, MessageFormatElement[]>();
  catalogue.parsed.set(code, parsed);
  if (code === SOURCE) catalogue.source = messages;
  for (const key of catalogue.source.keys()) {
    if (!messages.has(key)) faults.push(`${at}, key "${key}": is missing.`);
  }
  for (const [key, text] of messages) {
    const wrong = (reason: string) => faults.push(`${at}, key "${key}": ${reason}.`);
    if (!catalogue.source.has(key)) wrong('is superfluous, German does not have it');
    const elements = read(text, wrong);
    if (!elements) continue;
    parsed.set(key, elements);
    const shape = shapeOf(elements, wrong);
    checkPlurals(elements, locale, wrong);
    const asked = catalogue.shapes.get(key);
    if (code === SOURCE) catalogue.shapes.set(key, shape);
    else if (asked) compareShapes(asked, shape, wrong);
  }
}

function read(text: string, wrong: (reason: string) => void): MessageFormatElement[] | undefined {
  if (text.trim() === '') {
    wrong('is empty');
    return undefined;
  }
  try {
    return parse(text);
  } catch (error) {
    // The parser's messages are names such as EXPECT_ARGUMENT_CLOSING_BRACE.
    const reason = error instanceof Error ? error.message.toLowerCase().replaceAll('_', ' ') : String(error);
    wrong(`is no ICU message (${reason}): ${text}`);
    return undefined;
  }
}
