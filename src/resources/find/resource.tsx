import { addDays } from '#ground/day';
import type { Visit } from '#identity';
import { routes } from '#routes';
import { heldOf } from '../queries/held.ts';
import { resourceOf } from '../queries/resources.ts';
import { byWeeks, type Resource } from '../resource.ts';
import { MINUTE } from '../time/span.ts';
import { readAsked } from './asked.ts';
import { GoodToKnow } from './GoodToKnow.tsx';
import { keeperPage } from './keeperPage.tsx';
import { NextFree } from './NextFree.tsx';
import { ownBookings } from './own.ts';
import { addressText, audienceText, sizeText } from './say.ts';
import { shownOn } from './exhibitions.ts';
import { Times } from './Times.tsx';
import { rangeOf } from './range.ts';
import { soonestOf } from './soonest.ts';
import { WallWeeks } from './WallWeeks.tsx';
import { words } from './words.generated.ts';

/** Something lent: what it is, when it is free, by which rules. */
export async function resourceAnswer(visit: Visit): Promise<Response | undefined> {
  const { language, parts, house, today } = visit;
  const resource = await resourceOf(house.database, parts['resource']!);
  if (!resource || resource.house.slug !== parts['house'] || resource.keeper.slug !== parts['umbrella'])
    return undefined;
  if (resource.goneOn !== null && resource.goneOn <= today) return undefined;
  return keeperPage(visit, resource.keeper.slug, {
    title: resource.name,
    body: (
      <>
        <Head visit={visit} resource={resource} />
        {byWeeks(resource) ? await wall(visit, resource) : await hours(visit, resource)}
        <GoodToKnow language={language} resource={resource} />
      </>
    ),
  });
}

async function hours(visit: Visit, resource: Resource) {
  const { house, today, url } = visit;
  const now = house.now();
  const asked = readAsked(url, resource, today, now);
  const sought = { minutes: asked.next ?? 0, people: undefined, from: now, atHour: false };
  const soonest = asked.next ? (await soonestOf(house.database, [resource], sought, { now, today }))[0] : undefined;
  const range = rangeOf(asked);
  const buffers = Math.max(resource.bufferBefore, resource.bufferAfter) * MINUTE;
  const [held, own] = await Promise.all([
    heldOf(house.database, [resource.id], { from: range.from - buffers, until: range.until + buffers }),
    ownBookings(visit, [resource.id], range),
  ]);
  const seen = { resource, held: held.get(resource.id) ?? [], own: own.get(resource.id) ?? [], now, today };
  return (
    <>
      {asked.next && <NextFree language={visit.language} minutes={asked.next} soonest={soonest} />}
      <Times visit={visit} asked={asked} seen={seen} />
    </>
  );
}

/** For how many weeks ahead a wall is shown. */
const WEEKS = 26;

async function wall(visit: Visit, resource: Resource) {
  const { house, today } = visit;
  const range = rangeOf({ view: 'week', on: today });
  const until = rangeOf({ view: 'week', on: addDays(today, WEEKS * 7) }).from;
  const [held, own, shown] = await Promise.all([
    heldOf(house.database, [resource.id], { from: range.from, until }),
    ownBookings(visit, [resource.id], { from: range.from, until }),
    shownOn(house.database, resource.id, house.now()),
  ]);
  const seen = {
    resource,
    held: held.get(resource.id) ?? [],
    own: own.get(resource.id) ?? [],
    now: house.now(),
    today,
  };
  return <WallWeeks visit={visit} seen={seen} weeks={WEEKS} shown={shown} />;
}

function Head({ visit, resource }: { visit: Visit; resource: Resource }) {
  const { language } = visit;
  const say = words[language];
  const { house, keeper } = resource;
  const place = { language, umbrella: keeper.slug, house: house.slug };
  const size = sizeText(language, resource);
  return (
    <div class="stack">
      <p>
        <a class="back" href={routes.roomsHouse.to(place)}>
          <bdi lang={house.language}>{house.name}</bdi>
        </a>
      </p>
      <h1>
        <bdi lang={house.language}>{resource.name}</bdi>
      </h1>
      <p class="lead">
        {size && <>{say.sentence({ text: size.charAt(0).toUpperCase() + size.slice(1) })} </>}
        {resource.audience.length > 0 && <>{say.freeFor({ who: audienceText(language, resource.audience) })} </>}
      </p>
      <p>{addressText(language, house)}</p>
      {resource.about && (
        <p lang={house.language} dir="auto">
          {resource.about}
        </p>
      )}
    </div>
  );
}
