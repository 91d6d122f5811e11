import { z } from 'zod';
import {
  Actions,
  CheckAnswers,
  ChoiceField,
  DayEntry,
  field,
  type Form,
  HiddenField,
  pageStatus,
  ProblemSummary,
  readForm,
  TextField,
} from '#ground/forms';
import { addDays } from '#ground/day';
import { seeOther } from '#ground/http';
import { formatDay } from '#ground/language';
import { ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { mergeOrganisations } from '../commands/endMembership.ts';
import { type Membership, membershipOf, organisationsNamed } from '../queries/memberships.ts';
import { refusalSentence } from '../refusalSentence.ts';
import { words } from '../words.generated.ts';

type Named = Awaited<ReturnType<typeof organisationsNamed>>[number];

/** A member merges into another organisation: found by its name, checked once more, then carried out. */
export async function mergeOrganisationsAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, request, actor, today } = visit;
  const owner = ownerOf(visit);
  const say = words[language];
  const shape = z.object({
    affiliation: field.text(),
    into: field.text({ most: 300 }),
    which: field.optionalText(),
    until: field.day(language),
    decision: field.optionalText(),
    decidedOn: field.optionalDay(language),
    sure: field.tick(),
  });
  const read = await readForm(request, shape, language);
  const id = 'refused' in read ? read.refused.typed.get('affiliation') : read.values.affiliation;
  const membership = await membershipOf(house.database.kysely, { umbrella: owner.node }, id);
  if (!membership || actor.kind !== 'person') return undefined;
  if ('refused' in read) return mergePage(visit, membership, read.refused);
  const { into, which, until, decision, decidedOn, sure } = read.values;
  const found = (await organisationsNamed(house.database.kysely, into)).filter(
    ({ node }) => node !== membership.memberNode && node !== owner.node,
  );
  const successor = found.length === 1 ? found[0] : found.find(({ slug }) => slug === which);
  if (!successor) {
    const problems = found.length === 0 ? { into: say.intoUnknown } : { which: say.intoSeveral };
    return mergePage(visit, membership, { ...read.form, problems }, { found });
  }
  if (!sure) return checkPage(visit, membership, successor, read.values, read.form);
  const head = { umbrella: owner, publicUrl: house.publicUrl };
  const wish = { id: membership.id, successor, until, next: addDays(until, 1), today, decision, decidedOn };
  const outcome = await mergeOrganisations(house.database, actor, head, wish);
  if (outcome !== 'done') {
    const problems = { until: refusalSentence(language, outcome) };
    return mergePage(visit, membership, { ...read.form, problems }, { found, status: 409 });
  }
  house.carryMail?.();
  return seeOther(routes.memberships.to({ language, organisation: owner.slug }, { done: 'yes' }));
}

/** The form to merge a member into another organisation. */
export function mergePage(
  visit: Visit,
  membership: Membership,
  form: Form,
  { found = [], status = pageStatus(form) }: { found?: readonly Named[]; status?: number } = {},
): Response {
  const { language } = visit;
  const say = words[language];
  const organisation = ownerOf(visit).slug;
  const title = say.mergeTitle({ name: membership.memberName });
  return workPage(visit, {
    title,
    face: 'form',
    status,
    body: (
      <form class="ask" method="post" action={routes.mergeOrganisations.to({ language, organisation })} novalidate>
        <ProblemSummary form={form} />
        <h1>{title}</h1>
        <p class="lead">{say.mergeLead}</p>
        <input type="hidden" name="affiliation" value={membership.id} />
        <TextField form={form} name="into" label={say.mergeInto} hint={say.mergeIntoHint} />
        {found.length > 1 && (
          <ChoiceField
            form={form}
            name="which"
            label={say.whichOrganisation}
            choices={found.map(({ slug, name, place }) => ({
              value: slug,
              label: <bdi>{[name, place].filter(Boolean).join(', ')}</bdi>,
            }))}
          />
        )}
        <DayEntry form={form} name="until" label={say.lastDay} />
        <TextField form={form} name="decision" label={say.decisionNumber} size="mid" optional />
        <DayEntry form={form} name="decidedOn" label={say.decidedOn} optional />
        <Actions>
          <button class="button" type="submit">
            {say.toCheck}
          </button>
          <a class="back-link" href={routes.memberships.to({ language, organisation })}>
            {say.notYet}
          </a>
        </Actions>
      </form>
    ),
  });
}

function checkPage(
  visit: Visit,
  membership: Membership,
  successor: Named,
  { until, decision }: { until: Membership['from']; decision: string | undefined },
  form: Form,
): Response {
  const { language } = visit;
  const say = words[language];
  const organisation = ownerOf(visit).slug;
  return workPage(visit, {
    title: say.mergeCheck,
    face: 'form',
    body: (
      <form class="ask" method="post" action={routes.mergeOrganisations.to({ language, organisation })}>
        <h1>{say.mergeCheck}</h1>
        <CheckAnswers
          language={language}
          rows={[
            { label: say.columnMember, value: membership.memberName },
            { label: say.mergeInto, value: successor.name },
            { label: say.lastDay, value: formatDay(language, until) },
            { label: say.decisionNumber, value: decision ?? '' },
          ]}
        />
        <p>{say.mergeDoes}</p>
        {['affiliation', 'into', 'until', 'decision', 'decidedOn'].map((name) => (
          <HiddenField form={form} name={name} />
        ))}
        <input type="hidden" name="which" value={successor.slug} />
        <input type="hidden" name="sure" value="yes" />
        <Actions>
          <button class="button" type="submit">
            {say.mergeNow}
          </button>
          <a class="back-link" href={routes.memberships.to({ language, organisation }, { merge: membership.id })}>
            {say.notYet}
          </a>
        </Actions>
      </form>
    ),
  });
}
