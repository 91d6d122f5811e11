import { sql } from 'kysely';
import { emptyForm, type Form } from '#ground/forms';
import type { Language } from '#ground/language';
import { reachOf, type Visit } from '#identity';
import type { Opening } from '../openings/opening.ts';
import { resourceOf } from '../queries/resources.ts';
import type { Resource } from '../resource.ts';
import { type HouseRun, houseOf } from '../run/houseOf.ts';
import { resourceTyped } from './resourceForm.ts';

/** Something lent with what its settings are besides. */
export interface Reached {
  readonly house: HouseRun;
  readonly resource: Resource;
  /** Hours of its own. */
  readonly own: readonly Opening[];
  readonly secrets: ReadonlyMap<number, string>;
  readonly booked: boolean;
}

/** The resource of this address within the house of this address; undefined where it belongs elsewhere. */
export async function reach(visit: Visit): Promise<Reached | undefined> {
  const house = await houseOf(visit);
  const resource = house && (await resourceOf(visit.house.database, visit.parts['resource'] ?? ''));
  if (!resource || resource.house.id !== house.id) return undefined;
  return visit.house.database.within(reachOf(visit.actor), async (write) => {
    const own = await sql<Opening>`
      select weekday, opens, closes from opening where resource = ${resource.id} order by weekday, opens`.execute(
      write,
    );
    const access = await sql<{ slot: number; secret: string }>`
      select slot, secret from part_access where resource = ${resource.id} order by slot`.execute(write);
    const booked = await sql`select from booking where resource = ${resource.id} limit 1`.execute(write);
    return {
      house,
      resource,
      own: own.rows,
      secrets: new Map(access.rows.map(({ slot, secret }) => [slot, secret])),
      booked: booked.rows.length > 0,
    };
  });
}

/** Its settings as the form shows them. */
export const storedForm = (language: Language, { resource, own, secrets }: Reached): Form =>
  emptyForm(language, resourceTyped(resource, own, secrets));
