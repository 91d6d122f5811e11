/** Numbers of persons below this are hidden: they may say something of one of them. A zero says nothing of anybody. */
export const LEAST_SHOWN = 5;

export interface Suppressed {
  /** In the order given; undefined is hidden. */
  cells: (number | undefined)[];
  total: number | undefined;
}

/**
 * Hides person figures below five in a row of cells that add up to a total, and so many more that no hidden one can be
 * worked out from what is shown.
 *
 * Goal: for every hidden cell at least two values fit what a reader sees. A reader knows that a hidden cell is at least
 * one, since zeros are shown, and subtracts what is shown from the total. So there must be two hidden cells or none,
 * and together they must be more than one each. Method (complementary suppression): hide the small ones; while the
 * rest gives them away, hide the smallest of those still shown; where none is left, hide the total.
 * Stops at the latest when everything but zeros is hidden. Source: A. Hundepool et al., Statistical Disclosure
 * Control (2012), chapter 4; here for one dimension, where it is exact.
 */
export function suppressed(given: readonly number[]): Suppressed {
  const total = given.reduce((sum, cell) => sum + cell, 0);
  const hidden = new Set([...given.keys()].filter((index) => isSmall(given[index]!)));
  const left = [...given.keys()].filter((index) => given[index]! >= LEAST_SHOWN).sort((a, b) => given[a]! - given[b]!);
  const givenAway = () => {
    if (hidden.size === 0) return false;
    const rest = [...hidden].reduce((sum, index) => sum + given[index]!, 0);
    return hidden.size === 1 || rest === hidden.size;
  };
  while (givenAway() && left.length > 0) hidden.add(left.shift()!);
  return {
    cells: given.map((cell, index) => (hidden.has(index) ? undefined : cell)),
    total: givenAway() || isSmall(total) ? undefined : total,
  };
}

const isSmall = (cell: number): boolean => cell > 0 && cell < LEAST_SHOWN;
