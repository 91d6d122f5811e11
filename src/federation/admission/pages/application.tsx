import { z } from 'zod';
import {
  Actions,
  emptyForm,
  field,
  type Form,
  LongTextField,
  ManyField,
  pageStatus,
  ProblemSummary,
  readForm,
} from '#ground/forms';
import { seeOther } from '#ground/http';
import { languageName } from '#ground/language';
import { granted, ownerOf, type Person, reachOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { type Application, applicantName, isOpen } from '../application.ts';
import { checkConditions, presentToBoard } from '../commands/review.ts';
import { askApplicant } from '../commands/talk.ts';
import { type Condition, conditionsOf, conditionText } from '../conditions.ts';
import { purposeLabel, stateLabel, stateLook, wishLabel } from '../labels.ts';
import { applicationOf, documentOf } from '../queries/application.ts';
import { type Known, possiblyKnown } from '../queries/duplicates.ts';
import { words } from '../words.generated.ts';
import { AnswersSoFar } from './answers.tsx';
import { DecisionForm } from './decisionForm.tsx';
import { documentAnswer } from './documents.tsx';
import { sizeText } from './documentsPart.tsx';

/** What every part of the page of one application needs. */
export interface Reviewed {
  visit: Visit & { actor: Person };
  application: Application;
  conditions: readonly Condition[];
  known: readonly Known[];
}

/** One application as office and board see it. */
export async function applicationAnswer(visit: Visit): Promise<Response | undefined> {
  const reviewed = await reachReviewed(visit);
  return reviewed && reviewPage(reviewed, emptyForm(visit.language));
}

/** The office ticks what it has looked at. */
export async function checkConditionAnswer(visit: Visit): Promise<Response | undefined> {
  const reviewed = await reachReviewed(visit);
  if (!reviewed) return undefined;
  const { house, language, request, today } = visit;
  const { application } = reviewed;
  const keys = application.conditions.map(({ key }) => key);
  const read = await readForm(request, z.object({ checked: field.many(keys) }), language);
  if ('refused' in read) return reviewPage(reviewed, read.refused);
  const what = { umbrella: application.umbrella, id: application.id, today };
  const done = await checkConditions(house.database, reviewed.visit.actor, what, read.values.checked);
  return done ? back(reviewed) : overPage(reviewed, read.form);
}

/** The office asks the applicant. */
export async function askApplicantAnswer(visit: Visit): Promise<Response | undefined> {
  const reviewed = await reachReviewed(visit);
  if (!reviewed) return undefined;
  const { house, language, request } = visit;
  const read = await readForm(request, z.object({ question: field.longText() }), language);
  if ('refused' in read) return reviewPage(reviewed, read.refused);
  const { question } = read.values;
  const asked = await askApplicant(
    house.database,
    reviewed.visit.actor,
    headOf(visit),
    reviewed.application.id,
    question,
  );
  if (!asked) return overPage(reviewed, read.form);
  house.carryMail?.();
  return back(reviewed);
}

/** The office hands the application to the board. */
export async function presentToBoardAnswer(visit: Visit): Promise<Response | undefined> {
  const reviewed = await reachReviewed(visit);
  if (!reviewed) return undefined;
  const { house, language } = visit;
  const what = { ...headOf(visit), id: reviewed.application.id };
  if (!(await presentToBoard(house.database, reviewed.visit.actor, what)))
    return overPage(reviewed, emptyForm(language));
  house.carryMail?.();
  return back(reviewed);
}

/** A document of an application, as a file to keep. */
export async function applicationDocumentAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, actor, parts } = visit;
  const owner = ownerOf(visit);
  const found = await house.database.within(reachOf(actor), async (write) => {
    const application = await applicationOf(write, owner.node, parts['application'] ?? '');
    return application && documentOf(write, application.id, parts['document'] ?? '');
  });
  return found && documentAnswer(found);
}

