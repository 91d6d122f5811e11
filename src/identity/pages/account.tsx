import { z } from 'zod';
import { emptyForm, field, type Form, pageStatus, ProblemSummary, readForm, versionOf } from '#ground/forms';
import { seeOther } from '#ground/http';
import { type Language, languages } from '#ground/language';
import { routes } from '#routes';
import type { Account } from '../account.ts';
import { actorName, personIn } from '../actor.ts';
import { changeAccount } from '../changeAccount.ts';
import { emailKey } from '../email.ts';
import { passkeysOf } from '../passkeys/question.ts';
import type { Visit } from '../visit.ts';
import { words } from '../words.generated.ts';
import { AccountForm, Both } from './AccountForm.tsx';
import { accountPage } from './accountPage.tsx';
import { Passkeys } from './Passkeys.tsx';

const codes = languages.map(({ code }) => code) as [Language, ...Language[]];
const shape = z.object({
  name: field.text({ most: 100 }),
  email: field.email(),
  language: field.choice(codes),
  version: field.optionalText({ most: 40 }),
});

/** One's own account: how one is called and reached, passkeys, and the ways to everything else about oneself. */
export async function accountAnswer(visit: Visit): Promise<Response | undefined> {
  const account = await ownAccount(visit);
  return account && page(visit, account, emptyForm(visit.language, shownOf(account)));
}

/** Changes it. A new address counts once the letter that goes there was opened. */
export async function changeAccountAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, actor, request } = visit;
  const account = await ownAccount(visit);
  if (!account) return undefined;
  const read = await readForm(request, shape, language);
  if ('refused' in read) return page(visit, account, read.refused);
  const { values, form } = read;
  if (emailKey(values.email) === undefined)
    return page(visit, account, { ...form, problems: { email: words[language].emailNone } });
  const outcome = await changeAccount(house, actorName(actor), account.id, {
    ...values,
    version: values.version ?? '',
  });
  if (typeof outcome !== 'string') return page(visit, outcome.theirs, form, outcome.theirs);
  house.carryMail?.();
  return seeOther(routes.account.to({ language }, { done: outcome }));
}

async function ownAccount({ house, actor }: Visit): Promise<Account | undefined> {
  const person = personIn(actor);
  if (!person) return undefined;
  const row = await house.database.kysely
    .selectFrom('account')
    .select(['id', 'name', 'email', 'language'])
    .where('id', '=', person.account)
    .executeTakeFirst();
  return row as Account | undefined;
}

const shownOf = ({ name, email, language }: Account) => ({ name, email, language });

async function page(visit: Visit, account: Account, form: Form, theirs?: Account): Promise<Response> {
  const { house, language, url } = visit;
  const say = words[language];
  const done = url.searchParams.get('done');
  const passkeys = await passkeysOf(house.database, account.id);
  // With something to put right the version stays the one its person saw.
  const version = theirs ? versionOf(theirs) : form.typed.get('version') || versionOf(account);
  return accountPage(visit, {
    title: say.account,
    status: theirs ? 409 : pageStatus(form),
    body: (
      <>
        <div class="stack">
          {theirs && <Both language={language} theirs={theirs} form={form} />}
          <ProblemSummary form={form} />
          <h1>{say.account}</h1>
          {done === 'saved' && (
            <p class="note" role="status">
              {say.accountSaved}
            </p>
          )}
          {done === 'letterSent' && (
            <p class="note" role="status">
              {say.accountLetterSent}
            </p>
          )}
          <AccountForm form={form} version={version} />
        </div>
        <Passkeys visit={visit} passkeys={passkeys} />
        <section class="stack">
          <h2 class="beam">{say.accountMore}</h2>
          <ul class="plain-list tasks">
            {(
              [
                [routes.sessions, say.sessionsTitle],
                [routes.notifications, say.accountNotifications],
                [routes.consents, say.accountConsents],
                [routes.ownData, say.accountData],
                [routes.eraseAccount, say.accountErase],
              ] as const
            ).map(([route, title]) => (
              <li>
                <a href={route.to({ language })}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      </>
    ),
  });
}
