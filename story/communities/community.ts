/** A proper name as it is shown, and in its own script or language where that differs. */
export interface ProperName {
  shown: string;
  own: string | null;
}

/** What the names of a community's organisations are made of, and what is said of them. */
export interface Community {
  /** Countries (ISO 3166-1) its organisations name, the usual one first. */
  origins: readonly string[];
  /** Languages they work in besides German; own names are written in the first. */
  languages: readonly string[];
  /** 'vietnamesisch', as it stands before a noun; null where no one word fits all. */
  adjective: string | null;
  /** The year from which its organisations were founded here. */
  since: number;
  /** How often it is met in the eastern Länder and in the others. */
  east: number;
  west: number;
  names: readonly ProperName[];
}

/** Reads names written one a line, 'shown | own'. */
export function properNames(lines: string): ProperName[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [shown = '', own] = line.split('|').map((part) => part.trim());
      return { shown, own: own ?? null };
    });
}
