import { today } from '#ground/day';
import { isLanguage, languages } from '#ground/language';
import { settingsOrExit } from '#ground/settings';
import { accountOf, emailKey, endOtherSessions, invite, roles } from '#identity';
import type { Command } from './command.ts';
import { inDatabase } from './in-database.ts';
import { nameOn, organisationOf } from './organisation.ts';
import { readArgs, WrongUse } from './wrong-use.ts';

const usage = 'user invite EMAIL --organisation SLUG --role ROLE [--name TEXT] [--language CODE]';
const signOutUsage = 'user sign-out EMAIL';

/** Gives somebody a role, as a board does on its page; the first board of an organisation comes in this way. */
export const user: Command = async ([act, ...args]) => {
  if (act === 'sign-out') return signOut(args);
  if (act !== 'invite') throw new WrongUse(`Say "user invite" or "user sign-out". Use: bin/dachwerk ${usage}`);
  const { values, positionals } = readArgs(
    args,
    {
      organisation: { type: 'string' },
      role: { type: 'string' },
      name: { type: 'string' },
      language: { type: 'string' },
    },
    { words: 1, usage },
  );
  const [email = ''] = positionals;
  const role = roles.find((each) => each === values.role);
  const language = values.language ?? 'de';
  const name = (values.name ?? email.split('@')[0] ?? '').normalize('NFC').trim();
  if (emailKey(email) === undefined) throw new WrongUse(`That is no e-mail address. Use: bin/dachwerk ${usage}`);
  if (!values.organisation) throw new WrongUse(`Say for whom they act. Use: bin/dachwerk ${usage}`);
  if (!role) throw new WrongUse(`Say in which role: ${roles.join(', ')}. Use: bin/dachwerk ${usage}`);
  if (!isLanguage(language)) {
    throw new WrongUse(`Letters are written in ${languages.map(({ code }) => code).join(', ')}.`);
  }
  if (name === '' || [...name].length > 100 || /\p{Cc}/u.test(name)) {
    throw new WrongUse('A name has at most 100 letters, on one line.');
  }
  const slug = values.organisation;
  const { publicUrl, smtpUrl } = settingsOrExit();
  return inDatabase(async (database) => {
    const organisation = await organisationOf(database, slug);
    if (!organisation) return 1;
    const owner = { ...organisation, name: await nameOn(database, organisation.node, today()) };
    const outcome = await invite({ database, publicUrl }, 'command', owner, {
      name,
      email,
      language,
      role,
      from: today(),
    });
    if (outcome !== 'invited') {
      process.stderr.write(`${email} is ${role} of ${owner.slug} already; nothing was changed.\n`);
      return 1;
    }
    process.stdout.write(
      `${email} is ${role} of ${owner.slug} from today on. A letter with a link that signs in waits in the outbox` +
        (smtpUrl ? '; the running server sends it.\n' : '; SMTP_URL is not set, so nothing sends it.\n'),
    );
    return 0;
  });
};

/** Ends all sessions of a person at once: for a lost phone, when they cannot do it themselves. */
async function signOut(args: string[]): Promise<number> {
  const [email = ''] = readArgs(args, {}, { words: 1, usage: signOutUsage }).positionals;
  return inDatabase(async (database) => {
    const account = await accountOf(database, email);
    if (account) await endOtherSessions(database, account.id);
    process.stderr.write(account ? 'They are signed in nowhere any more.\n' : 'Nobody here has that address.\n');
    return account ? 0 : 1;
  });
}
