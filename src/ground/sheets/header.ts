import { type Row, type Sheet, type Unreadable, unreadable, type Warning } from './sheet.ts';

const SAMPLE_RECORDS = 100;
const MOST_TITLE_LINES = 20;

/**
 * Columns and rows from the records that hold something: finds the header below any title lines, makes its names
 * distinct, and evens out the rows. `ragged` says whether a short row is worth a warning (in text, not in a workbook).
 */
export function tableFrom(records: Row[], ragged: boolean): Pick<Sheet, 'columns' | 'rows' | 'warnings'> | Unreadable {
  const titles = titleLines(records);
  const header = records[titles];
  if (!header) return unreadable('empty');
  const rows = records.slice(titles + 1);
  const warnings: Warning[] = records.slice(0, titles).map(({ number }) => ({ row: number, code: 'titleLine' }));

  const named = filledWidth(header.cells);
  // A column without a name exists if it is in the header line and any row fills it.
  const width = rows.reduce(
    (widest, { cells }) => Math.max(widest, Math.min(filledWidth(cells), header.cells.length)),
    named,
  );
  for (const row of rows) {
    const filled = filledWidth(row.cells);
    if (filled > width) warnings.push({ row: row.number, code: 'tooManyCells' });
    else if (ragged && row.cells.length < width) warnings.push({ row: row.number, code: 'tooFewCells' });
    row.cells = evened(row.cells, Math.max(width, filled));
  }
  return { columns: distinct(evened(header.cells, width)), rows, warnings };
}

/**
 * How many records stand above the header. People put a title over their table ("Mitglieder, Stand 1.3."): a line
 * with one or two filled cells where the records that follow mostly fill more than twice as many. In a table of two
 * columns a title must also lack the delimiter. After the idea of messytables' headers_guess, more cautious:
 * a real header taken for a title costs more than a title taken for a header, which people see at once.
 */
function titleLines(records: Row[]): number {
  const sample = records.slice(0, SAMPLE_RECORDS);
  const usual = mostFrequent(sample.map(({ cells }) => filledCells(cells)));
  const first = sample.findIndex(({ cells }) => {
    const filled = filledCells(cells);
    const titleLike = filled <= 2 && filled <= usual / 2 && (usual > 2 || cells.length === 1);
    return !titleLike;
  });
  return first <= MOST_TITLE_LINES ? Math.max(first, 0) : 0;
}

/** Of several equally frequent ones the largest. */
function mostFrequent(counts: number[]): number {
  const frequency = new Map<number, number>();
  for (const count of counts) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  return [...frequency].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

const isFilled = (cell: string) => cell.trim() !== '';
const filledCells = (cells: string[]) => cells.filter(isFilled).length;
const filledWidth = (cells: string[]) => cells.findLastIndex(isFilled) + 1;

function evened(cells: string[], width: number): string[] {
  if (cells.length === width) return cells;
  return cells.length > width ? cells.slice(0, width) : [...cells, ...Array<string>(width - cells.length).fill('')];
}

/** 'Name', 'Name' become 'Name', 'Name (2)'; names that differ only in case or space are the same to people. */
function distinct(names: string[]): string[] {
  const tidy = names.map((name) => name.trim().replace(/\s+/g, ' '));
  const taken = new Set(tidy.map((name) => name.toLowerCase()));
  const seen = new Set<string>();
  return tidy.map((name) => {
    if (name === '') return '';
    if (!seen.has(name.toLowerCase())) {
      seen.add(name.toLowerCase());
      return name;
    }
    let count = 2;
    while (taken.has(`${name} (${count})`.toLowerCase())) count += 1;
    taken.add(`${name} (${count})`.toLowerCase());
    return `${name} (${count})`;
  });
}
