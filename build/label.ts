import type { Point } from '../src/federation/places/projection.ts';

interface Cell {
  x: number;
  y: number;
  half: number;
  distance: number;
}

/**
 * The pole of inaccessibility: the point inside a polygon that is furthest from every border, holes included,
 * so that a district around a city gets its number beside the city and not on it.
 * Method: quadtree search, the most promising cell first, until no cell can gain more than `precision`
 * (Agafonkin, "A new algorithm for finding a visual center of a polygon", 2016).
 */
export function poleOf(rings: Point[][], precision: number): { point: Point; distance: number } {
  const xs = (rings[0] ?? []).map(([x]) => x);
  const ys = (rings[0] ?? []).map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const half = Math.min(width, height) / 2;
  const cellAt = (x: number, y: number, size: number): Cell => ({
    x,
    y,
    half: size,
    distance: distanceInside(x, y, rings),
  });

  const open: Cell[] = [];
  for (let x = left + half; x < left + width + half; x += half * 2)
    for (let y = top + half; y < top + height + half; y += half * 2) open.push(cellAt(x, y, half));

  let best = cellAt(left + width / 2, top + height / 2, 0);
  while (open.length > 0) {
    open.sort((a, b) => reachOf(a) - reachOf(b));
    const cell = open.pop() as Cell;
    if (cell.distance > best.distance) best = cell;
    if (reachOf(cell) - best.distance <= precision) continue;
    const h = cell.half / 2;
    for (const [dx, dy] of [
      [-h, -h],
      [h, -h],
      [-h, h],
      [h, h],
    ] as const)
      open.push(cellAt(cell.x + dx, cell.y + dy, h));
  }
  return { point: [best.x, best.y], distance: best.distance };
}

const reachOf = (cell: Cell): number => cell.distance + cell.half * Math.SQRT2;

/** The distance to the nearest border; negative outside. */
function distanceInside(x: number, y: number, rings: Point[][]): number {
  let inside = false;
  let nearest = Infinity;
  for (const ring of rings) {
    let before = ring.at(-1) as Point;
    for (const point of ring) {
      if (
        point[1] > y !== before[1] > y &&
        x < ((before[0] - point[0]) * (y - point[1])) / (before[1] - point[1]) + point[0]
      )
        inside = !inside;
      nearest = Math.min(nearest, squareToSegment(x, y, point, before));
      before = point;
    }
  }
  return (inside ? 1 : -1) * Math.sqrt(nearest);
}

function squareToSegment(x: number, y: number, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2;
}
