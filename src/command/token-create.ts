import { makeToken } from '#identity';
import type { Command } from './command.ts';
import { inDatabase } from './in-database.ts';
import { organisationOf } from './organisation.ts';
import { readArgs, WrongUse } from './wrong-use.ts';

const usage = 'token create --organisation SLUG --name TEXT';

/** Prints the token as the last line of stdout, so that a script can take it; all words go to stderr. */
export const tokenCreate: Command = async (args) => {
  const { values } = readArgs(
    args,
    { organisation: { type: 'string' }, name: { type: 'string' } },
    { words: 0, usage },
  );
  const { organisation: slug } = values;
  const name = values.name?.trim();
  if (!slug) throw new WrongUse(`Say whose token it is. Use: bin/dachwerk ${usage}`);
  if (!name || [...name].length > 100 || /\p{Cc}/u.test(name)) {
    throw new WrongUse(`Give the token a name of at most 100 letters, to know it again. Use: bin/dachwerk ${usage}`);
  }
  return inDatabase(async (database) => {
    const organisation = await organisationOf(database, slug);
    if (!organisation) return 1;
    const secret = await makeToken(database, 'command', organisation, { name });
    process.stderr.write(
      `This token writes what ${organisation.slug} decides. It is shown this once and not kept: store it well, and\n` +
        'revoke it when it is no longer needed. Programs send it as "Authorization: Bearer …".\n',
    );
    process.stdout.write(`${secret}\n`);
    return 0;
  });
};
