// Makes dist/places/maps.json, the shared borders from which the server draws every map: node build/maps.ts
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { presimplify } from 'topojson-simplify';
import type { Day } from '#ground/day';
import type { GeometryFile, Shape } from '../src/federation/places/geometry.ts';
import { areaOf, middleOf, projectionAround, type LonLat, type Point } from '../src/federation/places/projection.ts';
import { sharedBorders, type Borders, type District } from './borders.ts';
import { poleOf } from './label.ts';
import { outlineOf } from './merge.ts';

/** A point as topojson keeps it, in 1/1000 degree; after presimplify the third number is its weight. */
type Kept = [number, number, number?];

const root = new URL('../', import.meta.url);
const source = '© GeoBasis-DE / BKG 2019 (Daten verändert)';
const MERGED_ON = { last: '2021-06-30', first: '2021-07-01' } as { last: Day; first: Day };
const LABEL_PRECISION_KM = 0.1;
const SMALLEST_KM2 = 2;

const districts = JSON.parse(
  readFileSync(new URL('places/geometry/districts.geojson', root), 'utf8'),
) as FeatureCollection<Polygon | MultiPolygon>;
const names = new Map(
  readFileSync(new URL('places/areas.csv', root), 'utf8')
    .split('\n')
    .map((line) => line.split(';'))
    .map(([ags = '', , name = '']) => [ags, name]),
);

const borders = presimplify(sharedBorders(districts), lossInKm2) as Borders;
const arcs = borders.arcs as unknown as Kept[][];
const all = borders.objects.districts.geometries as District[];

const file: GeometryFile = {
  source,
  arcs: arcs.map(flat),
  districts: all.flatMap(periodsOf),
  states: [...new Set(all.map(({ id }) => String(id).slice(0, 2)))].sort().map((ags) =>
    shape(
      ags,
      merged((id) => id.startsWith(ags)),
    ),
  ),
};
mkdirSync(new URL('dist/places/', root), { recursive: true });
writeFileSync(new URL('dist/places/maps.json', root), JSON.stringify(file));

/** Eisenach became part of the Wartburgkreis, so both have borders before and the Wartburgkreis others since. */
function periodsOf(district: District): Shape[] {
  const ags = String(district.id);
  const whole = shape(ags, polygonsOf(district));
  if (ags === '16056') return [{ ...whole, until: MERGED_ON.last }];
  if (ags !== '16063') return [whole];
  const together = merged((id) => id === '16063' || id === '16056');
  return [
    { ...whole, until: MERGED_ON.last },
    { ...shape(ags, together), from: MERGED_ON.first },
  ];
}

/** One shape of many; slivers the source left open between them are not worth a hole. */
function merged(wanted: (ags: string) => boolean): number[][][] {
  const members = all.filter(({ id }) => wanted(String(id)));
  const project = projectionAround([10.4, 51.2]);
  const rings = outlineOf(members.flatMap(polygonsOf), arcs)
    .map((ring) => ({ ring, km2: areaOf(pointsOf(ring).map(project)) }))
    .filter(({ km2 }) => km2 > SMALLEST_KM2);
  return [rings.sort((a, b) => b.km2 - a.km2).map(({ ring }) => ring)];
}

function polygonsOf(district: District): number[][][] {
  return district.type === 'Polygon' ? [district.arcs] : district.arcs;
}

function shape(ags: string, polygons: number[][][]): Shape {
  const name = names.get(ags);
  if (name === undefined) throw new Error(`places/areas.csv has no area ${ags}`);
  const rings = polygons.map((polygon) => polygon.map(pointsOf));
  const centre = middleOf(rings.flat(2));
  const project = projectionAround(centre);
  const flatRings = rings.map((polygon) => polygon.map((ring) => ring.map(project)));
  const largest = flatRings.toSorted((a, b) => areaOf(b[0] ?? []) - areaOf(a[0] ?? []))[0] ?? [];
  const { point, distance } = poleOf(largest, LABEL_PRECISION_KM);
  return { ags, name, polygons, label: unproject(point, centre), roomKm: Math.round(distance * 10) / 10 };
}

function pointsOf(ring: number[]): LonLat[] {
  return ring.flatMap((index) => {
    const points = (arcs[index < 0 ? ~index : index] ?? []).map(degrees);
    return (index < 0 ? points.reverse() : points).slice(1);
  });
}

function degrees([x, y]: Kept): LonLat {
  return [x / 1000, y / 1000];
}

/** The inverse by a few steps of correction, which is exact enough over the width of a Land. */
function unproject([x, y]: Point, centre: LonLat): LonLat {
  const project = projectionAround(centre);
  let [lon, lat] = centre;
  for (let i = 0; i < 8; i += 1) {
    const [px, py] = project([lon, lat]);
    lat -= (y - py) / 111.2;
    lon += (x - px) / (111.2 * Math.cos((lat * Math.PI) / 180));
  }
  return [Math.round(lon * 1000) / 1000, Math.round(lat * 1000) / 1000];
}

function lossInKm2(triangle: unknown): number {
  const points = (triangle as Kept[]).map(degrees);
  return areaOf(points.map(projectionAround(middleOf(points))));
}

function flat(arc: Kept[]): number[] {
  let [x, y] = [0, 0];
  return arc.flatMap(([px, py, weight = Infinity]) => {
    const step = [px - x, py - y, Number.isFinite(weight) ? Math.round(weight * 1000) : -1];
    [x, y] = [px, py];
    return step;
  });
}
