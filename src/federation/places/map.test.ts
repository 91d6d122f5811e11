import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { dayFrom } from '#ground/day';
import { geometry } from './geometry.ts';
import { mapFor, mapOfDistricts, mapOfStates, type AreaMap } from './map.ts';
import { areaOf, type Point } from './projection.ts';

const STATES = geometry().states.map(({ ags }) => ags);
const EAST = ['12', '13', '14', '15', '16'];
const single = STATES.map((ags): [string, AreaMap] => [ags, mapFor([ags])]);
const maps: [string, AreaMap][] = [
  ...single,
  ['east', mapFor(EAST)],
  ['states', mapOfStates()],
  ['districts', mapOfDistricts()],
];

/** Reads a path as a browser would; anything but whole relative steps is an error. */
function ringsIn(path: string): Point[][] {
  assert.match(path, /^(M\d+ \d+l(-?\d+[ -]?)+z)+$/);
  return path
    .split('z')
    .filter(Boolean)
    .map((ring) => {
      const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
      assert.equal(numbers.length % 2, 0);
      let [x, y] = [0, 0];
      return Array.from({ length: numbers.length / 2 }, (_, i): Point => [
        (x += numbers[2 * i] ?? 0),
        (y += numbers[2 * i + 1] ?? 0),
      ]);
    });
}

function contains(rings: Point[][], [x, y]: Point): boolean {
  let inside = false;
  for (const ring of rings)
    for (const [i, [ax, ay]] of ring.entries()) {
      const [bx, by] = ring[(i + 1) % ring.length] as Point;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  return inside;
}

test('every Land and every district of today is on a map, each once', () => {
  assert.equal(mapOfStates().areas.length, 16);
  assert.equal(new Set(mapOfDistricts().areas.map(({ ags }) => ags)).size, 400);
  assert.equal(
    single.reduce((sum, [, map]) => sum + map.areas.length, 0),
    400,
  );
});

test('before July 2021 Eisenach has borders of its own; since then the Wartburgkreis has no hole there', () => {
  const before = mapOfDistricts(dayFrom('2018-12-31'));
  assert.equal(before.areas.length, 401);
  const eisenach = before.areas.find(({ ags }) => ags === '16056');
  const wartburg = (map: AreaMap) => ringsIn(map.areas.find(({ ags }) => ags === '16063')?.path ?? '');
  assert.ok(eisenach && !contains(wartburg(before), eisenach.label));
  const since = mapOfDistricts(dayFrom('2021-07-01'));
  assert.ok(contains(wartburg(since), eisenach.label));
  assert.equal(since.areas.length, 400);
});

test('a Land that does not exist has no map', () => {
  assert.throws(() => mapFor(['99']), /no Land/);
});

for (const [name, map] of maps)
  test(`map ${name}: every path parses, lies within the box and holds its label`, () => {
    for (const { name: area, path, label } of map.areas) {
      const rings = ringsIn(path);
      for (const [x, y] of rings.flat()) assert.ok(x >= 0 && y >= 0 && x <= map.width && y <= map.height, area);
      assert.ok(Math.max(...rings.map(areaOf)) > 4, `${area} is too small to see`);
      assert.ok(contains(rings, label), `${area}: the label lies outside`);
    }
  });

test('a district around a city has its label beside the city', () => {
  const map = mapFor(['14']);
  const [around, city] = ['14729', '14713'].map((ags) => map.areas.find((area) => area.ags === ags));
  assert.ok(around && city && !contains(ringsIn(city.path), around.label));
});

test('neighbours share their borders: nothing to see is left between districts or covered twice', () => {
  const covered = mapOfDistricts().areas.reduce((sum, { path }) => sum + areaOfPath(path), 0);
  const states = mapOfStates().areas.reduce((sum, { path }) => sum + areaOfPath(path), 0);
  assert.ok(Math.abs(covered / states - 1) < 0.005, `districts cover ${covered}, the Länder ${states}`);
  // These Länder have no sea, no exclave and no hole: their districts leave one outline, and at most specks inside.
  for (const state of ['07', '09', '14', '16']) {
    const [outline = 0, ...specks] = outlines(mapFor([state]))
      .map(areaOf)
      .toSorted((a, b) => b - a);
    const lost = specks.reduce((sum, area) => sum + area, 0);
    assert.ok(lost < outline / 2000, `${state}: ${specks.join(' ')} of ${outline}`);
  }
});

/** The area of a path, holes taken off. */
function areaOfPath(path: string): number {
  const [outer, ...others] = ringsIn(path).toSorted((a, b) => areaOf(b) - areaOf(a));
  return others.reduce(
    (sum, ring) => sum + (contains([outer ?? []], ring[0] as Point) ? -1 : 1) * areaOf(ring),
    areaOf(outer ?? []),
  );
}

/** The loops formed by the lines that only one area walks along. */
function outlines(map: AreaMap): Point[][] {
  const left: [from: string, to: Point][] = [];
  const walked = new Set<string>();
  const lines = map.areas
    .flatMap(({ path }) => ringsIn(path))
    .flatMap((ring) => ring.map((from, i) => [from, ring[(i + 1) % ring.length] as Point] as const));
  for (const [from, to] of lines) walked.add(`${from}>${to}`);
  for (const [from, to] of lines) if (!walked.has(`${to}>${from}`)) left.push([String(from), to]);
  const next = Map.groupBy(left, ([from]) => from);
  const loops: Point[][] = [];
  for (const [start] of left) {
    const loop: Point[] = [];
    for (let at = next.get(start)?.pop(); at; at = String(at[1]) === start ? undefined : next.get(String(at[1]))?.pop())
      loop.push(at[1]);
    if (loop.length > 0) loops.push(loop);
  }
  return loops;
}

test('maps are light enough for a slow line', (t) => {
  const zipped = (map: AreaMap) =>
    gzipSync(map.areas.map(({ name, path }) => `<path class="m1" d="${path}"><title>${name}</title></path>`).join(''))
      .length;
  for (const [name, map] of maps) t.diagnostic(`${name}: ${map.areas.length} areas, ${zipped(map)} bytes`);
  for (const [name, map] of single) assert.ok(zipped(map) <= 6_000, name);
  assert.ok(zipped(mapFor(EAST)) <= 12_000);
  assert.ok(zipped(mapOfDistricts()) <= 16_000);
});
