import { sql } from 'kysely';
import { holdLock } from '#ground/database';
import type { Command } from './command.ts';
import { inDatabase } from './in-database.ts';
import { readArgs } from './wrong-use.ts';

/** Works out anew what is kept counted; readers wait until it is done, and see the old or the new, never half. */
export const rebuild: Command = async (args) => {
  readArgs(args, {}, { words: 0, usage: 'rebuild' });
  return inDatabase(async (database) => {
    await database.change(async (write) => {
      await sql`set local statement_timeout = 0`.execute(write);
      await holdLock(write, 'graph');
      await sql`call rebuild_presence()`.execute(write);
    });
    process.stderr.write('Everything that is kept counted was worked out anew.\n');
    return 0;
  });
};
