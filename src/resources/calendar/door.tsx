import { sql } from 'kysely';
import { pageAnswer } from '#ground/html';
import type { Language } from '#ground/language';
import type { Visit } from '#identity';
import { heldOf } from '../queries/held.ts';
import { resourceOf } from '../queries/resources.ts';
import type { Resource } from '../resource.ts';
import { hoursText, whenText } from '../sentence.ts';
import { clockText, dayAtMoment, wallTimeAt } from '../time/clock.ts';
import { doorRange, type DoorState, doorState, type Taken } from './doorState.ts';
import { words } from './words.generated.ts';

/** The page for a screen at the door: free or taken, until when, and who comes next. It asks for itself every minute. */
export async function doorAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, parts, today } = visit;
  const resource = await resourceOf(house.database, parts['resource'] ?? '');
  if (!resource || resource.keeper.slug !== parts['umbrella'] || resource.house.slug !== parts['house'])
    return undefined;
  if (resource.goneOn !== null && resource.goneOn <= today) return undefined;
  const now = house.now();
  const held = (await heldOf(house.database, [resource.id], doorRange(now))).get(resource.id) ?? [];
  const state = doorState(resource, held, now);
  const names = await namesOf(visit, resource, [...state.now, ...state.next]);
  const say = words[language];
  return pageAnswer({
    language,
    title: `${resource.name} · ${resource.house.name}`,
    face: 'public',
    // The screen has nobody to press a key; a header refreshes without any script.
    headers: { Refresh: '60', 'Cache-Control': 'no-store' },
    body: (
      <main class={`door ${state.state}`}>
        <h1>
          <bdi>{resource.name}</bdi>
        </h1>
        <p class="now">
          <b>{stateText(language, state, resource.slots)}</b>
          <span>{untilText(language, state, now)}</span>
          {state.now.map(
            ({ booking }) =>
              names.has(booking) && (
                <span>
                  <bdi>{names.get(booking)}</bdi>
                </span>
              ),
          )}
        </p>
        <section>
          <h2>{say.doorNext}</h2>
          {state.next.length === 0 ? (
            <p>{say.doorNothing}</p>
          ) : (
            <ol>
              {state.next.map((taken) => (
                <li>
                  <span>{timesText(language, taken, now)}</span>{' '}
                  <b>
                    <bdi>{names.get(taken.booking) ?? say.doorTaken}</bdi>
                  </b>
                </li>
              ))}
            </ol>
          )}
        </section>
        <p class="foot">
          <bdi>{resource.house.name}</bdi>
          <span>{say.doorAsOf({ time: clockText(wallTimeAt(now).minute) })}</span>
        </p>
      </main>
    ),
  });
}

function stateText(language: Language, { state, free }: DoorState, all: number): string {
  const say = words[language];
  if (state === 'part') return say.doorPart({ free, all });
  return state === 'free' ? say.doorFree : state === 'taken' ? say.doorTaken : say.doorShut;
}

function untilText(language: Language, { state, until, reason }: DoorState, now: number): string {
  const say = words[language];
  if (reason !== undefined) return reason;
  if (until === undefined) return '';
  const { day, minute } = wallTimeAt(until);
  const time = clockText(minute);
  if (day !== dayAtMoment(now)) return state === 'shut' ? say.opensOn({ day, time }) : say.untilOn({ day, time });
  return state === 'shut' ? say.opensAt({ time }) : say.untilAt({ time });
}

/** Of today the hours are enough. */
const timesText = (language: Language, taken: Taken, now: number): string =>
  dayAtMoment(taken.from) === dayAtMoment(now) ? hoursText(language, taken) : whenText(language, taken);

/**
 * For whom these are booked, where the house wants its doors to say so. Bookings stand behind the wall and whoever reads
 * a door holds no role: so the house itself looks, at these few of this one resource, and takes the names of
 * organisations alone. A guest is never named.
 */
async function namesOf(
  { house }: Visit,
  resource: Resource,
  taken: readonly Taken[],
): Promise<ReadonlyMap<string, string>> {
  if (!resource.namesOnDoor || taken.length === 0) return new Map();
  const ids = taken.map(({ booking }) => booking);
  return house.database.within('house', async (write) => {
    const { rows } = await sql<{ id: string; name: string }>`
      select b.id, coalesce(n.name, o.slug) as name
      from booking b
      join resource r on r.id = b.resource and r.names_on_door
      join organisation o on o.node = b.organisation
      left join lateral (
        select name from organisation_name where organisation = o.node order by lower(during) desc limit 1) n on true
      where b.resource = ${resource.id} and b.id = any (${ids}::uuid[]) and b.state = 'booked'`.execute(write);
    return new Map(rows.map(({ id, name }) => [id, name]));
  });
}
