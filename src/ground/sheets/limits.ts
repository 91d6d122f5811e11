import { type Limits, type Unreadable, unreadable } from './sheet.ts';

/** The refusal of a row that is too wide or holds too much. Trailing empty cells are no columns: spreadsheet programs write as many as were ever touched. */
export function beyondLimits(cells: string[], row: number, limits: Limits): Unreadable | undefined {
  if (cells.findLastIndex((cell) => cell !== '') >= limits.columns)
    return unreadable('tooLarge', { limit: 'columns', row });
  if (cells.some((cell) => cell.length > limits.cellCharacters))
    return unreadable('tooLarge', { limit: 'cellCharacters', row });
  return undefined;
}
