import type { Language } from '#ground/language';
import { routes } from '#routes';
import { words } from '../words.generated.ts';
import type { Asked } from './reach.ts';
import { ReportedFacts } from './ReportedFacts.tsx';

/** What arrived, and what happens next. */
export function OwnReceived(props: {
  language: Language;
  asked: Asked;
  organisation: string;
  changeAddress: string;
  /** What was just sent came after the statement was closed. */
  late: boolean;
}) {
  const { language, asked, organisation, changeAddress, late } = props;
  const { statement, answer } = asked;
  const say = words[language];
  const umbrella = statement.umbrella.name;
  return (
    <>
      {late && (
        <p class="note warm" role="alert">
          {say.closedMeanwhile({ umbrella })}
        </p>
      )}
      <section class="stack" aria-labelledby="state">
        <h2 id="state">{answer.confirmedOn === null ? say.receivedNothing : say.received}</h2>
        {answer.confirmedOn !== null && (
          <p>
            {(answer.byPhone ? say.confirmedByPhone : say.confirmedByYou)({
              day: answer.confirmedOn,
              office: answer.confirmedAs ?? '',
            })}
          </p>
        )}
        <p>
          {statement.closedOn === null
            ? say.nextOpen({ umbrella })
            : say.nextClosed({ umbrella, day: statement.closedOn })}
        </p>
      </section>
      {answer.confirmedOn !== null && (
        <section class="beam stack" aria-labelledby="numbers">
          <h2 id="numbers">{say.numbersTitle({ day: statement.countedOn })}</h2>
          <ReportedFacts language={language} asked={asked} />
        </section>
      )}
      <div class="actions">
        {answer.stillRight === false && (
          <a class="button" href={routes.profile.to({ language, organisation })}>
            {say.toProfile}
          </a>
        )}
        {statement.closedOn === null && (
          <a class="button second" href={changeAddress}>
            {say.change}
          </a>
        )}
      </div>
    </>
  );
}
