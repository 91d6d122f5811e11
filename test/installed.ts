import { execFile } from 'node:child_process';
import { chown, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '#ground/database';

const run = promisify(execFile);
// PostgreSQL refuses to run as root: it runs as nobody then.
const NOBODY = 65534;

/** Starts an installed PostgreSQL (its bin folder given) in a folder of its own, trusting loopback only. */
export async function openInstalled(binaries: string, room: string): Promise<{ url: string; stop(): Promise<void> }> {
  const data = join(room, 'postgres');
  const root = process.getuid?.() === 0;
  const as = root ? { uid: NOBODY, gid: NOBODY } : {};
  await mkdir(data, { mode: 0o700 });
  if (root) {
    await chown(room, NOBODY, NOBODY);
    await chown(data, NOBODY, NOBODY);
  }
  await run(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'dachwerk', '-A', 'trust', '--locale=C.UTF-8', '--encoding=UTF8'],
    as,
  );
  const port = await freePort();
  const options = `-p ${port} -h 127.0.0.1 -k '' -c jit=off -c shared_buffers=256MB -c max_connections=200`;
  const control = join(binaries, 'pg_ctl');
  await run(control, ['-D', data, '-w', '-l', join(room, 'postgres.log'), '-o', options, 'start'], {
    ...as,
    cwd: data,
  });
  return {
    url: `postgres://dachwerk@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await run(control, ['-D', data, '-m', 'fast', '-w', 'stop'], { ...as, cwd: data });
    },
  };
}
