const LONGEST = 31;

/** Names Excel accepts: without []/\:*?, at most 31 characters, none empty, no two alike (case doesn't count). */
export function sheetNames(wanted: string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name, at) => {
    const allowed =
      cut(
        name
          .replace(/[[\]/\\:*?\p{Cc}]+/gu, ' ')
          .trim()
          .replace(/^'+|'+$/g, ''),
        LONGEST,
      ) || String(at + 1);
    let distinct = allowed;
    for (let count = 2; taken.has(distinct.toLowerCase()); count++) {
      const ending = ` (${count})`;
      distinct = cut(allowed, LONGEST - ending.length) + ending;
    }
    taken.add(distinct.toLowerCase());
    return distinct;
  });
}

/** At most so many UTF-16 units, never half a pair. */
function cut(text: string, most: number): string {
  return text
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}
