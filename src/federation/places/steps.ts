/** A shade of the map: level 0 is the white spot, 5 the darkest; `to` undefined means "and more". */
export interface Step {
  level: 0 | 1 | 2 | 3 | 4 | 5;
  from: number;
  to?: number;
}

const USUAL = [1, 3, 5, 12] as const;
const USUAL_UNTIL = 60; // beyond this, "more than 12" would hide differences of five times and more

/**
 * The steps for a map's counts: 0 | 1 | 2–3 | 4–5 | 6–12 | more, so that maps of most federations can be compared.
 * Where one area counts more than 60, the bounds follow the counts themselves: each of the five shades gets about
 * as many areas, at round bounds.
 */
export function stepsFor(counts: readonly number[]): Step[] {
  const filled = counts.filter((count) => count > 0).toSorted((a, b) => a - b);
  const bounds = (filled.at(-1) ?? 0) > USUAL_UNTIL ? boundsOf(filled) : USUAL;
  const shades = [...bounds, undefined].map((to, i): Step => ({
    level: (i + 1) as Step['level'],
    from: i === 0 ? 1 : (bounds[i - 1] as number) + 1,
    ...(to === undefined ? {} : { to }),
  }));
  return [{ level: 0, from: 0, to: 0 }, ...shades];
}

/** The level a count is drawn in. */
export const levelOf = (steps: readonly Step[], count: number): Step['level'] =>
  steps.find(({ from, to }) => count >= from && count <= (to ?? Infinity))?.level ?? 0;

/** Four rising round bounds near the 20th, 40th, 60th and 80th of a hundred areas. */
function boundsOf(filled: number[]): number[] {
  const bounds: number[] = [];
  for (const share of [0.2, 0.4, 0.6, 0.8]) {
    const count = filled[Math.floor(share * filled.length)] ?? 0;
    bounds.push(Math.max(round(count), (bounds.at(-1) ?? 0) + 1));
  }
  return bounds;
}

/** One or two leading digits: 37 stays, 137 becomes 140. */
function round(count: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1);
  return Math.round(count / unit) * unit;
}
