import type { Day } from '#ground/day';
import { geometry, type Arc, type Shape } from './geometry.ts';
import { drawnArc, pathOf, ringsOf } from './outline.ts';
import { middleOf, projectionAround, type LonLat, type Point } from './projection.ts';

/** A map ready to draw, in units of the viewBox `0 0 width height`; roomier areas first, so that cities lie on top. */
export interface AreaMap {
  width: number;
  height: number;
  areas: MapArea[];
}

export interface MapArea {
  ags: string;
  name: string;
  /** Relative, in whole units. */
  path: string;
  /** Where a number has most room, always inside the area. */
  label: Point;
  /** The radius of the circle around the label that stays inside. */
  room: number;
}

const WIDTH = 640;
const TALLEST = 880; // a taller group is fitted into this height, so that numbers keep their size on the page
const MARGIN = 4; // half a stroke and a bit
const POINTS = { fewest: 600, perState: 240, most: 1750 }; // the page's weight; a border between two areas is written twice
const FINEST = 1.2; // square units: what a reader cannot see is left out even where the budget would allow it

/** A map by district of one Land or several ("14", or "12" to "16"), with the borders of a day; without one, the latest. */
export function mapFor(states: readonly string[], on?: Day): AreaMap {
  const wanted = new Set(states);
  const shapes = geometry().districts.filter((shape) => wanted.has(shape.ags.slice(0, 2)) && heldOn(shape, on));
  if (shapes.length === 0) throw new RangeError(`no Land has one of these keys: ${states.join(', ').slice(0, 60)}`);
  return remembered(shapes, Math.min(POINTS.most, POINTS.fewest + POINTS.perState * wanted.size));
}

/** All of Germany by district. */
export const mapOfDistricts = (on?: Day): AreaMap =>
  mapFor(
    geometry().states.map(({ ags }) => ags),
    on,
  );

/** All of Germany by Land. */
export const mapOfStates = (): AreaMap => remembered(geometry().states, POINTS.fewest * 2);

const heldOn = (shape: Shape, on: Day | undefined): boolean =>
  on === undefined ? shape.until === undefined : (shape.from ?? on) <= on && on <= (shape.until ?? on);

// Maps follow from the file alone, so every process that remembers one remembers the same.
const drawn = new Map<string, AreaMap>();
const MOST_REMEMBERED = 64;

function remembered(shapes: Shape[], budget: number): AreaMap {
  const key = shapes.map(({ ags, from, until }) => `${ags}${from ?? ''}${until ?? ''}`).join();
  const map = drawn.get(key) ?? draw(shapes, budget);
  if (drawn.size >= MOST_REMEMBERED) drawn.clear();
  drawn.set(key, map);
  return map;
}

/**
 * Draws shapes together: projects them around their middle, fits them into the box, and leaves out the border points
 * that matter least until the budget is met. Neighbours use the same thinned arc, so no gap can open between them.
 */
function draw(shapes: Shape[], budget: number): AreaMap {
  const { arcs } = geometry();
  const used = new Set(shapes.flatMap(({ polygons }) => polygons.flat(2)).map((index) => (index < 0 ? ~index : index)));
  const lines = [...used].map((index) => arcs[index] as Arc);
  const { place, scale, height } = fitted(lines.flatMap(({ points }) => points));
  const weights = lines.flatMap((arc) => arc.weights.filter(Number.isFinite)).sort((a, b) => b - a);
  const least = Math.max(FINEST / scale ** 2, weights[budget] ?? 0);

  const drawnArcs: Point[][] = [];
  for (const index of used) drawnArcs[index] = drawnArc(arcs[index] as Arc, least, place);
  const areas = shapes
    .toSorted((a, b) => b.roomKm - a.roomKm)
    .map((shape): MapArea => {
      const [x, y] = place(shape.label);
      return {
        ags: shape.ags,
        name: shape.name,
        path: pathOf(ringsOf(shape.polygons, drawnArcs)),
        label: [Math.round(x), Math.round(y)],
        room: Math.round(shape.roomKm * scale),
      };
    });
  return { width: WIDTH, height, areas };
}

function fitted(points: LonLat[]): { place: (point: LonLat) => Point; scale: number; height: number } {
  const project = projectionAround(middleOf(points));
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of points.map(project)) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  const [wide, high] = [box.right - box.left, box.bottom - box.top];
  const scale = Math.min((WIDTH - 2 * MARGIN) / wide, (TALLEST - 2 * MARGIN) / high);
  const height = Math.ceil(high * scale) + 2 * MARGIN;
  const indent = (WIDTH - wide * scale) / 2;
  return {
    scale,
    height,
    place: (point) => {
      const [x, y] = project(point);
      return [(x - box.left) * scale + indent, (y - box.top) * scale + MARGIN];
    },
  };
}
