import { readFileSync } from 'node:fs';

/**
 * When a process began, as a text that differs between two processes that had the same number; undefined when it is gone.
 * Where there is no /proc the text is empty and only the number counts.
 */
export function beginningOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return answersSignals(pid) ? '' : undefined;
  try {
    // proc(5): the name stands in parentheses and may hold anything; state is field 3, starttime field 22.
    const line = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    // A zombie holds no file and no port any more; in a container nobody may ever collect it.
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/** The arguments a process was started with; undefined where they cannot be read. */
export function argumentsOf(pid: number): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return undefined;
  }
}

/** Whether the number is taken, be it by a zombie or by somebody else's process. */
export function answersSignals(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
