/** A stretch of moments, in milliseconds since 1970; `until` is the first moment that no longer belongs to it. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** Whether two stretches share a moment; one that ends when the other begins shares none. */
export const overlaps = (a: Span, b: Span): boolean => a.from < b.until && b.from < a.until;

/** Whether the second lies wholly within the first. */
export const contains = (outer: Span, inner: Span): boolean => outer.from <= inner.from && inner.until <= outer.until;

export const minutesOf = ({ from, until }: Span): number => Math.round((until - from) / MINUTE);

/** The same moments as few stretches in order, those that touch joined. */
export function joined(spans: readonly Span[]): Span[] {
  const result: { from: number; until: number }[] = [];
  for (const { from, until } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && from <= last.until) last.until = Math.max(last.until, until);
    else if (from < until) result.push({ from, until });
  }
  return result;
}

/** What of the first, ordered and disjoint, is in none of the second. */
export function without(spans: readonly Span[], taken: readonly Span[]): Span[] {
  const result: Span[] = [];
  const holes = joined(taken);
  let next = 0;
  for (const { from, until } of spans) {
    let begin = from;
    while (next < holes.length && holes[next]!.until <= from) next += 1;
    for (let i = next; i < holes.length && holes[i]!.from < until; i += 1) {
      const hole = holes[i]!;
      if (hole.from > begin) result.push({ from: begin, until: hole.from });
      begin = Math.max(begin, hole.until);
    }
    if (begin < until) result.push({ from: begin, until });
  }
  return result;
}

/** What both have; each ordered and disjoint. */
export function common(spans: readonly Span[], others: readonly Span[]): Span[] {
  const result: Span[] = [];
  let next = 0;
  for (const { from, until } of spans) {
    while (next < others.length && others[next]!.until <= from) next += 1;
    for (let i = next; i < others.length && others[i]!.from < until; i += 1) {
      result.push({ from: Math.max(from, others[i]!.from), until: Math.min(until, others[i]!.until) });
    }
  }
  return result;
}
