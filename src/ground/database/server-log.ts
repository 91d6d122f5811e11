import { openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { giveTo, type Account } from './account.ts';

const LIMIT_BYTES = 1_000_000;

const logPath = (dataDir: string): string => join(dataDir, 'postgres.log');

/** Opens the file PostgreSQL writes to, begun anew once it has grown long. It outlives us, so it must be no pipe of ours. */
export function openLog(dataDir: string, account: Account): number {
  const path = logPath(dataDir);
  const full = (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LIMIT_BYTES;
  const log = openSync(path, full ? 'w' : 'a', 0o600);
  giveTo(path, account.uid, account.gid);
  return log;
}

/** What PostgreSQL last complained of, as one line for an operator. */
export function lastComplaint(dataDir: string): string {
  const lines = readFileSync(logPath(dataDir), 'utf8').split('\n');
  const line = lines.findLast((text) => /FATAL|PANIC|error/.test(text));
  return line?.replace(/^.*?(FATAL|PANIC):\s*/, '') ?? 'it said nothing';
}
