import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The command was written wrongly; the message is a sentence for whoever wrote it. Exit code 2. */
export class WrongUse extends Error {
  override name = 'WrongUse';
}

/** Reads words and options as declared; anything else is a `WrongUse` that shows how it is used. */
export function readArgs<const T extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: T,
  expected: { words: number; usage: string },
) {
  const refuse = (what: string) => new WrongUse(`${what} Use: bin/dachwerk ${expected.usage}`);
  try {
    const read = parseArgs({ args, options, allowPositionals: true, strict: true });
    if (read.positionals.length === expected.words) return read;
  } catch (error) {
    // Node explains at length; its first sentence says what is wrong.
    const first = error instanceof Error ? (error.message.split(/\. |\n/)[0] ?? '') : '';
    throw refuse(`${oneLineOf(first.replace(/\.$/, ''))}.`);
  }
  throw refuse(expected.words === 0 ? 'This command takes no further words.' : 'A word is missing or too many.');
}

/** The text as it may stand in a sentence: one line, no control characters, not endless. */
export const oneLineOf = (text: string): string => text.replace(/\p{C}/gu, '?').slice(0, 120);
