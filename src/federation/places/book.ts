import { readFileSync } from 'node:fs';
import type { Day } from '#ground/day';
import { foldName, type FoldedName } from './fold.ts';

/** A Land (2 digits), a district (5) or a municipality (8), by its official key. Keys are text: many begin with 0. */
export interface Area {
  ags: string;
  level: 'state' | 'district' | 'municipality';
  name: string;
  /** "Freistaat", "Landkreis", "Kreisfreie Stadt", "Gemeinde" … */
  kind: string;
  /** First and last day; missing: longer than the data know. */
  from?: Day;
  until?: Day;
  /** The area it belongs to since, where it ended. */
  successor?: string;
  /** Inhabitants on 31 December 2018; municipalities have none here. */
  population?: number;
}

export interface PostcodePlace {
  postcode: string;
  ags: string;
  place: string;
}

/** The areas and postcodes, ready to be looked up. */
export interface PlaceBook {
  areas: ReadonlyMap<string, Area>;
  postcodes: ReadonlyMap<string, readonly PostcodePlace[]>;
  /** Current municipalities by the base of their folded name. */
  towns: ReadonlyMap<string, readonly { area: Area; name: FoldedName }[]>;
}

let read: PlaceBook | undefined;

/** The book of places/areas.csv and places/postcodes.csv, read at the first call. */
export function placeBook(): PlaceBook {
  read ??= bookOf(areasFrom(placeFile('areas.csv')), postcodesFrom(placeFile('postcodes.csv')));
  return read;
}

/** The text of a file in places/, from the compiled code in dist/src/federation/places. */
export const placeFile = (name: string): string =>
  readFileSync(new URL(`../../../../places/${name}`, import.meta.url), 'utf8');

export function bookOf(areas: Area[], postcodes: PostcodePlace[]): PlaceBook {
  const towns = areas
    .filter(({ level, until }) => level === 'municipality' && until === undefined)
    .map((area) => ({ area, name: foldName(area.name) }));
  return {
    areas: new Map(areas.map((area) => [area.ags, area])),
    postcodes: Map.groupBy(postcodes, ({ postcode }) => postcode),
    towns: Map.groupBy(towns, ({ name }) => name.base),
  };
}

export const areasFrom = (text: string): Area[] =>
  rowsOf(text).map(([ags = '', level, name = '', kind = '', from, until, successor, population]) => ({
    ags,
    level: level as Area['level'],
    name,
    kind,
    ...(from ? { from: from as Day } : {}),
    ...(until ? { until: until as Day } : {}),
    ...(successor ? { successor } : {}),
    ...(population ? { population: Number(population) } : {}),
  }));

export const postcodesFrom = (text: string): PostcodePlace[] =>
  rowsOf(text).map(([postcode = '', ags = '', place = '']) => ({ postcode, ags, place }));

// build/areas.ts lets no quote and no semicolon into a field.
const rowsOf = (text: string): string[][] =>
  text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(';'));
