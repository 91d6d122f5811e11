import type { FaultReason } from '../fault.ts';
import type { ReadCell } from '../fault.ts';

/**
 * A list in one cell: "Arabisch, Kurdisch/Farsi; Deutsch und Dari". The whole cell is tried first, then its parts,
 * so that "Bosnien und Herzegowina" stays one country. Each value once; the first part nobody knows is the fault.
 */
export function readListCell<Value>(text: string, read: (part: string) => ReadCell<Value>): ReadCell<Value[]> {
  const values = new Set<Value>();
  const fault = collect(text, SEPARATORS, read, values);
  return fault ?? { value: [...values] };
}

const SEPARATORS: readonly RegExp[] = [/[;\n|•]/, /,/, /\//, /\s(?:und|and|&|\+)\s/i];

function collect<Value>(
  text: string,
  separators: readonly RegExp[],
  read: (part: string) => ReadCell<Value>,
  values: Set<Value>,
): FaultReason | undefined {
  const part = text.trim();
  if (part === '' || part === '-' || part === '–') return undefined;
  const outcome = read(part);
  if ('value' in outcome) {
    values.add(outcome.value);
    return undefined;
  }
  const at = separators.findIndex((separator) => separator.test(part));
  const separator = separators[at];
  if (!separator) return outcome;
  for (const piece of part.split(separator)) {
    const fault = collect(piece, separators.slice(at + 1), read, values);
    if (fault) return fault;
  }
  return undefined;
}