/** The application of the address, for people of its umbrella; a program and another umbrella's find nothing. */
export async function reachReviewed(visit: Visit): Promise<Reviewed | undefined> {
  const { house, actor, parts, today } = visit;
  if (actor.kind !== 'person') return undefined;
  const { node } = ownerOf(visit);
  const found = await house.database.within(reachOf(actor), async (write) => {
    const application = await applicationOf(write, node, parts['application'] ?? '');
    if (!application) return undefined;
    const { organisation } = application;
    return { application, known: organisation ? await possiblyKnown(write, node, organisation, today) : [] };
  });
  if (!found) return undefined;
  return { ...found, visit: { ...visit, actor }, conditions: await conditionsOf(house.database, node) };
}

/** Umbrella, house and day, as letters and commands need them. */
export const headOf = (visit: Visit) => ({
  umbrella: ownerOf(visit),
  publicUrl: visit.house.publicUrl,
  today: visit.today,
});

const back = ({ visit, application }: Reviewed): Response =>
  seeOther(
    routes.application.to({ language: visit.language, organisation: ownerOf(visit).slug, application: application.id }),
  );

/** Somebody was quicker: the page as it stands now, with what was typed. */
export async function overPage(reviewed: Reviewed, form: Form, problem?: string): Promise<Response> {
  const now = (await reachReviewed(reviewed.visit)) ?? reviewed;
  const problems = { '': problem ?? words[reviewed.visit.language].changedByOther };
  return reviewPage(now, { ...form, problems }, 409);
}

/** The page of one application, as it stands; with problems, as the answer to a form of it. */
export function reviewPage(reviewed: Reviewed, form: Form, status: number = pageStatus(form)): Response {
  const { visit, application } = reviewed;
  const { language, house, actor } = visit;
  const say = words[language];
  const organisation = ownerOf(visit).slug;
  const name = applicantName(application);
  const parts = { language, organisation, application: application.id };
  const decides = granted(house.rights, actor, 'decideApplications', visit.granted!.standing) !== undefined;
  return workPage(visit, {
    title: say.applicationOf({ name }),
    status,
    body: (
      <>
        <div class="stack">
          <a class="back" href={routes.applications.to({ language, organisation })}>
            {say.applications}
          </a>
          <ProblemSummary form={form} />
          <h1>
            <bdi>{name}</bdi>
          </h1>
          <p>
            <span class={`state ${stateLook[application.state]}`}>{stateLabel(language, application.state)}</span>
          </p>
          <p class="asof">
            {say.reviewLine({
              number: application.number ?? '',
              day: application.submittedOn ?? application.begunOn,
              wish: wishLabel(language, application.wish),
            })}
          </p>
        </div>
        <Decided {...reviewed} />
        <KnownAlready {...reviewed} />
        <section class="beam stack" aria-labelledby="answers">
          <h2 id="answers">{say.answers}</h2>
          <AnswersSoFar {...reviewed} />
        </section>
        {application.wish === 'full' && <Conditions {...reviewed} form={form} />}
        <section class="beam stack" aria-labelledby="documents">
          <h2 id="documents">{say.documents}</h2>
          {application.documents.length === 0 && <p>{say.documentsNone}</p>}
          <ul class="plain-list">
            {application.documents.map(({ id, purpose, name: file, bytes }) => (
              <li>
                {purposeLabel(language, purpose)}:{' '}
                <a href={routes.applicationDocument.to({ ...parts, document: id })}>
                  <bdi>{file}</bdi>
                </a>{' '}
                <span class="muted">{sizeText(language, bytes)}</span>
              </li>
            ))}
          </ul>
        </section>
        <Questions {...reviewed} form={form} />
        {(application.state === 'submitted' || application.state === 'asked') && (
          <section class="beam stack" aria-labelledby="present">
            <h2 id="present">{say.presentTitle}</h2>
            <p>{say.presentLead}</p>
            <form method="post" action={routes.presentToBoard.to(parts)}>
              <Actions>
                <button class="button" type="submit">
                  {say.present}
                </button>
              </Actions>
            </form>
          </section>
        )}
        {application.state === 'presented' && decides && <DecisionForm {...reviewed} form={form} />}
        {application.state === 'presented' && !decides && <p class="note">{say.boardDecides}</p>}
      </>
    ),
  });
}

