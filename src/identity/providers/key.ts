import { hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'secret-key';

/**
 * The key the house seals secrets under: of SECRET_KEY, else of a file in the data folder, made when first needed.
 * It is in no database and in no backup: who has one of these alone can read nothing that is sealed.
 */
export function sealingKey({ secretKey, dataDir }: { secretKey?: string | undefined; dataDir: string }): Buffer {
  const source = secretKey ?? fileKey(dataDir);
  return Buffer.from(hkdfSync('sha256', source, '', 'dachwerk sealed secrets', 32));
}

function fileKey(dataDir: string): string {
  const path = join(dataDir, FILE);
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
  mkdirSync(dataDir, { recursive: true });
  const made = randomBytes(32).toString('base64url');
  try {
    // 'wx': where two processes make it at once, the first one's counts.
    writeFileSync(path, `${made}\n`, { mode: 0o600, flag: 'wx' });
    return made;
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
    return readFileSync(path, 'utf8').trim();
  }
}

const isCode = (error: unknown, code: string) => error instanceof Error && 'code' in error && error.code === code;
