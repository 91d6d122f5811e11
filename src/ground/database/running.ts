import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { folderIn } from './initialise.ts';
import type { Postmaster } from './postmaster.ts';
import { answersSignals, argumentsOf, beginningOf } from './process.ts';

/** The PostgreSQL already at work in the data folder, if there is one. */
export function livePostmaster(dataDir: string): Postmaster | undefined {
  const note = readNote(dataDir);
  if (!note) return undefined;
  const begun = beginningOf(note.pid);
  if (begun === undefined) return undefined;
  if (argumentsOf(note.pid)?.includes(realpathSync(folderIn(dataDir))) === false) return undefined;
  return { pid: note.pid, port: note.port, gone: ended(note.pid, begun) };
}

/** Whether that process says it takes connections; asking it by connecting would fill its log with refusals. */
export function saysReady(dataDir: string, pid: number): boolean {
  const note = readNote(dataDir);
  return note?.pid === pid && note.ready;
}

/**
 * Removes the note of a dead PostgreSQL whose number is still or again taken, by its zombie or by some other process:
 * PostgreSQL itself would take that for the old one and refuse to start, as happens in containers.
 * Backends left over from the old one still stop the new one, by the shared memory they hold.
 */
export function removeStaleNote(dataDir: string): void {
  const note = readNote(dataDir);
  if (note && answersSignals(note.pid) && !livePostmaster(dataDir)) rmSync(notePath(dataDir), { force: true });
}

const notePath = (dataDir: string): string => join(folderIn(dataDir), 'postmaster.pid');

// PostgreSQL's own note has the number of the process in its first line, the port in its fourth, its state in its eighth.
function readNote(dataDir: string): { pid: number; port: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(notePath(dataDir), 'utf8').split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    return pid > 0 && port > 0 ? { pid, port, ready: lines[7]?.trim() === 'ready' } : undefined;
  } catch {
    return undefined;
  }
}

// We are not its parent, so nobody tells us; looking four times a second is enough,
// and looking alone keeps no process alive.
function ended(pid: number, begun: string): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (beginningOf(pid) === begun) return;
      clearInterval(timer);
      resolve();
    }, 250).unref();
  });
}
