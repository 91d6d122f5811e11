import { resolve } from 'node:path';
import { restore } from '#ground/database/backup';
import type { Command } from './command.ts';
import { faultsOf } from './faults.ts';
import { inDatabaseAsItIs, MIGRATIONS } from './in-database.ts';
import { readArgs } from './wrong-use.ts';

const usage = 'restore FILE [--replace]';

/** Fills the database from a backup. What is kept counted must agree with a recount before it is committed. */
export const restoring: Command = async (args) => {
  const { positionals, values } = readArgs(args, { replace: { type: 'boolean' } }, { words: 1, usage });
  const path = resolve(positionals[0] ?? '');
  return inDatabaseAsItIs(async (database) => {
    const outcome = await restore(database, {
      path,
      migrations: MIGRATIONS,
      replace: values.replace ?? false,
      async check(client) {
        const faults = await faultsOf(client);
        return faults.length > 0 ? `The counts in the backup are wrong in ${faults.length} places.` : undefined;
      },
    });
    if ('refused' in outcome) {
      process.stderr.write(`${outcome.refused} Nothing was changed.\n`);
      return 1;
    }
    const rows = Object.values(outcome.rows).reduce((sum, n) => sum + n, 0);
    const newer =
      outcome.migrated.length > 0 ? `, then brought up to this version (${outcome.migrated.join(', ')})` : '';
    process.stderr.write(`The database holds the ${rows} rows of the backup of ${outcome.madeAt}${newer}.\n`);
    return 0;
  });
};
