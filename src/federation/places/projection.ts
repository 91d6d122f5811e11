/** A point as longitude and latitude in degrees (WGS 84). */
export type LonLat = readonly [lon: number, lat: number];
/** A point on the plane: x to the right, y downwards. */
export type Point = readonly [x: number, y: number];

const EARTH_RADIUS_KM = 6371.007;
const radians = Math.PI / 180;

/**
 * Lambert's azimuthal equal-area projection around a centre, in kilometres.
 * Equal area, because a map of counts must not make the north look larger; and centred on what is shown,
 * so that north is up for each Land. Formula: Snyder, Map Projections – A Working Manual (1987), 24-2 to 24-4.
 */
export function projectionAround([lon0, lat0]: LonLat): (point: LonLat) => Point {
  const sin0 = Math.sin(lat0 * radians);
  const cos0 = Math.cos(lat0 * radians);
  return ([lon, lat]) => {
    const sin = Math.sin(lat * radians);
    const cos = Math.cos(lat * radians);
    const cosTurn = Math.cos((lon - lon0) * radians);
    const k = EARTH_RADIUS_KM * Math.sqrt(2 / (1 + sin0 * sin + cos0 * cos * cosTurn));
    return [k * cos * Math.sin((lon - lon0) * radians), -k * (cos0 * sin - sin0 * cos * cosTurn)];
  };
}

/** The middle of the box around the points. */
export function middleOf(points: Iterable<LonLat>): LonLat {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of points) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return [(west + east) / 2, (south + north) / 2];
}

/** A ring's area on the plane, in the square of the plane's unit; always positive. */
export function areaOf(ring: readonly Point[]): number {
  let sum = 0;
  let before = ring.at(-1);
  for (const point of ring) {
    if (before) sum += before[0] * point[1] - point[0] * before[1];
    before = point;
  }
  return Math.abs(sum) / 2;
}
