import { ownerOf, reachOf, type Visit } from '#identity';
import type { Booking } from '../queries/booking.ts';
import { housesRun } from '../run/houseOf.ts';
import { overlaps } from '../time/span.ts';
import { type Application, applicationOf, applicationsAt } from './applications.ts';

/** All that waits or hangs on the walls of the houses this person runs. */
export async function applicationsOf(visit: Visit): Promise<readonly Application[]> {
  const { house, actor } = visit;
  const run = new Set((await housesRun(visit)).map(({ id }) => id));
  const all = await house.database.within(reachOf(actor), (write) =>
    applicationsAt(write, ownerOf(visit).node, house.now()),
  );
  return all.filter(({ booking }) => run.has(booking.house.id));
}

/** The application the address means; undefined for another organisation's and for a house this person does not run. */
export async function reachApplication(visit: Visit): Promise<Application | undefined> {
  const { house, actor, parts } = visit;
  const found = await house.database.within(reachOf(actor), (write) =>
    applicationOf(write, ownerOf(visit).node, parts['exhibition']),
  );
  if (!found) return undefined;
  const run = await housesRun(visit, found.booking.house.slug);
  return run.length > 0 ? found : undefined;
}

/** What hangs there in these weeks already: this application can no longer be accepted. */
export const inTheWay = ({ booking }: Application, all: readonly Application[]): Application[] =>
  all.filter((other) => other.booking.state === 'booked' && sameWeeks(booking, other.booking));

/** Who else would like some of the same weeks. */
export const rivalsOf = ({ booking }: Application, all: readonly Application[]): Application[] =>
  all.filter((other) => other.booking.state === 'asked' && sameWeeks(booking, other.booking));

const sameWeeks = (one: Booking, other: Booking): boolean =>
  one.id !== other.id && one.resource.id === other.resource.id && overlaps(one, other);
