import { revokeToken } from '#identity';
import type { Command } from './command.ts';
import { inDatabase } from './in-database.ts';
import { readArgs, WrongUse } from './wrong-use.ts';

const usage = 'token revoke ID';

export const tokenRevoke: Command = async (args) => {
  const [id = ''] = readArgs(args, {}, { words: 1, usage }).positionals;
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) {
    throw new WrongUse(
      'A token is revoked by its id, which "bin/dachwerk token list" shows; the token itself is not asked for.',
    );
  }
  return inDatabase(async (database) => {
    const revoked = await revokeToken(database, 'command', id);
    process.stderr.write(revoked ? 'The token is of no use any more.\n' : 'There is no valid token of that id.\n');
    return revoked ? 0 : 1;
  });
};
