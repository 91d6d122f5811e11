import { readFileSync } from 'node:fs';
import type { Day } from '#ground/day';
import type { LonLat } from './projection.ts';

/**
 * The borders of Germany's districts as shared lines (arcs): a border between two districts is kept once,
 * so neighbours stay seamless however much a map simplifies. Made by build/maps.ts.
 */
export interface Geometry {
  arcs: Arc[];
  districts: Shape[];
  states: Shape[];
}

/** A border line from crossing to crossing. */
export interface Arc {
  points: LonLat[];
  /** Per point, how much area (km²) the line loses when the point is left out (Visvalingam); Infinity at both ends. */
  weights: number[];
}

export interface Shape {
  ags: string;
  name: string;
  /** Polygons of rings of arcs; ~n is arc n backwards. The first ring of a polygon is its outside. */
  polygons: number[][][];
  /** The point furthest from every border, and how far it is (km). */
  label: LonLat;
  roomKm: number;
  /** First and last day on which these were the borders; missing: longer than the data know. */
  from?: Day;
  until?: Day;
}

/** The file's form: per arc a flat list of steps in 1/1000 degree and the weight in 1/1000 km² (-1: an end). */
export interface GeometryFile {
  source: string;
  arcs: number[][];
  districts: Shape[];
  states: Shape[];
}

let loaded: Geometry | undefined;

/** The geometry, read from dist/places/maps.json at the first call. */
export function geometry(): Geometry {
  loaded ??= read(
    JSON.parse(readFileSync(new URL('../../../places/maps.json', import.meta.url), 'utf8')) as GeometryFile,
  );
  return loaded;
}

function read(file: GeometryFile): Geometry {
  return { ...file, arcs: file.arcs.map(arcFrom) };
}

function arcFrom(numbers: number[]): Arc {
  const arc: Arc = { points: [], weights: [] };
  let [lon, lat] = [0, 0];
  for (let i = 0; i + 2 < numbers.length; i += 3) {
    lon += numbers[i] ?? 0;
    lat += numbers[i + 1] ?? 0;
    const weight = numbers[i + 2] ?? 0;
    arc.points.push([lon / 1000, lat / 1000]);
    arc.weights.push(weight < 0 ? Infinity : weight / 1000);
  }
  return arc;
}
