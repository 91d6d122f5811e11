import { z } from 'zod';
import {
  Actions,
  CheckAnswers,
  ChoiceField,
  DayEntry,
  emptyForm,
  field,
  type Form,
  HiddenField,
  LongTextField,
  pageStatus,
  ProblemSummary,
  readForm,
  TextField,
} from '#ground/forms';
import { seeOther } from '#ground/http';
import { formatDay } from '#ground/language';
import { ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { endLabel } from '../labels.ts';
import { endMembership, type EndWish } from '../commands/endMembership.ts';
import { type Membership, membershipOf } from '../queries/memberships.ts';
import { refusalSentence } from '../refusalSentence.ts';
import { lastDayOf, type Terms, termsOf } from '../terms.ts';
import { words } from '../words.generated.ts';
import { ruleSentence } from './rule.ts';

// A merger has a page of its own: it names whom the member merges into.
const endings = ['resignation', 'exclusion', 'dissolution'] as const;

/** The form as it begins: a resignation that came today, with the last day the statutes give it. */
export const firstEndForm = ({ language, today }: Visit, terms: Terms): Form =>
  emptyForm(language, { until: lastDayOf(terms, today) });

/** The umbrella ends a membership: checked once more, then carried out. */
export async function endMembershipAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, parts, actor, today } = visit;
  const owner = ownerOf(visit);
  const id = parts['affiliation'] ?? '';
  const membership = await membershipOf(house.database.kysely, { umbrella: owner.node }, id);
  if (!membership || actor.kind !== 'person') return undefined;
  const terms = await termsOf(house.database, owner.node);
  const read = await readEnd(visit);
  if ('refused' in read) return endPage(visit, membership, terms, read.refused);
  const { wish, form, sure } = read;
  if (!sure) return checkPage(visit, membership, wish, form);
  const outcome = await endMembership(house.database, actor, house, { umbrella: owner.node }, id, { ...wish, today });
  if (outcome !== 'done') {
    const problems = { until: refusalSentence(language, outcome) };
    return endPage(visit, membership, terms, { ...form, problems }, 409);
  }
  house.carryMail?.();
  return seeOther(routes.memberships.to({ language, organisation: owner.slug }, { done: 'yes' }));
}

type Ending = Omit<EndWish, 'today'> & { ending: (typeof endings)[number] };

async function readEnd(visit: Visit): Promise<{ wish: Ending; form: Form; sure: boolean } | { refused: Form }> {
  const { language, request } = visit;
  const say = words[language];
  const shape = z.object({
    ending: field.choice(endings),
    until: field.day(language),
    reason: field.optionalLongText(),
    heard: field.optionalLongText(),
    decision: field.optionalText(),
    decidedOn: field.optionalDay(language),
    sure: field.tick(),
  });
  const read = await readForm(request, shape, language);
  if ('refused' in read) return read;
  const { sure, ...wish } = read.values;
  // An exclusion is a decision somebody answers for, and nobody is excluded unheard.
  const missing: Record<string, string | undefined> =
    wish.ending === 'exclusion'
      ? {
          reason: wish.reason ? undefined : say.exclusionReason,
          heard: wish.heard ? undefined : say.exclusionHeard,
          decision: wish.decision ? undefined : say.exclusionDecision,
          decidedOn: wish.decidedOn ? undefined : say.exclusionDecision,
        }
      : {};
  const problems = Object.fromEntries(
    Object.entries(missing).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  if (Object.keys(problems).length > 0) return { refused: { ...read.form, problems } };
  return { wish, form: read.form, sure };
}

/** The form to end a membership. */
export function endPage(
  visit: Visit,
  membership: Membership,
  terms: Terms,
  form: Form,
  status: number = pageStatus(form),
): Response {
  const { language, today } = visit;
  const say = words[language];
  const organisation = ownerOf(visit).slug;
  const hints = { resignation: undefined, exclusion: say.exclusionHint, dissolution: say.dissolutionHint };
  return workPage(visit, {
    title: say.endTitle({ name: membership.memberName }),
    face: 'form',
    status,
    body: (
      <form
        class="ask"
        method="post"
        action={routes.endMembership.to({ language, organisation, affiliation: membership.id })}
        novalidate
      >
        <ProblemSummary form={form} />
        <h1>{say.endTitle({ name: membership.memberName })}</h1>
        <ChoiceField
          form={form}
          name="ending"
          label={say.endHow}
          choices={endings.map((value) => ({ value, label: endLabel(language, value), hint: hints[value] }))}
        />
        <DayEntry form={form} name="until" label={say.lastDay} hint={ruleSentence(language, terms, today)} />
        <LongTextField form={form} name="reason" label={say.endReason} hint={say.endReasonHint} rows={4} optional />
        <LongTextField form={form} name="heard" label={say.heard} hint={say.heardHint} rows={4} optional />
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

function checkPage(visit: Visit, membership: Membership, wish: Ending, form: Form): Response {
  const { language } = visit;
  const say = words[language];
  const organisation = ownerOf(visit).slug;
  return workPage(visit, {
    title: say.endCheck,
    face: 'form',
    body: (
      <form
        class="ask"
        method="post"
        action={routes.endMembership.to({ language, organisation, affiliation: membership.id })}
      >
        <h1>{say.endCheck}</h1>
        <CheckAnswers
          language={language}
          rows={[
            { label: say.columnMember, value: membership.memberName },
            { label: say.endHow, value: endLabel(language, wish.ending) },
            { label: say.lastDay, value: formatDay(language, wish.until) },
            { label: say.endReason, value: wish.reason ?? '' },
            { label: say.heard, value: wish.heard ?? '' },
            { label: say.decisionNumber, value: wish.decision ?? '' },
            { label: say.decidedOn, value: wish.decidedOn ? formatDay(language, wish.decidedOn) : '' },
          ]}
        />
        <p>{wish.ending === 'dissolution' ? say.endDoesAll : say.endDoes}</p>
        {['ending', 'until', 'reason', 'heard', 'decision', 'decidedOn'].map((name) => (
          <HiddenField form={form} name={name} />
        ))}
        <input type="hidden" name="sure" value="yes" />
        <Actions>
          <button class="button" type="submit">
            {say.endNow}
          </button>
          <a class="back-link" href={routes.memberships.to({ language, organisation }, { end: membership.id })}>
            {say.notYet}
          </a>
        </Actions>
      </form>
    ),
  });
}
