import { emptyForm, type Form, pageStatus, ProblemSummary } from '#ground/forms';
import { formatNumber } from '#ground/language';
import { ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { umbrellaOn } from '../../queries/umbrella.ts';
import { overviewOf } from '../overview.ts';
import { answersOf } from '../queries/answer.ts';
import { missingIn } from '../queries/missing.ts';
import { statementBefore } from '../queries/statement.ts';
import { words } from '../words.generated.ts';
import { Answers } from './Answers.tsx';
import { CloseForm } from './CloseForm.tsx';
import { Districts } from './Districts.tsx';
import { MissingMembers } from './MissingMembers.tsx';
import { reachStatement, seen } from './reach.ts';
import { StatementMessage } from './StatementMessage.tsx';
import { Totals } from './Totals.tsx';

/** How a statement stands: the response, what was reported and counted, who is missing. */
export function statementAnswer(visit: Visit): Promise<Response | undefined> {
  return statementPage(visit, { form: emptyForm(visit.language) });
}

/** The same page with a form that has to be put right, or told that the statement is closed (409). */
export async function statementPage(
  visit: Visit,
  { form, status }: { form: Form; status?: 409 },
): Promise<Response | undefined> {
  const { house, language, today, url } = visit;
  const say = words[language];
  const owner = ownerOf(visit);
  const found = await seen(visit, async (write) => {
    const statement = await reachStatement(visit, write);
    if (!statement) return undefined;
    const earlier = await statementBefore(write, statement);
    return {
      statement,
      answers: await answersOf(write, statement.id),
      missing: await missingIn(write, statement.id, today),
      earlier: earlier && { year: earlier.year, ...overviewOf(await answersOf(write, earlier.id), earlier.questions) },
    };
  });
  if (!found) return undefined;
  const { statement, answers, missing, earlier } = found;
  const overview = overviewOf(answers, statement.questions);
  const umbrella = await umbrellaOn(house.database, owner.slug, statement.countedOn, language);
  const year = String(statement.year);
  const parts = { language, organisation: owner.slug, year };
  const told = url.searchParams.get('told') ?? '';
  const title = say.statementTitle({ year });
  const open = statement.closedOn === null;
  return workPage(visit, {
    title,
    status: status ?? pageStatus(form),
    body: (
      <>
        <div class="stack">
          <ProblemSummary form={form} />
          {/^\d{1,6}$/.test(told) && (
            <p class="note" role="status">
              {say.toldNote({ n: Number(told) })}
            </p>
          )}
          {status === 409 && (
            <p class="note warm" role="alert">
              {say.closedMeanwhile({ umbrella: owner.name })}
            </p>
          )}
          <p>
            <a class="back" href={routes.statements.to({ language, organisation: owner.slug })}>
              {say.officeTitle}
            </a>
          </p>
          <h1>{title}</h1>
          <p class="lead">
            {open
              ? say.statementLead({ countedOn: statement.countedOn, deadline: statement.deadline })
              : say.closedLead({ countedOn: statement.countedOn, day: statement.closedOn! })}
          </p>
          <StatementMessage statement={statement} />
        </div>
        <section class="beam stack" aria-labelledby="response">
          <h2 id="response">{say.responseTitle}</h2>
          <p class="big-state">
            <b>{say.answeredOf(overview)}</b>
          </p>
          {overview.asked > 0 && (
            <p>
              {say.responseRate({
                percent: formatNumber(language, Math.round((overview.answered / overview.asked) * 100)),
              })}
            </p>
          )}
        </section>
        <Totals language={language} statement={statement} overview={overview} earlier={earlier} />
        <Districts
          language={language}
          statement={statement}
          overview={overview}
          umbrella={umbrella}
          csv={routes.statementCsv.to(parts)}
        />
        <MissingMembers visit={visit} statement={statement} missing={missing} />
        <Answers visit={visit} statement={statement} answers={answers} />
        {open && <CloseForm form={form} year={year} action={routes.closeStatement.to(parts)} />}
      </>
    ),
  });
}
