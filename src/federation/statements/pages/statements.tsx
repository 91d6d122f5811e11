import { emptyForm, type Form, pageStatus, ProblemSummary, readForm } from '#ground/forms';
import { Table } from '#ground/html';
import { seeOther } from '#ground/http';
import { formatDay, type Language } from '#ground/language';
import type { Day } from '#ground/day';
import { actorName, ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { openStatement } from '../commands/open.ts';
import { remind } from '../commands/remind.ts';
import { type StatementLine, statementOfYear, statementsOf } from '../queries/statement.ts';
import { words } from '../words.generated.ts';
import { OpenForm, openingShape, usualOpening } from './OpenForm.tsx';
import { seen } from './reach.ts';

/** An umbrella's statements over the years, and where the next one is opened. */
export function statementsAnswer(visit: Visit): Promise<Response> {
  const { language, today } = visit;
  return statementsPage(visit, emptyForm(language, usualOpening(today)));
}

/** Opens the statement of a year and writes to all members who have people here. */
export async function openStatementAnswer(visit: Visit): Promise<Response> {
  const { actor, house, language, today, request } = visit;
  const say = words[language];
  const read = await readForm(request, openingShape(language), language);
  if ('refused' in read) return statementsPage(visit, read.refused);
  const { values, form } = read;
  const wrong = (problems: Record<string, string>) => statementsPage(visit, { ...form, problems });
  if (values.questions.length === 0) return wrong({ questions: say.questionsMissing });
  if (values.deadline < today) return wrong({ deadline: say.deadlinePast({ day: today }) });
  const umbrella = ownerOf(visit);
  const { year, countedOn, deadline, questions } = values;
  const message = values.message === undefined ? undefined : { text: values.message, language };
  const told = await seen(visit, async (write) => {
    const by = actorName(actor);
    const id = await openStatement(write, by, { umbrella, year, countedOn, deadline, questions, message }, today);
    const statement = id === undefined ? undefined : await statementOfYear(write, umbrella.node, String(year));
    if (!statement) return undefined;
    return remind(write, by, { statement, step: 'opened', stepOn: today }, { publicUrl: house.publicUrl, today });
  });
  if (told === undefined) return wrong({ year: say.yearTaken({ year: String(year) }) });
  house.carryMail?.();
  const parts = { language, organisation: umbrella.slug, year: String(year) };
  return seeOther(routes.statement.to(parts, { told: told.members }));
}

async function statementsPage(visit: Visit, form: Form): Promise<Response> {
  const { language, today } = visit;
  const say = words[language];
  const { node, slug } = ownerOf(visit);
  const statements = await seen(visit, (write) => statementsOf(write, node));
  return workPage(visit, {
    title: say.officeTitle,
    status: pageStatus(form),
    body: (
      <>
        <div class="stack">
          <ProblemSummary form={form} />
          <h1>{say.officeTitle}</h1>
          <p class="lead">{say.officeLead}</p>
        </div>
        {statements.length === 0 ? (
          <p>{say.officeNone}</p>
        ) : (
          <Table
            caption={say.officeTitle}
            columns={[
              { title: say.columnYear },
              { title: say.columnCountedOn },
              { title: say.columnDeadline },
              { title: say.columnAnswered },
              { title: say.columnState },
            ]}
            rows={statements.map((statement) => [
              <a
                class="name"
                href={routes.statement.to({ language, organisation: slug, year: String(statement.year) })}
              >
                {say.statementTitle({ year: String(statement.year) })}
              </a>,
              <Written language={language} day={statement.countedOn} />,
              <Written language={language} day={statement.deadline} />,
              say.answeredOf(statement),
              <State language={language} statement={statement} today={today} />,
            ])}
          />
        )}
        <OpenForm form={form} action={routes.openStatement.to({ language, organisation: slug })} />
      </>
    ),
  });
}

const Written = ({ language, day }: { language: Language; day: Day }) => (
  <time datetime={day}>{formatDay(language, day, 'short')}</time>
);

function State({ language, statement, today }: { language: Language; statement: StatementLine; today: Day }) {
  const say = words[language];
  if (statement.closedOn !== null)
    return <span class="state calm">{say.stateClosed({ day: statement.closedOn })}</span>;
  return today > statement.deadline ? (
    <span class="state late">{say.stateOver}</span>
  ) : (
    <span class="state part">{say.stateRunning}</span>
  );
}
