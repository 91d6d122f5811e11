import { today } from '#ground/day';
import { organisationKinds, recordOrganisation, slugPattern } from '#federation';
import type { Command } from './command.ts';
import { inDatabase } from './in-database.ts';
import { readArgs, WrongUse } from './wrong-use.ts';

const usage = 'organisation create --name TEXT --kind KIND [--slug SLUG]';

/** Writes an organisation down: the first one of a house, for whom people are invited and lists are brought in then. */
export const organisation: Command = async ([act, ...args]) => {
  if (act !== 'create') throw new WrongUse(`Say "organisation create". Use: bin/dachwerk ${usage}`);
  const { values } = readArgs(
    args,
    { name: { type: 'string' }, kind: { type: 'string' }, slug: { type: 'string' } },
    { words: 0, usage },
  );
  const name = values.name?.normalize('NFC').trim();
  const kind = organisationKinds.find((each) => each === values.kind);
  if (!name || [...name].length > 300 || /\p{Cc}/u.test(name)) {
    throw new WrongUse(`Say what it is called, in at most 300 letters. Use: bin/dachwerk ${usage}`);
  }
  if (!kind) throw new WrongUse(`Say what it is: ${organisationKinds.join(', ')}. Use: bin/dachwerk ${usage}`);
  if (values.slug !== undefined && !slugPattern.test(values.slug)) {
    throw new WrongUse('A slug is made of small Latin letters, digits and hyphens.');
  }
  return inDatabase(async (database) => {
    const { slug } = await recordOrganisation(database, 'command', { name, kind, slug: values.slug, from: today() });
    process.stderr.write(
      `It is known as ${slug}. Invite its board next: bin/dachwerk user invite EMAIL --organisation ${slug} --role board\n`,
    );
    process.stdout.write(`${slug}\n`);
    return 0;
  });
};
