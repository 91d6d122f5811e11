import { CannotStart } from '#ground/database';
import type { Command } from './command.ts';
import { help } from './help.ts';
import { oneLineOf, WrongUse } from './wrong-use.ts';

// Each is loaded only when it is called, so a quick one stays quick.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  token: async () => (await import('./token.ts')).token,
  import: async () => (await import('./import.ts')).bring,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restoring,
  check: async () => (await import('./check.ts')).check,
  rebuild: async () => (await import('./rebuild.ts')).rebuild,
  migrate: async () => (await import('./migrate.ts')).migrating,
  help: async () => help,
};

/** Runs `bin/dachwerk` with its words; returns the exit code: 0 done, 1 refused or broken, 2 wrongly used. */
async function run(words: readonly string[]): Promise<number> {
  const [name = 'help', ...args] = words;
  const wanted = ['--help', '-h'].includes(name) ? 'help' : name;
  try {
    const load = Object.hasOwn(commands, wanted) ? commands[wanted] : undefined;
    if (!load) throw new WrongUse(`There is no command "${oneLineOf(wanted)}"; "bin/dachwerk help" names them all.`);
    return await (await load())(args);
  } catch (error) {
    if (error instanceof WrongUse) return told(error.message, 2);
    if (error instanceof CannotStart) return told(error.message, 1);
    return told(`This failed, and nothing was changed by halves: ${describe(error)}`, 1);
  }
}

function told(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`);
  return code;
}

// The operator sits before it, so the message may be shown; the detail, which repeats values, is not.
const describe = (error: unknown): string => (error instanceof Error ? error.message || error.name : String(error));

// No process.exit: what was written must still get through a pipe.
process.exitCode = await run(process.argv.slice(2));
