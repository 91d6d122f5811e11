import type { Command } from './command.ts';
import { tokenCreate } from './token-create.ts';
import { tokenList } from './token-list.ts';
import { tokenRevoke } from './token-revoke.ts';
import { WrongUse } from './wrong-use.ts';

const acts: Readonly<Record<string, Command>> = { create: tokenCreate, list: tokenList, revoke: tokenRevoke };

export const token: Command = async ([act = '', ...args]) => {
  const command = Object.hasOwn(acts, act) ? acts[act] : undefined;
  if (!command)
    throw new WrongUse('Say "token create", "token list" or "token revoke"; "bin/dachwerk help" shows how.');
  return command(args);
};
