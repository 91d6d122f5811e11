import { readCsv } from './csv.ts';
import { fileKind } from './fileKind.ts';
import { type ReadOptions, type Sheet, type Unreadable, unreadable, usualLimits } from './sheet.ts';
import { readXlsx } from './xlsx.ts';

/** Reads a table in the thread it is called in. Libraries throw at damaged files in many ways; all of them mean 'broken'. */
export async function readTable(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions,
): Promise<Sheet | Unreadable> {
  const limits = { ...usualLimits, ...options.limits };
  const kind = fileKind(bytes);
  try {
    if (kind === 'archive') return await readXlsx(bytes, limits);
    if (kind === 'text') return readCsv(bytes, fileName, limits, options.unguard ?? false);
    return unreadable(kind);
  } catch {
    return unreadable('broken');
  }
}
