import type { Delimiter } from './sheet.ts';

const CANDIDATES: Delimiter[] = [';', '\t', ',', '|'];
const SAMPLE_CHARACTERS = 65_536;
const SAMPLE_RECORDS = 60;

/**
 * The character between the cells. Each candidate splits the first records, minding quotes; the one that gives the
 * same number of cells in most records, and many of them, wins. Undefined where none occurs: a single column.
 * A tie goes to the semicolon: in "1,5;2,5" both occur equally often, and only one of them can be a decimal comma.
 */
export function findDelimiter(text: string): Delimiter | undefined {
  let best: { delimiter: Delimiter; score: number } | undefined;
  for (const delimiter of CANDIDATES) {
    const score = consistency(countsPerRecord(text.slice(0, SAMPLE_CHARACTERS), delimiter));
    if (score > (best?.score ?? 0)) best = { delimiter, score };
  }
  return best?.delimiter;
}

/** Share of the records that agree × logarithm of the cells; half as much again where the first record agrees too. */
function consistency(counts: number[]): number {
  const frequency = new Map<number, number>();
  for (const count of counts) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  frequency.delete(0);
  const usual = [...frequency].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0];
  if (!usual) return 0;
  const [cells, records] = usual;
  return (records / counts.length) * Math.log2(1 + cells) * (counts[0] === cells ? 1.5 : 1);
}

/** How often the delimiter separates cells, per record that is not blank. A quote opens only where a cell begins. */
function countsPerRecord(text: string, delimiter: Delimiter): number[] {
  const counts: number[] = [];
  let count = 0;
  let quoted = false;
  let cellStart = 0;
  let recordStart = 0;
  for (let at = 0; at < text.length && counts.length < SAMPLE_RECORDS; at++) {
    const character = text[at];
    if (character === '"' && (quoted || at === cellStart)) quoted = !quoted;
    else if (quoted) continue;
    else if (character === delimiter) {
      count += 1;
      cellStart = at + 1;
    } else if (character === '\n' || character === '\r') {
      if (at > recordStart) counts.push(count);
      count = 0;
      cellStart = recordStart = at + 1;
    }
  }
  // The last record may be cut off by the sample; it counts only where there is no other.
  if (counts.length === 0) counts.push(count);
  return counts;
}
