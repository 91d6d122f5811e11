import type { ComponentChildren } from 'preact';
import { addDays, type Day, isDay } from '#ground/day';
import { formatList, type Language } from '#ground/language';
import { ownerOf, reachOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { dayText } from '../../find/say.ts';
import { holidayOn } from '../../openings/holidays.ts';
import { holidayName } from '../../sentence.ts';
import type { Booking } from '../../queries/booking.ts';
import { resourcesFor } from '../../queries/resources.ts';
import type { Resource } from '../../resource.ts';
import { momentAt, wholeDay } from '../../time/clock.ts';
import { type HouseRun, houseOf } from '../houseOf.ts';
import { bookingsOf, closuresOf, waitingOf } from '../queries/houseDay.ts';
import { words } from '../words.generated.ts';
import type { DayShown } from './DayShown.ts';
import { Closures } from './Closures.tsx';
import { DayTable } from './DayTable.tsx';
import { NextDays } from './NextDays.tsx';
import { Waiting } from './Waiting.tsx';

/** One day of a house: what waits for a decision, who comes when, what is shut. Goes onto paper. */
export async function houseDayAnswer(visit: Visit): Promise<Response | undefined> {
  const house = await houseOf(visit);
  return house && dayPage(visit, house);
}

/** The page, also as the answer to a form that came to nothing: `problem` says why. */
export async function dayPage(
  visit: Visit,
  house: HouseRun,
  { problem, status = 200 }: { problem?: string; status?: number } = {},
): Promise<Response> {
  const { language } = visit;
  const say = words[language];
  const shown = await dayShown(visit, house);
  const { day, resources, bookings } = shown;
  const parts = { language, organisation: ownerOf(visit).slug, house: house.slug };
  const ofDay = bookings.filter((each) => each.from < wholeDay(day).until && wholeDay(day).from < each.until);
  return workPage(visit, {
    title: say.dayOf({ day, house: house.name }),
    status,
    body: (
      <>
        <div class="stack">
          <a class="back" href={routes.houses.to(parts)}>
            {say.houses}
          </a>
          {problem !== undefined && (
            <div class="problems" role="alert" tabIndex={-1} autofocus>
              <p>{problem}</p>
            </div>
          )}
          <p class="lead">
            <bdi>{house.name}</bdi>
          </p>
          <h1>{dayText(language, day)}</h1>
          <Turn {...shown} />
        </div>
        <Waiting {...shown} />
        <section class="beam stack" aria-labelledby="who">
          <h2 id="who">{say.whoComes}</h2>
          <Shut language={language} house={house} day={day} resources={resources} />
          {ofDay.length === 0 && <p>{say.nobodyComes}</p>}
          {ofDay.length > 0 && <DayTable visit={visit} house={house} day={day} bookings={ordered(ofDay, resources)} />}
          <Unused language={language} resources={resources} bookings={ofDay} />
        </section>
        <Closures {...shown} />
        <NextDays {...shown} />
      </>
    ),
  });
}

async function dayShown(visit: Visit, house: HouseRun): Promise<DayShown> {
  const { database, now } = visit.house;
  const asked = visit.url.searchParams.get('day') ?? '';
  const day = isDay(asked) && asked > '1990-01-08' && asked < '2199-12-01' ? asked : visit.today;
  const span = { from: momentAt(day, 0), until: momentAt(addDays(day, 8), 0) };
  const resources = await resourcesFor(database, { house: house.slug, keeper: house.keeper }, day);
  const read = await database.within(reachOf(visit.actor), async (write) => ({
    waiting: await waitingOf(write, house.id, now()),
    bookings: await bookingsOf(write, house.id, span),
    closures: await closuresOf(write, house.id, span),
  }));
  return { visit, house, day, resources, ...read };
}

/** The day before, today, the day after; and what else is done with a house. */
function Turn({ visit, house, day }: DayShown) {
  const { language, today } = visit;
  const say = words[language];
  const parts = { language, organisation: ownerOf(visit).slug, house: house.slug };
  const on = (which: Day) => routes.houseDay.to(parts, which === today ? {} : { day: which });
  return (
    <>
      <ul class="turn">
        <li>
          <a href={on(addDays(day, -1))}>{say.dayBefore}</a>
        </li>
        <li>{day === today ? <span aria-current="page">{say.today}</span> : <a href={on(today)}>{say.today}</a>}</li>
        <li>
          <a href={on(addDays(day, 1))}>{say.dayAfter}</a>
        </li>
      </ul>
      <p class="links">
        <a href={routes.closePage.to(parts)}>{say.close}</a>
        <a href={routes.importClosuresPage.to(parts)}>{say.importTitle}</a>
        <a href={routes.use.to(parts)}>{say.use}</a>
      </p>
    </>
  );
}

/** A holiday, or a day without opening hours. */
function Shut(props: {
  language: Language;
  house: HouseRun;
  day: Day;
  resources: readonly Resource[];
}): ComponentChildren {
  const { language, house, day, resources } = props;
  const holiday = holidayOn(house.ags, day);
  if (holiday === undefined) return null;
  const open = resources.filter(({ openOnHolidays }) => openOnHolidays).map(({ name }) => name);
  const say = words[language];
  return (
    <p class="note warm">
      {open.length > 0
        ? say.holidayBut({ name: holidayName(language, holiday), open: formatList(language, open) })
        : say.holiday({ name: holidayName(language, holiday) })}
    </p>
  );
}

/** By resource in the house's order, each by the hour; what is no longer lent comes last. */
function ordered(bookings: readonly Booking[], resources: readonly Resource[]) {
  const order = new Map(resources.map(({ id }, index) => [id, index]));
  const place = ({ resource }: Booking) => order.get(resource.id) ?? resources.length;
  return bookings
    .toSorted((a, b) => place(a) - place(b) || a.from - b.from)
    .map((booking) => ({ booking, resource: resources.find(({ id }) => id === booking.resource.id) }));
}

function Unused(props: { language: Language; resources: readonly Resource[]; bookings: readonly Booking[] }) {
  const { language, resources, bookings } = props;
  const used = new Set(bookings.map(({ resource }) => resource.id));
  const free = resources.filter(({ id }) => !used.has(id)).map(({ name }) => name);
  if (bookings.length === 0 || free.length === 0) return null;
  return <p class="muted">{words[language].unused({ names: formatList(language, free) })}</p>;
}
