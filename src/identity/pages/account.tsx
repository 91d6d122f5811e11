import { z } from 'zod';
import { record } from '#ground/database';
import {
  Actions,
  ChangedMeanwhile,
  emptyForm,
  field,
  type Form,
  HiddenField,
  pageStatus,
  ProblemSummary,
  readForm,
  SelectField,
  TextField,
  versionOf,
} from '#ground/forms';
import { seeOther } from '#ground/http';
import { type Language, languages, tongue } from '#ground/language';
import { post } from '#ground/mail';
import { routes } from '#routes';
import type { Account } from '../account.ts';
import { actorName, personIn } from '../actor.ts';
import { emailKey } from '../email.ts';
import { askForNewEmail } from '../emailChange.ts';
import { passkeysOf } from '../passkeys/question.ts';
import type { Visit } from '../visit.ts';
import { words } from '../words.generated.ts';
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
  const key = emailKey(values.email);
  if (key === undefined) return page(visit, account, { ...form, problems: { email: words[language].emailNone } });
  const outcome = await house.database.change(async (write) => {
    const now = await write
      .selectFrom('account')
      .select(['id', 'name', 'email', 'language'])
      .where('id', '=', account.id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (versionOf(now) !== values.version) return { theirs: now as Account };
    const { name, language: letters } = values;
    if (name !== now.name || letters !== now.language) {
      await write.updateTable('account').set({ name, language: letters }).where('id', '=', account.id).execute();
      const after = { fields: [...(name === now.name ? [] : ['name']), ...(letters === now.language ? [] : ['language'])] };
      await record(write, { actor: actorName(actor), act: 'account.change', subject: `account:${account.id}`, after });
    }
    if (key === emailKey(now.email)) return 'saved';
    const link = await askForNewEmail(write, account.id, values.email);
    const say = words[letters];
    if (link) {
      await post(write, {
        to: values.email,
        language: letters,
        about: 'newEmail',
        subject: say.newEmailSubject,
        paragraphs: [say.letterHello({ name }), say.newEmailText],
        action: { label: say.newEmailTake, address: house.publicUrl + routes.newEmail.to({ language: letters, secret: link }) },
        closing: say.newEmailNotYou,
      });
    }
    return 'letterSent';
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
  return accountPage(visit, {
    title: say.account,
    status: theirs ? 409 : pageStatus(form),
    body: (
      <>
        <div class="stack">
          {theirs && (
            <ChangedMeanwhile
              language={language}
              rows={[
                { label: say.accountName, theirs: theirs.name, yours: form.typed.get('name') },
                { label: say.email, theirs: theirs.email, yours: form.typed.get('email') },
                {
                  label: say.accountLanguage,
                  theirs: nameOf(theirs.language),
                  yours: nameOf(form.typed.get('language')),
                },
              ]}
            />
          )}
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
          <form class="stack" method="post" action={routes.changeAccount.to({ language })} novalidate>
            <HiddenField form={form} name="version" value={versionOf(account)} />
            <TextField form={form} name="name" label={say.accountName} hint={say.accountNameHint} autocomplete="name" />
            <TextField
              form={form}
              name="email"
              type="email"
              label={say.email}
              hint={say.accountEmailHint}
              autocomplete="email"
            />
            <SelectField
              form={form}
              name="language"
              label={say.accountLanguage}
              choices={languages.map(({ code }) => ({ value: code, label: nameOf(code) }))}
            />
            <Actions>
              <button class="button" type="submit">
                {say.save}
              </button>
            </Actions>
          </form>
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

const nameOf = (code: string): string => {
  const known = codes.find((each) => each === code);
  return known ? tongue(known).name : '';
};
