import { removeProvider } from '#identity';
import type { Command } from './command.ts';
import { inDatabase } from './in-database.ts';
import { readArgs, WrongUse } from './wrong-use.ts';

/** Takes an organisation's own sign-in away; sessions that began by it go on until they end. */
export const providerRemove: Command = async (args) => {
  const [id = ''] = readArgs(args, {}, { words: 1, usage: 'provider remove ID' }).positionals;
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) {
    throw new WrongUse('A sign-in is removed by its id, which "bin/dachwerk provider list" shows.');
  }
  return inDatabase(async (database) => {
    const removed = await removeProvider(database, 'command', id);
    process.stderr.write(removed ? 'Nobody comes in by it any more.\n' : 'There is no sign-in of that id.\n');
    return removed ? 0 : 1;
  });
};
