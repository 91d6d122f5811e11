import { type Activity, activities } from '../activities.ts';
import type { OwnTable } from '../access/ownRows.ts';
import { lives } from '../dataMap.ts';

/** What an erasure takes and leaves of what is held about somebody, in rows. */
export interface GoesAndStays {
  readonly goes: readonly { activity: Activity; rows: number }[];
  /** With the key of the reason and of until when. */
  readonly stays: readonly { activity: Activity; reason: string; rows: number }[];
}

export function goesAndStays(held: readonly OwnTable[]): GoesAndStays {
  const goes = new Map<Activity, number>();
  const stays = new Map<string, { activity: Activity; reason: string; rows: number }>();
  for (const { table, activity, rows } of held) {
    const erase = lives[table]!.erase;
    if (typeof erase === 'object' && 'keep' in erase) {
      const key = `${activity} ${erase.keep}`;
      stays.set(key, { activity, reason: erase.keep, rows: (stays.get(key)?.rows ?? 0) + rows.length });
    } else goes.set(activity, (goes.get(activity) ?? 0) + rows.length);
  }
  return {
    goes: activities.flatMap((activity) => (goes.has(activity) ? [{ activity, rows: goes.get(activity)! }] : [])),
    stays: [...stays.values()],
  };
}
