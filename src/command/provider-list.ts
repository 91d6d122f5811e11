import { providersOf } from '#identity';
import type { Command } from './command.ts';
import { inDatabase } from './in-database.ts';
import { readArgs } from './wrong-use.ts';

/** One line a sign-in, its parts apart by tabs: id, organisation, issuer, client id, name. */
export const providerList: Command = async (args) => {
  readArgs(args, {}, { words: 0, usage: 'provider list' });
  return inDatabase(async (database) => {
    const providers = await providersOf(database);
    for (const { id, organisation, issuer, client_id, name } of providers) {
      process.stdout.write(`${id}\t${organisation}\t${issuer}\t${client_id}\t${name}\n`);
    }
    if (providers.length === 0) process.stderr.write('No organisation has a sign-in of its own here.\n');
    return 0;
  });
};
