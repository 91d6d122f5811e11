import type { Command } from './command.ts';
import { providerAdd } from './provider-add.ts';
import { providerList } from './provider-list.ts';
import { providerRemove } from './provider-remove.ts';
import { WrongUse } from './wrong-use.ts';

const acts: Readonly<Record<string, Command>> = { add: providerAdd, list: providerList, remove: providerRemove };

export const provider: Command = async ([act = '', ...args]) => {
  const command = Object.hasOwn(acts, act) ? acts[act] : undefined;
  if (!command) {
    throw new WrongUse('Say "provider add", "provider list" or "provider remove"; "bin/dachwerk help" shows how.');
  }
  return command(args);
};
