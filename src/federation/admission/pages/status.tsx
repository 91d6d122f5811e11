import { z } from 'zod';
import {
  Actions,
  emptyForm,
  field,
  type Form,
  LongTextField,
  pageStatus,
  ProblemSummary,
  readForm,
  TickField,
} from '#ground/forms';
import { seeOther } from '#ground/http';
import { formatDay } from '#ground/language';
import { cookieOf, isSecure, type Visit } from '#identity';
import { routes } from '#routes';
import type { Umbrella } from '../../queries/umbrella.ts';
import { type Application, isOpen } from '../application.ts';
import { answerQuestion } from '../commands/talk.ts';
import { withdrawApplication } from '../commands/withdraw.ts';
import { stateLabel, stateLook, wishLabel } from '../labels.ts';
import { missingSteps } from '../steps.ts';
import { answerBy, termsOf } from '../terms.ts';
import { words } from '../words.generated.ts';
import { DocumentsPart } from './documentsPart.tsx';
import { applicantPage, reachOwn } from './frame.tsx';

/** Where the own application stands, and what is to do now. */
export async function applicationStatusAnswer(visit: Visit): Promise<Response | undefined> {
  const reached = await reachOwn(visit);
  if ('elsewhere' in reached) return reached.elsewhere;
  return statusPage(visit, reached.umbrella, reached.application, emptyForm(visit.language));
}

/** The applicant answers a question of the office. */
export async function answerQuestionAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, request, today } = visit;
  const reached = await reachOwn(visit);
  if ('elsewhere' in reached) return reached.elsewhere;
  const { umbrella, application } = reached;
  const read = await readForm(request, z.object({ question: field.text(), answer: field.longText() }), language);
  if ('refused' in read) return statusPage(visit, umbrella, application, read.refused);
  const head = { umbrella, publicUrl: house.publicUrl, today };
  const answered = await answerQuestion(house.database, application, head, read.values);
  if (!answered) {
    return statusPage(visit, umbrella, application, { ...read.form, problems: { '': words[language].answerOver } });
  }
  house.carryMail?.();
  return seeOther(routes.applicationStatus.to({ language, umbrella: umbrella.slug }));
}

/** The applicant takes the application back. */
export async function withdrawApplicationAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, request, today } = visit;
  const reached = await reachOwn(visit);
  if ('elsewhere' in reached) return reached.elsewhere;
  const { umbrella, application } = reached;
  const read = await readForm(request, z.object({ sure: field.yes() }), language);
  if ('refused' in read) return statusPage(visit, umbrella, application, read.refused);
  const head = { umbrella, publicUrl: house.publicUrl, today };
  const outcome = await withdrawApplication(house.database, application, head);
  house.carryMail?.();
  const parts = { language, umbrella: umbrella.slug };
  if (outcome !== 'forgotten') return seeOther(routes.applicationStatus.to(parts));
  return seeOther(routes.apply.to(parts), {
    'Set-Cookie': cookieOf('application', '', { days: 0, secure: isSecure(house) }),
  });
}

/** The status page; with problems the answer to a form of it that could not be taken. */
export async function statusPage(
  visit: Visit,
  umbrella: Umbrella,
  application: Application,
  form: Form,
): Promise<Response> {
  const { house, language } = visit;
  const say = words[language];
  const { state, number } = application;
  const open = application.questions.find(({ answer }) => answer === null);
  const parts = { language, umbrella: umbrella.slug };
  const terms = await termsOf(house.database, umbrella.node);
  const nextStep = missingSteps(application)[0] ?? 'check';
  const title = number === null ? say.statusBegun : say.statusTitle({ number });
  return applicantPage(visit, umbrella, {
    title,
    status: pageStatus(form),
    body: (
      <>
        <div class="stack">
          <ProblemSummary form={form} />
          <p class="small muted">{say.formOf({ umbrella: umbrella.name })}</p>
          <h1>{title}</h1>
          <p>
            <span class={`state ${stateLook[state]}`}>{stateLabel(language, state)}</span>
          </p>
          <NextSentence
            visit={visit}
            application={application}
            by={application.submittedOn && answerBy(terms, application.submittedOn)}
          />
          {state === 'begun' && (
            <>
              <p>{say.begunOn({ day: application.begunOn, wish: wishLabel(language, application.wish) })}</p>
              <Actions>
                <a class="button" href={routes.applicationStep.to({ ...parts, step: nextStep })}>
                  {say.goOn}
                </a>
              </Actions>
            </>
          )}
        </div>
        {application.questions.length > 0 && (
          <section class="beam stack" aria-labelledby="questions">
            <h2 id="questions">{say.questions}</h2>
            {application.questions.map((asked) => (
              <div class="stack-s">
                <p class="small muted">{say.askedOn({ day: asked.askedOn })}</p>
                <p dir="auto" class="voice">
                  {asked.question}
                </p>
                {asked.answer !== null && (
                  <>
                    <p class="small muted">{say.answeredOn({ day: asked.answeredOn ?? asked.askedOn })}</p>
                    <p dir="auto">{asked.answer}</p>
                  </>
                )}
                {asked.id === open?.id && isOpen(state) && (
                  <form class="stack" method="post" action={routes.answerQuestion.to(parts)} novalidate>
                    <input type="hidden" name="question" value={asked.id} />
                    <LongTextField form={form} name="answer" label={say.yourAnswer} />
                    <Actions>
                      <button class="button" type="submit">
                        {say.sendAnswer}
                      </button>
                    </Actions>
                  </form>
                )}
              </div>
            ))}
          </section>
        )}
        {isOpen(state) && state !== 'begun' && <DocumentsPart {...{ visit, umbrella, application, form }} />}
        {isOpen(state) && (
          <section class="beam stack" aria-labelledby="withdraw">
            <h2 id="withdraw">{say.withdrawTitle}</h2>
            <p>{state === 'begun' ? say.withdrawBegun : say.withdrawSent}</p>
            <form class="stack" method="post" action={routes.withdrawApplication.to(parts)} novalidate>
              <TickField form={form} name="sure" label={say.withdrawSure} />
              <Actions>
                <button class="button second" type="submit">
                  {say.withdraw}
                </button>
              </Actions>
            </form>
          </section>
        )}
      </>
    ),
  });
}

/** What happens next, as one sentence; at its end what was decided. */
function NextSentence({
  visit,
  application,
  by,
}: {
  visit: Visit;
  application: Application;
  by: Application['submittedOn'];
}) {
  const { language } = visit;
  const say = words[language];
  const { state, decision } = application;
  if (state === 'admitted' && decision?.fromDay) {
    return <p class="lead">{say.nextAdmitted({ from: decision.fromDay })}</p>;
  }
  if (state === 'refused' && decision) {
    return (
      <div class="stack-s">
        <p class="lead">{say.nextRefused({ day: decision.decidedOn })}</p>
        <p dir="auto" class="voice">
          {decision.reason}
        </p>
        <p>{say.refusedNext}</p>
      </div>
    );
  }
  if (state === 'submitted' && by) return <p class="lead">{say.nextSubmitted({ by })}</p>;
  if (state === 'presented' && by) return <p class="lead">{say.nextPresented({ by })}</p>;
  if (state === 'asked') return <p class="lead">{say.nextAsked}</p>;
  if (state === 'withdrawn') {
    return (
      <p class="lead">{say.nextWithdrawn({ day: formatDay(language, application.endedOn ?? application.begunOn) })}</p>
    );
  }
  return <p class="lead">{say.nextBegun}</p>;
}