function Decided({ visit: { language }, application: { decision } }: Reviewed) {
  const say = words[language];
  if (!decision) return null;
  const said = { decision: decision.decision, day: decision.decidedOn };
  return (
    <div class="note stack-s">
      <p>
        {decision.outcome === 'admitted'
          ? say.wasAdmitted({ ...said, from: decision.fromDay ?? decision.decidedOn })
          : say.wasRefused(said)}
      </p>
      {decision.reason && <p dir="auto">{decision.reason}</p>}
      {decision.decidedBy && <p class="small muted">{say.writtenDownBy({ name: decision.decidedBy })}</p>}
    </div>
  );
}

function KnownAlready({ visit, known, application }: Reviewed) {
  const { language } = visit;
  const say = words[language];
  if (known.length === 0 || !isOpen(application.state)) return null;
  return (
    <div class="note warm stack-s">
      <h2>{say.knownTitle}</h2>
      <p>{say.knownLead}</p>
      <ul>
        {known.map(({ slug, name, place, member }) => (
          <li>
            <a href={routes.organisation.to({ language, umbrella: ownerOf(visit).slug, organisation: slug })}>
              <bdi>{name}</bdi>
            </a>
            {place && (
              <>
                {' '}
                <bdi class="muted">{place}</bdi>
              </>
            )}
            {member && <> · {say.knownMember}</>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Conditions({ visit, application, conditions, form }: Reviewed & { form: Form }) {
  const { language } = visit;
  const say = words[language];
  const parts = { language, organisation: ownerOf(visit).slug, application: application.id };
  const checked = application.conditions.filter(({ checkedOn }) => checkedOn !== null).map(({ key }) => key);
  const shown = form.typed.has('checked') ? form : { ...form, typed: emptyForm(language, { checked }).typed };
  const textOf = (key: string) =>
    conditionText(language, conditions.find((each) => each.key === key) ?? { key, document: false });
  return (
    <section class="beam stack" aria-labelledby="checklist">
      <h2 id="checklist">{say.checklist}</h2>
      <form class="stack" method="post" action={routes.checkCondition.to(parts)} novalidate>
        <ManyField
          form={shown}
          name="checked"
          label={say.checkedWhich}
          choices={application.conditions.map(({ key, said, checkedBy, checkedOn }) => ({
            value: key,
            label: <bdi>{textOf(key)}</bdi>,
            hint: [
              said ? say.applicantSaysYes : say.applicantSaysNo,
              ...(checkedOn ? [say.checkedBy({ name: checkedBy ?? '–', day: checkedOn })] : []),
            ].join(' '),
          }))}
        />
        {application.conditionsNote && (
          <p dir="auto" class="voice">
            {application.conditionsNote}
          </p>
        )}
        {isOpen(application.state) && (
          <Actions>
            <button class="button second" type="submit">
              {say.saveChecks}
            </button>
          </Actions>
        )}
      </form>
    </section>
  );
}

function Questions({ visit, application, form }: Reviewed & { form: Form }) {
  const { language } = visit;
  const say = words[language];
  const parts = { language, organisation: ownerOf(visit).slug, application: application.id };
  return (
    <section class="beam stack" aria-labelledby="questions">
      <h2 id="questions">{say.questionsAndAnswers}</h2>
      {application.questions.map(({ question, askedBy, askedOn, answer, answeredOn }) => (
        <div class="stack-s">
          <p class="small muted">{say.askedBy({ name: askedBy ?? '–', day: askedOn })}</p>
          <p dir="auto">{question}</p>
          {answer === null ? (
            <p>
              <span class="state soon">{say.notAnswered}</span>
            </p>
          ) : (
            <>
              <p class="small muted">{say.answeredOn({ day: answeredOn ?? askedOn })}</p>
              <p dir="auto" class="voice">
                {answer}
              </p>
            </>
          )}
        </div>
      ))}
      {isOpen(application.state) && (
        <form class="stack" method="post" action={routes.askApplicant.to(parts)} novalidate>
          <LongTextField
            form={form}
            name="question"
            label={say.newQuestion}
            hint={say.newQuestionHint({ language: languageName(language, application.language) })}
          />
          <Actions>
            <button class="button second" type="submit">
              {say.sendQuestion}
            </button>
          </Actions>
        </form>
      )}
    </section>
  );
}
