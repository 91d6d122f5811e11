import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { topology } from 'topojson-server';
import type {
  GeometryCollection,
  MultiPolygon as SharedMultiPolygon,
  Polygon as SharedPolygon,
  Topology,
} from 'topojson-specification';
import { areaOf } from '../src/federation/places/projection.ts';
import { joinMeetingPoints } from './meeting-points.ts';
import { closeSeams, KM2_PER_SQUARE, type Corner, type Ring } from './seams.ts';

export type District = (SharedPolygon | SharedMultiPolygon) & { id?: string | number };
export type Borders = Topology<{ districts: GeometryCollection }>;

// Found by trial: wider changes nothing more, narrower leaves hundreds of gaps open.
const SLIVER_KM2 = 3;
const GAP_KM2 = 2;
const SPECK_KM2 = 0.05;

/** The districts as lines shared by neighbours, in 1/1000 degree, with the source's gaps and overlaps closed. */
export function sharedBorders(source: FeatureCollection<Polygon | MultiPolygon>): Borders {
  const rings: Ring[] = [];
  const features = source.features.map(({ type, id, properties, geometry }) => {
    const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
      .map((polygon) => polygon.map(ringFrom).filter(worthKeeping))
      .filter((polygon) => polygon.length > 0);
    rings.push(...polygons.flat());
    return { type, id: id as string, properties, polygons };
  });
  closeSeams(rings, SLIVER_KM2);
  while (joinMeetingPoints(rings, GAP_KM2) + closeSeams(rings, SLIVER_KM2) > 0);
  for (const ring of rings) ring.corners = withoutSpikes(ring.corners);
  return topology({
    districts: {
      type: 'FeatureCollection',
      features: features.map(({ polygons, ...feature }) => ({
        ...feature,
        geometry: { type: 'MultiPolygon', coordinates: polygons.map((polygon) => polygon.map(lineFrom)) },
      })),
    } as FeatureCollection,
  }) as Borders;
}

/** Without corners twice in a row, and without ways out and straight back. */
function withoutSpikes(corners: Corner[]): Corner[] {
  const line: Corner[] = [];
  for (const corner of corners) {
    while (line.length > 1 && String(line.at(-2)) === String(corner)) line.pop();
    if (String(line.at(-1)) !== String(corner)) line.push(corner);
  }
  return line.length === corners.length ? line : withoutSpikes([...line.slice(1), line[0] as Corner]);
}

function ringFrom(line: number[][]): Ring {
  const corners = line.slice(1).map(([x = 0, y = 0]): Corner => [Math.round(x * 1000), Math.round(y * 1000)]);
  return { corners: withoutSpikes(corners) };
}

// Rings of hardly any area are leftovers of the source's own simplification.
const worthKeeping = ({ corners }: Ring): boolean => areaOf(corners) * KM2_PER_SQUARE > SPECK_KM2;

const lineFrom = ({ corners }: Ring): number[][] => [...corners, corners[0] as Corner].map(([x, y]) => [x, y]);
