import type { Command } from './command.ts';
import { inDatabase } from './in-database.ts';
import { organisationOf } from './organisation.ts';
import { readArgs, WrongUse } from './wrong-use.ts';

const usage = 'token list --organisation SLUG';

/** One line a token, its parts apart by tabs: id, made at, revoked at or "valid", name. */
export const tokenList: Command = async (args) => {
  const { organisation: slug } = readArgs(args, { organisation: { type: 'string' } }, { words: 0, usage }).values;
  if (!slug) throw new WrongUse(`Say whose tokens you want to see. Use: bin/dachwerk ${usage}`);
  return inDatabase(async (database) => {
    const organisation = await organisationOf(database, slug);
    if (!organisation) return 1;
    const tokens = await database.kysely
      .selectFrom('token')
      .select(['id', 'made_at', 'revoked_at', 'name'])
      .where('organisation', '=', organisation.node)
      .orderBy('made_at')
      .execute();
    for (const { id, made_at, revoked_at, name } of tokens) {
      process.stdout.write(`${id}\t${made_at.toISOString()}\t${revoked_at?.toISOString() ?? 'valid'}\t${name}\n`);
    }
    if (tokens.length === 0) process.stderr.write(`${organisation.slug} has no token.\n`);
    return 0;
  });
};
