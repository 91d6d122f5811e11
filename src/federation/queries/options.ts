import type { Reading } from '#ground/database';
import type { Day } from '#ground/day';
import type { Facet } from '../facet.ts';
import { placeBook } from '../places/index.ts';

const USED = {
  name: 'used keys',
  text: `select facet, json_agg(key) as keys from facet_value
    where facet in ('origin', 'language', 'kind', 'membership') group by facet`,
};

/** Which origins, languages, kinds and memberships anyone in this house has: what a filter can offer. */
export async function usedKeys(db: Reading): Promise<Map<Facet, string[]>> {
  const rows = await db.ask<{ facet: Facet; keys: string[] }>(USED, []);
  return new Map(rows.map(({ facet, keys }) => [facet, keys]));
}

type Option = readonly [key: string, name: string];

let districts: readonly { ags: string; name: string; from?: Day; until?: Day }[] | undefined;

/** Districts of these states on a day, as key and name, in order of names. */
export function districtOptions(states: readonly string[], on: Day): Option[] {
  districts ??= [...placeBook().areas.values()]
    .filter(({ level }) => level === 'district')
    .toSorted((a, b) => a.name.localeCompare(b.name, 'de'));
  return districts
    .filter(({ ags, from, until }) => states.includes(ags.slice(0, 2)) && (from ?? on) <= on && (until ?? on) >= on)
    .map(({ ags, name }) => [ags, name]);
}

let states: readonly Option[] | undefined;

/** The sixteen Länder, in order of names. */
export function stateOptions(): readonly Option[] {
  states ??= [...placeBook().areas.values()]
    .filter(({ level }) => level === 'state')
    .map(({ ags, name }): Option => [ags, name])
    .toSorted(([, a], [, b]) => a.localeCompare(b, 'de'));
  return states;
}

/** The name of an area by its key; the key itself where nobody knows it. */
export function areaName(ags: string): string {
  return placeBook().areas.get(ags)?.name ?? ags;
}
