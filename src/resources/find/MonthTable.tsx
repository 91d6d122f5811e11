import type { Day } from '#ground/day';
import { Table } from '#ground/html';
import { formatDay, type Language } from '#ground/language';
import type { Visit } from '#identity';
import { routes } from '#routes';
import type { Resource } from '../resource.ts';
import { holidayName } from '../sentence.ts';
import { weekdayOf } from '../time/clock.ts';
import { freeOf, type Piece } from './pieces.ts';
import { shortHours, weekdayKey } from './say.ts';
import { words } from './words.generated.ts';

/** A month, one line a day: when it is free, and the way to the day. */
export function MonthTable(props: { visit: Visit; resource: Resource; pieces: ReadonlyMap<Day, readonly Piece[]> }) {
  const { visit, resource, pieces } = props;
  const { language } = visit;
  const say = words[language];
  const place = { language, umbrella: resource.keeper.slug, house: resource.house.slug, resource: resource.slug };
  return (
    <Table
      caption={say.columnFree}
      columns={[{ title: say.columnDay }, { title: say.columnFree }]}
      rows={[...pieces].map(([day, ofDay]) => [
        <a class="name" href={routes.resource.to(place, { view: 'day', on: day })}>
          {say.weekdayAnd({ day: weekdayKey(weekdayOf(day)), when: formatDay(language, day, 'short') })}
        </a>,
        <FreeHours language={language} resource={resource} pieces={ofDay} />,
      ])}
    />
  );
}

function FreeHours({
  language,
  resource,
  pieces,
}: {
  language: Language;
  resource: Resource;
  pieces: readonly Piece[];
}) {
  const say = words[language];
  const free = freeOf(pieces);
  if (free.length > 0) return <bdi class="num">{free.map(shortHours).join(say.comma)}</bdi>;
  const reason = pieces.find((piece) => piece.reason)?.reason;
  if (reason && pieces.every(({ kind }) => kind === 'shut')) {
    return (
      <bdi class="muted" lang={resource.house.language}>
        {reason}
      </bdi>
    );
  }
  const holiday = pieces.find((piece) => piece.holiday)?.holiday;
  if (holiday && pieces.every(({ kind }) => kind === 'shut')) {
    return <span class="muted">{holidayName(language, holiday)}</span>;
  }
  return <span class="muted">{say.whyNone({ kind: reasonOf(pieces) })}</span>;
}

/** The one word for a day on which nothing can be had. */
function reasonOf(pieces: readonly Piece[]) {
  for (const kind of ['later', 'soon', 'taken', 'own', 'past'] as const) {
    if (pieces.some((piece) => piece.kind === kind)) return kind;
  }
  return 'other';
}
