import { z } from 'zod';
import {
  Actions,
  ChangedMeanwhile,
  ChoiceField,
  emptyForm,
  field,
  type Form,
  HiddenField,
  pageStatus,
} from '#ground/forms';
import { ProblemSummary, readForm, versionOf } from '#ground/forms';
import { seeOther } from '#ground/http';
import type { Language } from '#ground/language';
import {
  accountPage,
  changeWishes,
  type HowTold,
  type Matter,
  matters,
  reachOf,
  type Visit,
  waysOfTelling,
  type Wishes,
  wishesOf,
} from '#identity';
import { routes } from '#routes';
import { words } from '../words.generated.ts';

/** Where one chooses, matter by matter, whether to be told at once, once a day or never. */
export async function notificationsAnswer(visit: Visit): Promise<Response | undefined> {
  const { actor, language, url } = visit;
  if (actor.kind !== 'person') return undefined;
  const wishes = await visit.house.database.within(reachOf(actor), (write) => wishesOf(write, actor.account));
  const form = emptyForm(language, { ...wishes, version: versionOf(wishes) });
  return wishesPage(visit, form, { saved: url.searchParams.has('saved') });
}

const shape = z.object({
  ...(Object.fromEntries(matters.map((matter) => [matter, field.choice(waysOfTelling)])) as Record<
    Matter,
    ReturnType<typeof field.choice<HowTold>>
  >),
  version: field.text(),
});

/** Takes the choice; a letter's way out used meanwhile is not overwritten. */
export async function changeNotificationsAnswer(visit: Visit): Promise<Response | undefined> {
  const { actor, language, house, request } = visit;
  if (actor.kind !== 'person') return undefined;
  const read = await readForm(request, shape, language);
  if ('refused' in read) return wishesPage(visit, read.refused);
  const { version, ...wishes } = read.values;
  const meanwhile = await house.database.within(reachOf(actor), async (write) => {
    const now = await wishesOf(write, actor.account);
    if (versionOf(now) !== version) return now;
    await changeWishes(write, actor.account, wishes);
    return undefined;
  });
  if (!meanwhile) return seeOther(routes.notifications.to({ language }, { saved: 'yes' }));
  const form = emptyForm(language, { ...wishes, version: versionOf(meanwhile) });
  return wishesPage(visit, form, { meanwhile, yours: wishes });
}

function wishesPage(
  visit: Visit,
  form: Form,
  told: { saved?: boolean; meanwhile?: Wishes; yours?: Wishes } = {},
): Response {
  const { language } = visit;
  const say = words[language];
  const labels = matterLabels(language);
  const choices = choicesIn(language);
  const { meanwhile, yours } = told;
  return accountPage(visit, {
    title: say.notificationsTitle,
    status: meanwhile ? 409 : pageStatus(form),
    body: (
      <>
        <ProblemSummary form={form} labels={labels} />
        {meanwhile && yours && (
          <ChangedMeanwhile
            language={language}
            rows={matters
              .filter((matter) => meanwhile[matter] !== yours[matter])
              .map((matter) => ({
                label: labels[matter],
                theirs: labelIn(choices, meanwhile[matter]),
                yours: labelIn(choices, yours[matter]),
              }))}
          />
        )}
        <div class="stack">
          <h1>{say.notificationsTitle}</h1>
          <p class="lead">{say.notificationsLead}</p>
          {told.saved && (
            <p class="note" role="status">
              {say.notificationsSaved}
            </p>
          )}
          <p>{say.notificationsAlways}</p>
        </div>
        <form class="stack" method="post" action={routes.changeNotifications.to({ language })} novalidate>
          <HiddenField form={form} name="version" />
          {matters.map((matter) => (
            <ChoiceField form={form} name={matter} label={labels[matter]} choices={choices} />
          ))}
          <Actions>
            <button class="button" type="submit">
              {say.save}
            </button>
          </Actions>
        </form>
      </>
    ),
  });
}

/** What each matter is called. */
export function matterLabels(language: Language): Readonly<Record<Matter, string>> {
  const say = words[language];
  return {
    applications: say.matterApplications,
    statements: say.matterStatements,
    deadlines: say.matterDeadlines,
    contacts: say.matterContacts,
    houses: say.matterHouses,
    privacy: say.matterPrivacy,
    visibility: say.matterVisibility,
  };
}

function choicesIn(language: Language): { value: HowTold; label: string }[] {
  const say = words[language];
  return [
    { value: 'atOnce', label: say.howAtOnce },
    { value: 'daily', label: say.howDaily },
    { value: 'never', label: say.howNever },
  ];
}

const labelIn = (choices: readonly { value: HowTold; label: string }[], how: HowTold): string =>
  choices.find(({ value }) => value === how)?.label ?? how;
