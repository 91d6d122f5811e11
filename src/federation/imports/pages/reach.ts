import { reachOf, type Visit } from '#identity';
import { type Umbrella, umbrellaOn } from '../../queries/umbrella.ts';
import { type Import, importOf } from '../queries.ts';

/** The umbrella of the address; the app let only those through who may bring data in for it. */
export async function reachUmbrella({ house, parts, today, language }: Visit): Promise<Umbrella | undefined> {
  return umbrellaOn(house.database, parts['umbrella'] ?? '', today, language);
}

/** The import of the address, under the same right; another umbrella's is not there. */
export async function reachImport(visit: Visit): Promise<{ umbrella: Umbrella; brought: Import } | undefined> {
  const umbrella = await reachUmbrella(visit);
  if (!umbrella) return undefined;
  const brought = await visit.house.database.within(reachOf(visit.actor), (write) =>
    importOf(write, umbrella.node, visit.parts['import'] ?? ''),
  );
  return brought && { umbrella, brought };
}
