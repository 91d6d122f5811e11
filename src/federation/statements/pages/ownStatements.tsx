import type { Day } from '#ground/day';
import { Table } from '#ground/html';
import { formatDay, type Language } from '#ground/language';
import { ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { type Statement, statementsAskedOf } from '../queries/statement.ts';
import { words } from '../words.generated.ts';
import { seen } from './reach.ts';

/** Everything a member was asked for over the years, and where it stands. */
export async function ownStatementsAnswer(visit: Visit): Promise<Response> {
  const { language, today } = visit;
  const say = words[language];
  const { node, slug } = ownerOf(visit);
  const statements = await seen(visit, (write) => statementsAskedOf(write, node));
  return workPage(visit, {
    title: say.ownTitle,
    body: (
      <>
        <div class="stack">
          <h1>{say.ownTitle}</h1>
          <p class="lead">{say.ownLead}</p>
        </div>
        {statements.length === 0 ? (
          <p>{say.ownNone}</p>
        ) : (
          <Table
            caption={say.ownTitle}
            columns={[
              { title: say.columnYear },
              { title: say.columnUmbrella },
              { title: say.columnDeadline },
              { title: say.columnState },
            ]}
            rows={statements.map((statement) => [
              <a class="name" href={routes.ownStatement.to({ language, organisation: slug, statement: statement.id })}>
                {say.statementTitle({ year: String(statement.year) })}
              </a>,
              <bdi lang="de">{statement.umbrella.name}</bdi>,
              <time datetime={statement.deadline}>{formatDay(language, statement.deadline, 'short')}</time>,
              <State language={language} statement={statement} today={today} />,
            ])}
          />
        )}
      </>
    ),
  });
}

function State(props: { language: Language; statement: Statement & { confirmedOn: Day | null }; today: Day }) {
  const { language, statement, today } = props;
  const say = words[language];
  const { confirmedOn, closedOn, deadline } = statement;
  if (confirmedOn !== null) return <span class="state yes">{say.stateConfirmed({ day: confirmedOn })}</span>;
  if (closedOn !== null) return <span class="state calm">{say.stateNothing}</span>;
  return today > deadline ? (
    <span class="state late">{say.stateLate}</span>
  ) : (
    <span class="state soon">{say.stateWaiting}</span>
  );
}
