import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every folder called words below the given one, in a steady order. */
export function wordsFolders(source: string): string[] {
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name === 'words')
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/** The compiler looks at file times; a file that would not change is left alone. Whether it was written. */
export function writeIfChanged(file: string, text: string): boolean {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
  writeFileSync(file, text);
  return true;
}
