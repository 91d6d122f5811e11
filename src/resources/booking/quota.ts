import { type Day, monthOf } from '#ground/day';
import { reachOf, type Visit } from '#identity';
import { usedMinutes } from '../queries/standing.ts';
import type { Resource } from '../resource.ts';
import { wholeDay } from '../time/clock.ts';
import type { Organisation } from './whom.ts';

/** What an organisation may still book of something in a month. */
export interface Left {
  readonly name: string;
  /** The first day of the month. */
  readonly month: Day;
  readonly minutes: number;
}

/** For each of these organisations; none where there is no limit, and not for the keeper, whom none holds. */
export async function leftIn(
  { house, actor }: Visit,
  resource: Resource,
  organisations: readonly Organisation[],
  day: Day,
): Promise<readonly Left[]> {
  const { quotaMinutes, keeper } = resource;
  if (quotaMinutes === null) return [];
  const limited = organisations.filter(({ node }) => node !== keeper.node);
  return house.database.within(reachOf(actor), async (write) => {
    const left: Left[] = [];
    for (const { node, name } of limited) {
      const used = (await usedMinutes(write, node, resource, [wholeDay(day)])).get(day.slice(0, 7)) ?? 0;
      left.push({ name, month: monthOf(day), minutes: Math.max(0, quotaMinutes - used) });
    }
    return left;
  });
}
