import { formatNumber, type Language } from '#ground/language';
import { Table } from '#ground/html';
import { figureLabel } from '../figure.ts';
import { words } from '../words.generated.ts';
import type { Asked } from './reach.ts';

/** What one member reported, beside the time before and what is counted here. */
export function ReportedFacts({
  language,
  asked: { statement, answer, before },
}: {
  language: Language;
  asked: Asked;
}) {
  const say = words[language];
  const year = String(statement.year);
  const number = (n: number | undefined, none: string = say.notTold) =>
    n === undefined ? <span class="muted">{none}</span> : formatNumber(language, n);
  return (
    <Table
      caption={say.numbersTitle({ day: statement.countedOn })}
      columns={[
        { title: say.columnFigure },
        { title: say.columnReported({ year }), number: true },
        ...(before ? [{ title: say.columnReported({ year: String(before.year) }), number: true }] : []),
        { title: say.columnCounted, number: true },
      ]}
      rows={statement.questions.map((figure) => [
        figureLabel(language, figure),
        number(answer.reported[figure]),
        ...(before ? [number(before.answer.reported[figure])] : []),
        number(answer.counted[figure], say.notCounted),
      ])}
    />
  );
}
