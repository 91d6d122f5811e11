import { mayDecideFor, type Visit } from '#identity';
import { type Umbrella, umbrellaOn } from '../../queries/umbrella.ts';
import { type Import, importOf } from '../queries.ts';

/** The umbrella of the address, for those who may bring data in for it; others find nothing there. */
export async function reachUmbrella({ house, parts, today, language, actor }: Visit): Promise<Umbrella | undefined> {
  const umbrella = await umbrellaOn(house.database, parts['umbrella'] ?? '', today, language);
  return umbrella && mayDecideFor(actor, umbrella.node) ? umbrella : undefined;
}

/** The import of the address, under the same right. */
export async function reachImport(visit: Visit): Promise<{ umbrella: Umbrella; brought: Import } | undefined> {
  const umbrella = await reachUmbrella(visit);
  const brought = umbrella && (await importOf(visit.house.database, umbrella.node, visit.parts['import'] ?? ''));
  return umbrella && brought && { umbrella, brought };
}
