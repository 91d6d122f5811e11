import { realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The first folder (or file) on the way to `path` that the account may not enter or run; undefined when the way is free. */
export function unreachable(path: string, account: { uid: number; gid: number }): string | undefined {
  const steps: string[] = [];
  for (let step = realpathSync(path); ; step = dirname(step)) {
    steps.unshift(step);
    if (step === dirname(step)) break;
  }
  return steps.find((step) => !mayEnter(step, account));
}

function mayEnter(path: string, account: { uid: number; gid: number }): boolean {
  const { uid, gid, mode } = statSync(path);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
