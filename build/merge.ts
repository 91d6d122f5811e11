/** The lines of a topology by index, each as its points; ~n is line n backwards. */
export type Lines = readonly (readonly (readonly (number | undefined)[])[])[];

/**
 * The outline of areas taken together, as rings of lines: inner borders are walked once in each direction and cancel;
 * what is left leaves every crossing as often as it enters it, so it always closes to rings (Euler).
 * topojson's own merge loses outlines where the source's rings touch themselves.
 */
export function outlineOf(polygons: number[][][], lines: Lines): number[][] {
  // A list and not a set: where areas overlap, a line is left over twice in one direction.
  const left = new Map<number, number>();
  for (const index of polygons.flat(2))
    if (left.get(~index)) take(~index);
    else left.set(index, (left.get(index) ?? 0) + 1);

  const starts = Map.groupBy(left.keys(), (index) => endsOf(index, lines)[0]);
  const rings: number[][] = [];
  for (const first of left.keys())
    while (left.get(first)) {
      const home = endsOf(first, lines)[0];
      const ring: number[] = [];
      for (let index: number | undefined = first; index !== undefined;) {
        take(index);
        ring.push(index);
        const end: string = endsOf(index, lines)[1];
        index = end === home ? undefined : starts.get(end)?.find((next) => left.get(next));
      }
      rings.push(ring);
    }
  return rings;

  function take(index: number): void {
    left.set(index, (left.get(index) ?? 0) - 1);
  }
}

function endsOf(index: number, lines: Lines): [start: string, end: string] {
  const line = lines[index < 0 ? ~index : index] ?? [];
  const ends = [String(line[0]?.slice(0, 2)), String(line.at(-1)?.slice(0, 2))] as const;
  return index < 0 ? [ends[1], ends[0]] : [ends[0], ends[1]];
}
