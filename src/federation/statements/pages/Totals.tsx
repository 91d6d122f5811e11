import { Table } from '#ground/html';
import type { Language } from '#ground/language';
import { figureLabel } from '../figure.ts';
import type { Overview } from '../overview.ts';
import type { Statement } from '../queries/statement.ts';
import { words } from '../words.generated.ts';
import { ShownFigure } from './ShownFigure.tsx';

/** What was reported beside what is counted here and what was reported the year before. */
export function Totals(props: {
  language: Language;
  statement: Statement;
  overview: Overview;
  earlier: (Overview & { year: number }) | undefined;
}) {
  const { language, statement, overview, earlier } = props;
  const say = words[language];
  return (
    <section class="beam stack" aria-labelledby="totals">
      <h2 id="totals">{say.totalsTitle}</h2>
      <p class="muted">{say.totalsHint}</p>
      <Table
        caption={say.totalsTitle}
        columns={[
          { title: say.columnFigure },
          { title: say.columnReported({ year: String(statement.year) }), number: true },
          ...(earlier ? [{ title: say.columnReported({ year: String(earlier.year) }), number: true }] : []),
          { title: say.columnCounted, number: true },
        ]}
        rows={statement.questions.map((figure) => [
          figureLabel(language, figure),
          <ShownFigure language={language} shown={overview.reported[figure]} />,
          ...(earlier ? [<ShownFigure language={language} shown={earlier.reported[figure]} />] : []),
          <ShownFigure language={language} shown={overview.counted[figure]} none={say.notCounted} />,
        ])}
      />
      {earlier && <p class="small">{say.earlierResponse({ ...earlier, year: String(earlier.year) })}</p>}
    </section>
  );
}
