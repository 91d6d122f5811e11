import { addDays } from '#ground/day';
import type { Visit } from '#identity';
import { routes } from '#routes';
import { heldOf } from '../queries/held.ts';
import { resourcesFor } from '../queries/resources.ts';
import { byWeeks, type Resource } from '../resource.ts';
import { wholeDay } from '../time/clock.ts';
import { dayAsked, nextOpenDay } from './asked.ts';
import { Columns } from './Columns.tsx';
import { Help } from './Help.tsx';
import { ResourceTable } from './Houses.tsx';
import { keeperPage } from './keeperPage.tsx';
import { type HouseSeen, houseSeen } from './keepers.ts';
import { Legend } from './Legend.tsx';
import { openingLines } from './openingText.ts';
import { ownBookings } from './own.ts';
import { piecesOf } from './pieces.ts';
import { ResourceName } from './ResourceName.tsx';
import { addressText, dayText } from './say.ts';
import { words } from './words.generated.ts';

/** A house: where it is, what it lends, and one day of all of it. */
export async function houseAnswer(visit: Visit): Promise<Response | undefined> {
  const { language, parts, house: site, today } = visit;
  const house = await houseSeen(site.database, parts['house']!, today);
  if (!house || house.keeper !== parts['umbrella']) return undefined;
  const resources = await resourcesFor(site.database, { house: house.slug }, today);
  const say = words[language];
  return keeperPage(visit, house.keeper, {
    title: house.name,
    body: (
      <>
        <div class="stack">
          <p>
            <a class="back" href={routes.rooms.to({ language, umbrella: house.keeper })}>
              {say.title}
            </a>
          </p>
          <h1>
            <bdi lang={house.language}>{house.name}</bdi>
          </h1>
          <p class="lead">{addressText(language, house)}</p>
        </div>
        <section class="beam stack" aria-labelledby="lent">
          <h2 id="lent">{say.resourcesTitle}</h2>
          {resources.length > 0 ? <ResourceTable language={language} resources={resources} /> : <p>{say.emptyHouse}</p>}
        </section>
        {resources.some((resource) => !byWeeks(resource)) && (await day(visit, house, resources))}
        <About visit={visit} house={house} resources={resources} />
      </>
    ),
  });
}

async function day(visit: Visit, house: HouseSeen, all: readonly Resource[]) {
  const { language, today, url, house: site } = visit;
  const resources = all.filter((resource) => !byWeeks(resource));
  const on = dayAsked(url.searchParams.get('on')) ?? nextOpenDay(resources[0]!, today, site.now());
  const ids = resources.map(({ id }) => id);
  const range = wholeDay(on);
  const margin = 86_400_000;
  const [held, own] = await Promise.all([
    heldOf(site.database, ids, { from: range.from - margin, until: range.until + margin }),
    ownBookings(visit, ids, range),
  ]);
  const say = words[language];
  const place = { language, umbrella: house.keeper, house: house.slug };
  const columns = resources.map((resource) => ({
    resource,
    title: <ResourceName language={language} resource={resource} />,
    pieces: piecesOf(
      {
        resource,
        held: held.get(resource.id) ?? [],
        own: own.get(resource.id) ?? [],
        now: site.now(),
        today,
      },
      [on],
    ).get(on)!,
  }));
  return (
    <section class="beam stack" aria-labelledby="day">
      <h2 id="day">{dayText(language, on)}</h2>
      <nav aria-label={say.otherTimes}>
        <p class="links">
          {[addDays(on, -1), addDays(on, 1)].map((other) => (
            <a href={routes.roomsHouse.to(place, { on: other })}>{dayText(language, other)}</a>
          ))}
        </p>
      </nav>
      <Legend language={language} own={own.size > 0} />
      <Columns language={language} columns={columns} />
    </section>
  );
}

function About({ visit, house, resources }: { visit: Visit; house: HouseSeen; resources: readonly Resource[] }) {
  const { language } = visit;
  const say = words[language];
  const lines = openingLines(language, house.openings);
  const written = (text: string) => (
    <p lang={house.language} dir="auto">
      {text}
    </p>
  );
  return (
    <section class="beam stack" aria-labelledby="about">
      <h2 id="about">{say.goodToKnow}</h2>
      <dl class="facts">
        {house.directions && (
          <div>
            <dt>{say.directions}</dt>
            <dd>{written(house.directions)}</dd>
          </div>
        )}
        <div>
          <dt>{say.factOpen}</dt>
          <dd>
            <ul class="plain-list">
              {lines.map((line) => (
                <li>{line}</li>
              ))}
              {lines.length === 0 && <li>{say.neverOpen}</li>}
            </ul>
          </dd>
        </div>
        {resources.some(({ openOnHolidays }) => !openOnHolidays) && (
          <div>
            <dt>{say.factHolidays}</dt>
            <dd>{say.holidaysHouse}</dd>
          </div>
        )}
        {house.houseRules && (
          <div>
            <dt>{say.houseRules}</dt>
            <dd>{written(house.houseRules)}</dd>
          </div>
        )}
        {(house.contact || house.phone || house.email) && (
          <div>
            <dt>{say.factHelp}</dt>
            <dd>
              <Help house={house} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
