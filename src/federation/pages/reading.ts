import { type Language, tongue } from '#ground/language';

/**
 * Drawings with a time run the way their reader reads: from right to left in Arabic and Persian. Turns a
 * distance from the reader's beginning into an x; text anchored at its start then begins there in both ways.
 */
export function readingAcross(language: Language, width: number): (distance: number) => number {
  return tongue(language).direction === 'rtl' ? (distance) => width - distance : (distance) => distance;
}
