import type { ComponentChildren } from 'preact';
import { Actions, emptyForm, type Form, pageStatus, ProblemSummary } from '#ground/forms';
import { seeOther } from '#ground/http';
import type { Visit } from '#identity';
import { routes } from '#routes';
import { saveAnswers } from '../commands/save.ts';
import { submitApplication } from '../commands/submit.ts';
import { conditionsOf } from '../conditions.ts';
import { missingSteps, type Step, stepsOf } from '../steps.ts';
import { termsOf } from '../terms.ts';
import { words } from '../words.generated.ts';
import { AnswersSoFar } from './answers.tsx';
import { DocumentsPart } from './documentsPart.tsx';
import { applicantPage, reachOwn } from './frame.tsx';
import { conditionsStep } from './steps/conditions.tsx';
import { contactStep } from './steps/contact.tsx';
import { declarationStep } from './steps/declaration.tsx';
import { organisationStep } from './steps/organisation.tsx';
import type { StepPage, StepVisit } from './steps/step.ts';
import { workStep } from './steps/work.tsx';

const pages: Readonly<Record<Exclude<Step, 'check'>, StepPage>> = {
  organisation: organisationStep,
  contact: contactStep,
  work: workStep,
  conditions: conditionsStep,
  declaration: declarationStep,
};

/** One page of the form, filled with what is saved. */
export async function applicationStepAnswer(visit: Visit): Promise<Response | undefined> {
  const reached = await reachStep(visit);
  if ('elsewhere' in reached) return reached.elsewhere;
  const { step, ...here } = reached;
  return stepPage(here, step, step === 'check' ? emptyForm(visit.language) : pages[step].stored(here));
}

/** A page is sent: saved, then the next one. The last one sends the application. */
export async function saveApplicationStepAnswer(visit: Visit): Promise<Response | undefined> {
  const reached = await reachStep(visit);
  if ('elsewhere' in reached) return reached.elsewhere;
  const { step, ...here } = reached;
  if (step === 'check') return submitAnswer(here);
  const read = await pages[step].read(here);
  if ('refused' in read) return stepPage(here, step, read.refused);
  const saved = await saveAnswers(visit.house.database, here.application, visit.language, read.saying);
  const order = stepsOf(here.application);
  return seeOther(saved ? addressOf(here, order[order.indexOf(step) + 1] ?? 'check') : statusOf(here));
}

async function submitAnswer(here: StepVisit): Promise<Response> {
  const { visit, umbrella, application } = here;
  const { house, language, today } = visit;
  const terms = await termsOf(house.database, umbrella.node);
  const letter = { umbrella, publicUrl: house.publicUrl, terms, today };
  const outcome = await submitApplication(house.database, application, letter);
  if (outcome !== 'missing') {
    house.carryMail?.();
    return seeOther(statusOf(here));
  }
  const problems = { '': words[language].somethingMissing };
  return stepPage(here, 'check', { ...emptyForm(language), problems });
}

/** The page of an address, where this browser's application has one of that name and is not sent yet. */
async function reachStep(visit: Visit): Promise<(StepVisit & { step: Step }) | { elsewhere: Response | undefined }> {
  const reached = await reachOwn(visit);
  if ('elsewhere' in reached) return reached;
  const { umbrella, application } = reached;
  const step = stepsOf(application).find((each) => each === visit.parts['step']);
  if (!step) return { elsewhere: undefined };
  const conditions = await conditionsOf(visit.house.database, umbrella.node);
  const here = { visit, umbrella, application, conditions };
  return application.state === 'begun' ? { ...here, step } : { elsewhere: seeOther(statusOf(here)) };
}

const statusOf = ({ visit: { language }, umbrella }: StepVisit): string =>
  routes.applicationStatus.to({ language, umbrella: umbrella.slug });

const addressOf = ({ visit: { language }, umbrella }: StepVisit, step: Step): string =>
  routes.applicationStep.to({ language, umbrella: umbrella.slug, step });

/** A page of the form; also the answer to one that could not be taken. `below` stands behind the form. */
export function stepPage(
  here: StepVisit,
  step: Step,
  form: Form,
  documents: Form = emptyForm(here.visit.language),
): Response {
  const { visit, umbrella, application } = here;
  const { language } = visit;
  const say = words[language];
  const order = stepsOf(application);
  const at = order.indexOf(step);
  const title = step === 'check' ? say.stepCheck : pages[step].title(here);
  const before = order[at - 1];
  return applicantPage(visit, umbrella, {
    title: say.stepTitle({ title, at: at + 1, of: order.length }),
    status: Math.max(pageStatus(form), pageStatus(documents)),
    body: (
      <>
        <div class="stack-s">
          <p class="small muted">{say.formOf({ umbrella: umbrella.name })}</p>
          <StepsDrawn at={at} of={order.length} />
          <p class="progress">
            <strong>{say.stepOf({ at: at + 1, of: order.length })}</strong>
          </p>
        </div>
        <form
          class="ask"
          method="post"
          action={routes.saveApplicationStep.to({ language, umbrella: umbrella.slug, step })}
          novalidate
        >
          <ProblemSummary form={form} />
          <ProblemSummary form={documents} />
          <h1>{title}</h1>
          {step === 'check' ? <Check here={here} /> : <StepFields here={here} step={step} form={form} />}
          <Actions>
            <button class="button" type="submit">
              {step === 'check' ? say.submit : say.saveAndGoOn}
            </button>
            {before && (
              <a class="back-link" href={addressOf(here, before)}>
                {say.stepBack}
              </a>
            )}
            <a class="back-link" href={statusOf(here)}>
              {say.later}
            </a>
          </Actions>
          <p class="hint">{say.laterHint}</p>
        </form>
        {step === 'conditions' && <DocumentsPart {...here} form={documents} />}
      </>
    ),
  });
}

function StepFields({
  here,
  step,
  form,
}: {
  here: StepVisit;
  step: Exclude<Step, 'check'>;
  form: Form;
}): ComponentChildren {
  const { Fields } = pages[step];
  return <Fields {...here} form={form} />;
}

function Check({ here }: { here: StepVisit }) {
  const { visit, application } = here;
  const say = words[visit.language];
  const missing = missingSteps(application);
  return (
    <>
      {missing.length > 0 && (
        <div class="note warm stack-s">
          <p>{say.stillMissing}</p>
          <ul>
            {missing.map((step) => (
              <li>
                <a href={addressOf(here, step)}>{step === 'check' ? say.stepCheck : pages[step].title(here)}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <AnswersSoFar {...here} changeAt={(step) => addressOf(here, step)} />
      <p>{say.checkLead}</p>
    </>
  );
}

// One bar a page: the done ones filled, the one at hand marked.
function StepsDrawn({ at, of }: { at: number; of: number }) {
  return (
    <svg class="steps" viewBox={`0 0 ${of * 40} 14`} preserveAspectRatio="none" aria-hidden="true">
      {Array.from({ length: of }, (_, index) => (
        <rect class={index < at ? 'done' : index === at ? 'now' : ''} x={index * 40 + 1} y="1" width="37" height="12" />
      ))}
    </svg>
  );
}
