import type { Visit } from '#identity';
import { heldOf } from '../queries/held.ts';
import { resourceOf, resourcesFor } from '../queries/resources.ts';
import type { Resource } from '../resource.ts';
import { feedAnswer } from './feed.ts';
import { closureEntries, exhibitionEntries, exhibitionsIn, takenEntries } from './publicEntries.ts';
import { shownAt } from './range.ts';
import { calendarText } from './write.ts';

/** For everyone, where the house wants it: when something is taken, without names; what hangs on a wall, with them. */
export async function resourceCalendarAnswer(visit: Visit): Promise<Response | undefined> {
  const resource = await resourceOf(visit.house.database, visit.parts['resource'] ?? '');
  return resource && isAt(visit, resource) ? answer(visit, [resource], resource.name) : undefined;
}

/** The same of all that a house lends and whose calendar is public. */
export async function houseCalendarAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, today, parts } = visit;
  const all = await resourcesFor(house.database, { house: parts['house'] ?? '' }, today);
  const shown = all.filter((resource) => isAt(visit, resource));
  return shown[0] && answer(visit, shown, shown[0].house.name);
}

/** Whether the address names where it is, and its calendar is for everyone. */
const isAt = ({ parts, today }: Visit, { keeper, house, calendarPublic, goneOn }: Resource): boolean =>
  calendarPublic &&
  keeper.slug === parts['umbrella'] &&
  house.slug === parts['house'] &&
  (goneOn === null || goneOn > today);

async function answer(visit: Visit, resources: readonly Resource[], name: string): Promise<Response> {
  const { house, request } = visit;
  const { database } = house;
  const now = house.now();
  const range = shownAt(now);
  const ids = resources.map(({ id }) => id);
  const held = await heldOf(database, ids, range);
  const exhibitions = await exhibitionsIn(visit, ids, range);
  const hanging = new Set(exhibitions.map(({ booking }) => booking));
  const entries = [
    ...resources.flatMap((resource) =>
      takenEntries(
        resource,
        (held.get(resource.id) ?? []).filter(({ booking }) => booking !== null && !hanging.has(booking)),
        visit,
      ),
    ),
    ...exhibitions.flatMap((exhibition) => exhibitionEntries(exhibition, resources, visit)),
    ...(await closureEntries(visit, resources, range)),
  ];
  return feedAnswer(calendarText(entries, { now, name }), request, 'public, max-age=900');
}
