import type { Database } from '#ground/database';
import type { Day } from '#ground/day';
import { isLanguage, type Language } from '#ground/language';
import { post } from '#ground/mail';
import { routes } from '#routes';
import { accountFor } from './account.ts';
import { emailKey } from './email.ts';
import { roleLabel } from './labels.ts';
import type { Role } from './roles.ts';
import { giveRole } from './roleHeld.ts';
import { invitationLink } from './signIn.ts';
import { words } from './words.generated.ts';

export interface Invitation {
  name: string;
  email: string;
  /** Of the letter, where the person has no account yet; who has one is written to in their own. */
  language: Language;
  role: Role;
  from: Day;
  until?: Day | undefined;
}

/**
 * Gives somebody a role in the organisation, with an account where they have none yet, and writes them a letter whose
 * link signs in. 'held': they have this role on one of these days already, and nothing was done. 'noEmail': that is
 * no address. All in one transaction.
 */
export async function invite(
  { database, publicUrl }: { database: Database; publicUrl: string },
  actor: string,
  organisation: { node: number; slug: string; name: string },
  { role, from, until, ...person }: Invitation,
): Promise<'invited' | 'held' | 'noEmail'> {
  if (emailKey(person.email) === undefined) return 'noEmail';
  return database.change(async (write) => {
    const account = await accountFor(write, actor, person);
    if (!(await giveRole(write, actor, { account, organisation, role, from, until }))) return 'held';
    const to = await write
      .selectFrom('account')
      .select(['name', 'email', 'language'])
      .where('id', '=', account)
      .executeTakeFirstOrThrow();
    const language = isLanguage(to.language) ? to.language : person.language;
    const say = words[language];
    const secret = await invitationLink(write, account);
    await post(write, {
      to: to.email,
      language,
      about: 'invitation',
      subject: say.inviteSubject({ organisation: organisation.name }),
      paragraphs: [
        say.letterHello({ name: to.name }),
        say.inviteText({ organisation: organisation.name, role: roleLabel(language, role), from }),
        say.inviteHow,
      ],
      action: { label: say.signIn, address: publicUrl + routes.signInLink.to({ language, secret }) },
      closing: say.inviteClosing,
    });
    return 'invited';
  });
}
