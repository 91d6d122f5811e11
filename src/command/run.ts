import { CannotStart } from '#ground/database';
import type { Command } from './command.ts';
import { help } from './help.ts';
import { oneLineOf, WrongUse } from './wrong-use.ts';

// Each is loaded only when it is called, so a quick one stays quick.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  token: async () => (await import('./token.ts')).token,
  user: async () => (await import('./user.ts')).user,
  provider: async () => (await import('./provider.ts')).provider,
  organisation: async () => (await import('./organisation-create.ts')).organisation,
  import: async () => (await import('./import.ts')).bring,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restoring,
  check: async () => (await import('./check.ts')).check,
  rebuild: async () => (await import('./rebuild.ts')).rebuild,
  migrate: async () => (await import('./migrate.ts')).migrating,
  rights: async () => (await import('./rights.ts')).listRights,
  help: async () => help,
};

/**
 * Runs a command with its words. The exit code is 0 for done, 1 for refused or broken, 2 for wrongly written;
 * a sentence comes with what went wrong before or beside the command's own words.
 */
export async function run(words: readonly string[]): Promise<{ code: number; sentence?: string }> {
  const [name = 'help', ...args] = words;
  const wanted = ['--help', '-h'].includes(name) ? 'help' : name;
  try {
    const load = Object.hasOwn(commands, wanted) ? commands[wanted] : undefined;
    if (!load) throw new WrongUse(`There is no command "${oneLineOf(wanted)}"; "bin/dachwerk help" names them all.`);
    return { code: await (await load())(args) };
  } catch (error) {
    if (error instanceof WrongUse) return { code: 2, sentence: error.message };
    if (error instanceof CannotStart) return { code: 1, sentence: error.message };
    return { code: 1, sentence: `This failed, and nothing was changed by halves: ${describe(error)}` };
  }
}

// The operator sits before it, so the message may be shown; the detail, which repeats values, is not.
const describe = (error: unknown): string => (error instanceof Error ? error.message || error.name : String(error));
