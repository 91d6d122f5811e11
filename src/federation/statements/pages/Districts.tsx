import { Table } from '#ground/html';
import { formatNumber, type Language } from '#ground/language';
import { mapWords } from '../../pages/mapWords.ts';
import { MapFigure, mapFor, mapOfDistricts } from '../../places/index.ts';
import { coversGermany, type Umbrella } from '../../queries/umbrella.ts';
import { figureLabel } from '../figure.ts';
import type { Overview } from '../overview.ts';
import type { Statement } from '../queries/statement.ts';
import { words } from '../words.generated.ts';
import { ShownFigure } from './ShownFigure.tsx';

/** The response by district as map and table, with the districts as they were on the counting day. */
export function Districts(props: {
  language: Language;
  statement: Statement;
  overview: Overview;
  umbrella: Umbrella | undefined;
  csv: string;
}) {
  const { language, statement, overview, umbrella, csv } = props;
  const say = words[language];
  const { countedOn, questions } = statement;
  const map = umbrella && (coversGermany(umbrella) ? mapOfDistricts(countedOn) : mapFor(umbrella.states, countedOn));
  const answeredIn = new Map(overview.districts.map(({ district, answered }) => [district, answered]));
  return (
    <section class="beam stack" aria-labelledby="districts">
      <h2 id="districts">{say.districtsTitle}</h2>
      {map && (
        <MapFigure
          map={map}
          areas={map.areas.map(({ ags }) => ({ ags, count: answeredIn.get(ags) ?? 0 }))}
          label={say.mapLabel}
          words={{
            ...mapWords(language),
            area: (name, n) => say.mapArea({ name, n }),
            none: say.mapNone,
          }}
        />
      )}
      <p class="muted">{say.hiddenHint}</p>
      <div class="scroll" tabIndex={0} role="group" aria-labelledby="districts">
        <Table
          caption={say.districtsTitle}
          columns={[
            { title: say.columnDistrict },
            { title: say.columnAsked, number: true },
            { title: say.columnAnswered, number: true },
            ...questions.map((figure) => ({ title: figureLabel(language, figure), number: true })),
          ]}
          rows={overview.districts.map(({ name, asked, answered, figures }) => [
            name === undefined ? say.noSeat : <bdi lang="de">{name}</bdi>,
            formatNumber(language, asked),
            formatNumber(language, answered),
            ...questions.map((figure) => <ShownFigure language={language} shown={figures[figure]} />),
          ])}
          foot={[
            say.allTogether,
            formatNumber(language, overview.asked),
            formatNumber(language, overview.answered),
            ...questions.map((figure) => <ShownFigure language={language} shown={overview.reported[figure]} />),
          ]}
        />
      </div>
      <p class="links downloads">
        <a href={csv}>CSV</a>
      </p>
    </section>
  );
}
