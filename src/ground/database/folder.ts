import { accessSync, chmodSync, constants, mkdirSync } from 'node:fs';
import { CannotStart } from './cannot-start.ts';

/**
 * Makes the data folder where it is missing. Others may pass through but not look inside:
 * when we run as root the database has an account of its own, and its folder lies in here.
 */
export function prepareDataFolder(dataDir: string): void {
  try {
    if (mkdirSync(dataDir, { recursive: true })) chmodSync(dataDir, 0o711);
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new CannotStart(`The data folder ${dataDir} cannot be made or written by this account${code}.`);
  }
}
