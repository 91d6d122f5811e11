import { text } from 'node:stream/consumers';
import { settingsOrExit } from '#ground/settings';
import { addProvider, isIssuer, sealingKey } from '#identity';
import { routes } from '#routes';
import type { Command } from './command.ts';
import { inDatabase } from './in-database.ts';
import { organisationOf } from './organisation.ts';
import { readArgs, WrongUse } from './wrong-use.ts';

const usage = 'provider add --organisation SLUG --name TEXT --issuer URL --client-id ID';

/** Adds an organisation's own sign-in. The client's secret is read from stdin, so that no list of processes shows it. */
export const providerAdd: Command = async (args) => {
  const { values } = readArgs(
    args,
    {
      organisation: { type: 'string' },
      name: { type: 'string' },
      issuer: { type: 'string' },
      'client-id': { type: 'string' },
    },
    { words: 0, usage },
  );
  const { organisation: slug, issuer = '', 'client-id': clientId = '' } = values;
  const name = values.name?.trim() ?? '';
  if (!slug) throw new WrongUse(`Say whose people come in by it. Use: bin/dachwerk ${usage}`);
  if (name === '' || [...name].length > 100 || /\p{Cc}/u.test(name)) {
    throw new WrongUse(`Its button needs a name of at most 100 letters. Use: bin/dachwerk ${usage}`);
  }
  if (!isIssuer(issuer)) throw new WrongUse('The issuer must be an https address, as the provider itself writes it.');
  if (clientId === '' || clientId.length > 500) throw new WrongUse(`Say how it calls us. Use: bin/dachwerk ${usage}`);
  const clientSecret = (await text(process.stdin)).trim();
  if (clientSecret === '') throw new WrongUse("Give the client's secret on stdin.");
  const settings = settingsOrExit();
  return inDatabase(async (database) => {
    const organisation = await organisationOf(database, slug);
    if (!organisation) return 1;
    const wish = { name, issuer, clientId, clientSecret };
    const id = await addProvider(database, 'command', sealingKey(settings), organisation, wish);
    if (id === undefined) {
      process.stderr.write('This client of this issuer is there already; remove it first.\n');
      return 1;
    }
    process.stderr.write(
      `There, allow this address to come back to: ${settings.publicUrl}${routes.comeFromProvider.to({})}\n`,
    );
    process.stdout.write(`${id}\n`);
    return 0;
  });
};
