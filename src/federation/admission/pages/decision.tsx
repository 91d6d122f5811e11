import { z } from 'zod';
import { Actions, CheckAnswers, field, type Form, HiddenField, readForm } from '#ground/forms';
import { seeOther } from '#ground/http';
import { formatDay } from '#ground/language';
import { ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { affiliationKinds } from '../../affiliation.ts';
import { membershipLabel } from '../../labels.ts';
import { applicantName } from '../application.ts';
import { decideApplication, type DecisionRefusal, type DecisionWish } from '../commands/decide.ts';
import { refusalSentence } from '../refusalSentence.ts';
import { words } from '../words.generated.ts';
import { headOf, overPage, reachReviewed, type Reviewed, reviewPage } from './application.tsx';

/** The board's decision: checked once more, then carried out. */
export async function decideApplicationAnswer(visit: Visit): Promise<Response | undefined> {
  const reviewed = await reachReviewed(visit);
  if (!reviewed) return undefined;
  const { house, language } = visit;
  const read = await readDecision(reviewed);
  if ('refused' in read) return reviewPage(reviewed, read.refused);
  const { wish, form, sure } = read;
  if (!sure) return checkPage(reviewed, wish, form);
  const what = { ...headOf(visit), id: reviewed.application.id };
  const outcome = await decideApplication(house.database, reviewed.visit.actor, what, wish);
  if (outcome !== 'done') {
    return overPage(
      reviewed,
      form,
      'undecided' in outcome ? undecidedSentence(visit, outcome) : refusalSentence(language, outcome),
    );
  }
  house.carryMail?.();
  return seeOther(
    routes.application.to({
      language,
      organisation: ownerOf(visit).slug,
      application: reviewed.application.id,
    }),
  );
}

async function readDecision({
  visit,
  application,
  known,
}: Reviewed): Promise<{ wish: DecisionWish; form: Form; sure: boolean } | { refused: Form }> {
  const { language, request, today } = visit;
  const say = words[language];
  const shape = z.object({
    outcome: field.choice(['admitted', 'refused']),
    decision: field.text(),
    decidedOn: field.day(language),
    kind: field.optionalChoice(affiliationKinds),
    from: field.optionalDay(language),
    existing: field.optionalText(),
    reason: field.optionalLongText(),
    sure: field.tick(),
  });
  const read = await readForm(request, shape, language);
  if ('refused' in read) return read;
  const { outcome, decision, decidedOn, kind, from, existing, reason, sure } = read.values;
  const problem = (problems: Record<string, string>) => ({ refused: { ...read.form, problems } });
  if (decidedOn > today) return problem({ decidedOn: say.decidedLater });
  if (outcome === 'refused') {
    if (reason === undefined) return problem({ reason: say.reasonMissing });
    return { wish: { outcome, decision, decidedOn, reason }, form: read.form, sure };
  }
  if (from === undefined) return problem({ from: say.fromMissing });
  if (application.wish !== 'individual' && kind === undefined) return problem({ kind: say.kindMissing });
  const choice = known.some(({ member }) => !member);
  if (choice && existing === undefined) return problem({ existing: say.existingMissing });
  return {
    wish: {
      outcome,
      decision,
      decidedOn,
      kind: kind ?? 'full',
      from,
      ...(choice && existing !== 'new' ? { existing } : {}),
    },
    form: read.form,
    sure,
  };
}

const carried = ['outcome', 'decision', 'decidedOn', 'kind', 'from', 'existing', 'reason'];

function checkPage({ visit, application, known }: Reviewed, wish: DecisionWish, form: Form): Response {
  const { language } = visit;
  const say = words[language];
  const parts = { language, organisation: ownerOf(visit).slug, application: application.id };
  const existing = wish.outcome === 'admitted' ? known.find(({ slug }) => slug === wish.existing) : undefined;
  return workPage(visit, {
    title: say.decideCheck,
    face: 'form',
    body: (
      <form class="ask" method="post" action={routes.decideApplication.to(parts)}>
        <h1>{say.decideCheck}</h1>
        <CheckAnswers
          language={language}
          rows={[
            { label: say.columnApplicant, value: applicantName(application) },
            { label: say.outcome, value: wish.outcome === 'admitted' ? say.outcomeAdmitted : say.outcomeRefused },
            { label: say.decisionNumber, value: wish.decision },
            { label: say.decidedOn, value: formatDay(language, wish.decidedOn) },
            ...(wish.outcome === 'admitted'
              ? [
                  {
                    label: say.kind,
                    value:
                      application.wish === 'individual' ? say.wishIndividual : membershipLabel(language, wish.kind),
                  },
                  { label: say.fromDay, value: formatDay(language, wish.from) },
                  ...(existing ? [{ label: say.isItKnown, value: existing.name }] : []),
                ]
              : [{ label: say.refusalReason, value: wish.reason }]),
          ]}
        />
        <p>{wish.outcome === 'admitted' ? say.decideDoesAdmit : say.decideDoesRefuse}</p>
        {carried.map((name) => (
          <HiddenField form={form} name={name} />
        ))}
        <input type="hidden" name="sure" value="yes" />
        <Actions>
          <button class="button" type="submit">
            {say.decide}
          </button>
          <a class="back-link" href={routes.application.to(parts)}>
            {say.notYet}
          </a>
        </Actions>
      </form>
    ),
  });
}

function undecidedSentence({ language }: Visit, { undecided }: DecisionRefusal): string {
  const say = words[language];
  return {
    notThere: say.changedByOther,
    notPresented: say.notPresented,
    alreadyDecided: say.alreadyDecided,
    ownApplication: say.ownApplication,
    notKnown: say.notKnown,
  }[undecided];
}
