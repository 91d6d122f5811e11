import { z } from 'zod';
import {
  Actions,
  CheckAnswers,
  emptyForm,
  field,
  type Form,
  HiddenField,
  LongTextField,
  ProblemSummary,
  readForm,
} from '#ground/forms';
import { seeOther } from '#ground/http';
import { formatDay } from '#ground/language';
import { ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { membershipLabel } from '../../labels.ts';
import { endLabel } from '../labels.ts';
import { endMembership } from '../commands/endMembership.ts';
import { type Membership, membershipOf, membershipsOf } from '../queries/memberships.ts';
import { refusalSentence } from '../refusalSentence.ts';
import { lastDayOf, termsOf } from '../terms.ts';
import { words } from '../words.generated.ts';
import { ruleSentence } from './rule.ts';

/** Where the own organisation belongs, and how it leaves. */
export async function ownMembershipsAnswer(visit: Visit): Promise<Response> {
  return ownPage(visit, emptyForm(visit.language));
}

/** The board resigns a membership: the last day follows from the umbrella's statutes, not from what was typed. */
export async function resignAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, request, parts, actor, today } = visit;
  const owner = ownerOf(visit);
  const id = parts['affiliation'] ?? '';
  const membership = await membershipOf(house.database.kysely, { member: owner.node }, id);
  if (!membership || actor.kind !== 'person') return undefined;
  const terms = await termsOf(house.database, membership.umbrellaNode);
  const shape = z.object({ reason: field.optionalLongText(), sure: field.tick() });
  const read = await readForm(request, shape, language);
  if ('refused' in read) return ownPage(visit, read.refused, id);
  const until = lastDayOf(terms, today);
  if (!read.values.sure) return checkPage(visit, membership, ruleSentence(language, terms, today), until, read.form);
  const wish = { ending: 'resignation', until, today, reason: read.values.reason } as const;
  const outcome = await endMembership(house.database, actor, house, { member: owner.node }, id, wish);
  if (outcome !== 'done') {
    return ownPage(visit, { ...read.form, problems: { '': refusalSentence(language, outcome) } }, id, 409);
  }
  house.carryMail?.();
  return seeOther(routes.ownMemberships.to({ language, organisation: owner.slug }, { done: 'yes' }));
}

/** The page; `open` is the membership whose form could not be taken, it keeps what was typed. */
async function ownPage(visit: Visit, form: Form, open?: string, status?: number): Promise<Response> {
  const { house, language, today, url } = visit;
  const owner = ownerOf(visit);
  const say = words[language];
  const all = await membershipsOf(house.database.kysely, owner.node);
  const lasting = all.filter(({ until }) => until === undefined);
  const rules = new Map<string, string>();
  for (const { id, umbrellaNode } of lasting) {
    rules.set(id, ruleSentence(language, await termsOf(house.database, umbrellaNode), today));
  }
  const problems = Object.keys(form.problems).length > 0;
  return workPage(visit, {
    title: say.ownMemberships,
    status: status ?? (problems ? 422 : 200),
    body: (
      <>
        <div class="stack">
          <ProblemSummary form={form} />
          <h1>{say.ownMemberships}</h1>
          {url.searchParams.has('done') && <p class="note">{say.resignDone}</p>}
          {all.length === 0 && <p>{say.ownMembershipsNone}</p>}
        </div>
        {all.map((membership) => (
          <section class="beam stack" aria-labelledby={`to-${membership.id}`}>
            <h2 id={`to-${membership.id}`}>
              <bdi>{membership.umbrellaName}</bdi>
            </h2>
            <p>
              {membershipLabel(language, membership.kind)} ·{' '}
              {membership.until === undefined
                ? say.since({ from: membership.from })
                : say.fromUntil({
                    from: membership.from,
                    until: membership.until,
                    how: endLabel(language, membership.ending ?? 'resignation'),
                  })}
            </p>
            {membership.until === undefined && (
              <details class="open" open={membership.id === open}>
                <summary>{say.resignTitle}</summary>
                <form
                  class="stack"
                  method="post"
                  action={routes.resign.to({ language, organisation: owner.slug, affiliation: membership.id })}
                  novalidate
                >
                  <p>{rules.get(membership.id)}</p>
                  <LongTextField
                    form={membership.id === open ? form : emptyForm(language)}
                    name="reason"
                    label={say.resignReason}
                    rows={4}
                    optional
                  />
                  <Actions>
                    <button class="button second" type="submit">
                      {say.toCheck}
                    </button>
                  </Actions>
                </form>
              </details>
            )}
          </section>
        ))}
      </>
    ),
  });
}

function checkPage(
  visit: Visit,
  membership: Membership,
  rule: string,
  until: Membership['from'],
  form: Form,
): Response {
  const { language } = visit;
  const say = words[language];
  const organisation = ownerOf(visit).slug;
  return workPage(visit, {
    title: say.resignCheck,
    face: 'form',
    body: (
      <form class="ask" method="post" action={routes.resign.to({ language, organisation, affiliation: membership.id })}>
        <h1>{say.resignCheck}</h1>
        <CheckAnswers
          language={language}
          rows={[
            { label: say.resignFrom, value: membership.umbrellaName },
            { label: say.lastDay, value: formatDay(language, until) },
            { label: say.resignReason, value: form.typed.get('reason') },
          ]}
        />
        <p>{rule}</p>
        <p>{say.resignDoes}</p>
        <HiddenField form={form} name="reason" />
        <input type="hidden" name="sure" value="yes" />
        <Actions>
          <button class="button" type="submit">
            {say.resign}
          </button>
          <a class="back-link" href={routes.ownMemberships.to({ language, organisation })}>
            {say.notYet}
          </a>
        </Actions>
      </form>
    ),
  });
}
