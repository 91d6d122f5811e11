import { Table } from '#ground/html';
import { formatDay } from '#ground/language';
import { ownerOf, type Visit } from '#identity';
import { routes } from '#routes';
import type { Answer } from '../queries/answer.ts';
import type { Statement } from '../queries/statement.ts';
import { words } from '../words.generated.ts';

/** Who answered, when and as what; each leads to what it reported. */
export function Answers(props: { visit: Visit; statement: Statement; answers: readonly Answer[] }) {
  const { visit, statement, answers } = props;
  const { language } = visit;
  const say = words[language];
  const parts = { language, organisation: ownerOf(visit).slug, year: String(statement.year) };
  return (
    <section class="beam stack" aria-labelledby="answers">
      <h2 id="answers">{say.answersTitle}</h2>
      <details class="open">
        <summary>
          {say.answeredOf({
            answered: answers.filter((one) => one.confirmedOn !== null).length,
            asked: answers.length,
          })}
        </summary>
        <Table
          caption={say.answersTitle}
          columns={[
            { title: say.columnMember },
            { title: say.columnConfirmed },
            { title: say.confirmedAs },
            { title: say.columnState },
          ]}
          rows={answers.flatMap(({ slug, name, confirmedOn, confirmedAs, byPhone, stillRight }) =>
            confirmedOn === null
              ? []
              : [
                  [
                    <a class="name" href={routes.memberStatement.to({ ...parts, member: slug })}>
                      <bdi lang="de">{name}</bdi>
                    </a>,
                    <time datetime={confirmedOn}>{formatDay(language, confirmedOn, 'short')}</time>,
                    <bdi>{confirmedAs}</bdi>,
                    <>
                      {stillRight === false && <span class="state soon">{say.stateChanging}</span>}{' '}
                      {byPhone && <span class="state calm">{say.stateByPhone}</span>}
                    </>,
                  ],
                ],
          )}
        />
      </details>
    </section>
  );
}
