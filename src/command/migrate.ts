import type { Command } from './command.ts';
import { inDatabase } from './in-database.ts';
import { readArgs } from './wrong-use.ts';

/** Names each migration that ran on a line of its own. */
export const migrating: Command = async (args) => {
  readArgs(args, {}, { words: 0, usage: 'migrate' });
  return inDatabase(async (_, ran) => {
    for (const name of ran) process.stdout.write(`${name}\n`);
    if (ran.length === 0) process.stderr.write('The database is up to date.\n');
    return 0;
  });
};
