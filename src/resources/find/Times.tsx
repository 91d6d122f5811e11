import { type Day } from '#ground/day';
import { formatDay } from '#ground/language';
import { DayField } from '#ground/html';
import type { Visit } from '#identity';
import { routes } from '#routes';
import { weekdayOf } from '../time/clock.ts';
import { type Asked, views, weekNumber } from './asked.ts';
import { Columns } from './Columns.tsx';
import { FreeList } from './FreeList.tsx';
import { Legend } from './Legend.tsx';
import { MonthTable } from './MonthTable.tsx';
import { type Piece, piecesOf, type Seen } from './pieces.ts';
import { daysShown, eachDay } from './range.ts';
import { dayText, weekdayKey } from './say.ts';
import { TimesLinks } from './TimesLinks.tsx';
import { words } from './words.generated.ts';

/** When something is free: as a day, a week, a month or a list. */
export function Times({ visit, asked, seen }: { visit: Visit; asked: Asked; seen: Seen }) {
  const { language } = visit;
  const say = words[language];
  const { resource } = seen;
  const days = eachDay(asked);
  const pieces = piecesOf(seen, days);
  const place = { language, umbrella: resource.keeper.slug, house: resource.house.slug, resource: resource.slug };
  return (
    <section class="beam stack" aria-labelledby="times">
      <h2 id="times">{titleOf(visit, asked)}</h2>
      <ul class="turn">
        {views.map((view) => (
          <li>
            <a
              href={routes.resource.to(place, { view, on: asked.on })}
              {...(view === asked.view ? { 'aria-current': 'true' as const } : {})}
            >
              {say.viewOf({ view })}
            </a>
          </li>
        ))}
      </ul>
      <TimesLinks visit={visit} asked={asked} resource={resource} />
      {(asked.view === 'day' || asked.view === 'week') && (
        <>
          <Legend language={language} own={seen.own.length > 0} />
          <Columns language={language} columns={days.map((day) => columnOf(visit, seen, day, pieces.get(day)!))} />
        </>
      )}
      {asked.view === 'month' && <MonthTable visit={visit} resource={resource} pieces={pieces} />}
      {asked.view === 'list' && <FreeList visit={visit} resource={resource} pieces={pieces} asked={asked} />}
      <form class="row when-row" method="get" action={routes.resource.to(place)}>
        <input type="hidden" name="view" value={asked.view} />
        <DayField language={language} id="on" name="on" label={say.otherDay} value={asked.on} />
        <button class="button second" type="submit">
          {say.show}
        </button>
      </form>
    </section>
  );
}

function titleOf({ language }: Visit, asked: Asked): string {
  const say = words[language];
  const { first } = daysShown(asked);
  switch (asked.view) {
    case 'day':
      return dayText(language, first);
    case 'week': {
      const last = eachDay(asked).at(-1)!;
      return say.weekFromTo({ week: String(weekNumber(first)), first, last });
    }
    case 'month':
      return formatDay(language, first, 'month');
    case 'list':
      return say.listTitle({ day: first });
  }
}

function columnOf({ language, today }: Visit, { resource }: Seen, day: Day, pieces: readonly Piece[]) {
  return {
    resource,
    pieces,
    today: day === today,
    title: (
      <>
        <span aria-hidden="true">
          {words[language].weekdayShort({ day: weekdayKey(weekdayOf(day)) })}{' '}
          <bdi class="num">
            {words[language].dayAndMonth({ day: String(Number(day.slice(8))), month: String(Number(day.slice(5, 7))) })}
          </bdi>
        </span>
        <span class="vh">{dayText(language, day)}</span>
      </>
    ),
  };
}
