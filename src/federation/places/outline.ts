import type { Arc } from './geometry.ts';
import type { LonLat, Point } from './projection.ts';
import { areaOf } from './projection.ts';

const SMALLEST_ISLAND = 12; // square units of the drawing: under its outline a smaller one would not be seen

/** An arc in the drawing's whole units, with the points that weigh less than `least` km² left out. */
export function drawnArc(arc: Arc, least: number, place: (point: LonLat) => Point): Point[] {
  const [first] = arc.points;
  const last = arc.points.at(-1);
  const closed = first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
  const enough = closed ? Math.min(least, thirdHeaviest(arc)) : least;
  const points = arc.points
    .filter((_, i) => (arc.weights[i] ?? 0) >= enough)
    .map(place)
    .map(rounded);
  return points.filter((point, i) => i === 0 || !same(point, points[i - 1]));
}

/** A closed arc keeps at least three corners besides its joint, so that a city inside its district never vanishes. */
const thirdHeaviest = ({ weights }: Arc): number => weights.filter(Number.isFinite).sort((a, b) => b - a)[2] ?? 0;

/** The rings worth drawing of an area: all but tiny islands and holes; always its largest outside. */
export function ringsOf(polygons: number[][][], arcs: readonly Point[][]): Point[][] {
  const all = polygons.flat().map((ring) => joined(ring, arcs));
  const largest = all.reduce((best, ring) => (areaOf(ring) > areaOf(best) ? ring : best), all[0] ?? []);
  return all.filter((ring) => ring === largest || areaOf(ring) >= SMALLEST_ISLAND);
}

function joined(ring: number[], arcs: readonly Point[][]): Point[] {
  const points: Point[] = [];
  for (const index of ring) {
    const arc = arcs[index < 0 ? ~index : index] ?? [];
    for (const point of index < 0 ? arc.toReversed() : arc) if (!same(point, points.at(-1))) points.push(point);
  }
  if (points.length > 1 && same(points[0], points.at(-1))) points.pop();
  return points;
}

/** The SVG path of the rings: whole numbers, one start per ring and then steps. */
export function pathOf(rings: Point[][]): string {
  return rings
    .map((ring) => {
      const [[x0, y0] = [0, 0], ...rest] = ring;
      let [x, y] = [x0, y0];
      let steps = '';
      for (const [nx, ny] of rest) {
        steps += `${spaced(nx - x, steps)}${spaced(ny - y, '0')}`;
        [x, y] = [nx, ny];
      }
      return `M${x0} ${y0}l${steps}z`;
    })
    .join('');
}

const spaced = (step: number, before: string): string => (step < 0 || before === '' ? `${step}` : ` ${step}`);
const rounded = ([x, y]: Point): Point => [Math.round(x), Math.round(y)];
const same = (a: Point | undefined, b: Point | undefined): boolean => a?.[0] === b?.[0] && a?.[1] === b?.[1];
