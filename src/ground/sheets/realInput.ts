import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Only for the tests beside this file: real files lie next to the project, not in it.
const folder = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));

export const realInput = (path: string): Buffer => readFileSync(folder + path);

/** Options for a test that reads real files: skipped with a word where they are missing. */
export const withRealInputs = {
  timeout: 5_000,
  skip: existsSync(folder) ? false : 'the real inputs are not beside the project',
};
