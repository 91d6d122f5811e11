import type { Reading } from '#ground/database';
import type { Day } from '#ground/day';
import type { Depth } from './asked.ts';
import { stateOptions } from './options.ts';
import { type Group, totalsBy } from './totals.ts';

/** An area and how many organisations have their seat in it. */
export interface AreaCounted {
  ags: string;
  name: string;
  organisations: number;
}

export interface DistrictCount extends AreaCounted {
  kind: string;
  population?: number;
}

const DISTRICTS = {
  name: 'districts of states',
  text: `
    select ags, name, kind, population from area
    where level = 'district' and during @> $1::date and (cardinality($2::text[]) = 0 or left(ags, 2) = any ($2))
    order by sort_key(name)`,
};

/**
 * Every district of the states (of all Germany where none is named) with its number of organisations on a day,
 * zeros too: a district without a member is a white spot, and it is named.
 */
export async function districtCounts(
  db: Reading,
  umbrella: number,
  depth: Depth,
  on: Day,
  states: readonly string[],
): Promise<DistrictCount[]> {
  const [areas, counts] = await Promise.all([
    db.ask<{ ags: string; name: string; kind: string; population: number | null }>(DISTRICTS, [on, states]),
    totalsBy(db, umbrella, depth, on, 'district'),
  ]);
  const byAgs = organisationsByKey(counts);
  return areas.map(({ population, ...area }) => ({
    ...area,
    ...(population === null ? {} : { population }),
    organisations: byAgs.get(area.ags) ?? 0,
  }));
}

/** Every Land with its number of organisations on a day, zeros too. */
export async function stateCounts(db: Reading, umbrella: number, depth: Depth, on: Day): Promise<AreaCounted[]> {
  const counts = await totalsBy(db, umbrella, depth, on, 'state');
  const byAgs = organisationsByKey(counts);
  return stateOptions().map(([ags, name]) => ({ ags, name, organisations: byAgs.get(ags) ?? 0 }));
}

const organisationsByKey = (counts: readonly Group[]) =>
  new Map(counts.map(({ key, organisations }) => [key, organisations]));

const NAMES = { name: 'area names', text: `select ags, name from area where ags = any ($1)` };

/** Names of areas by their key. */
export async function areaNames(db: Reading, keys: readonly string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await db.ask<{ ags: string; name: string }>(NAMES, [keys]);
  return new Map(rows.map((row) => [row.ags, row.name]));
}
