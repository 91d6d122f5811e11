import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildWords } from './build.ts';

/**
 * A small house of its own for tests: the real languages and formatters, and the words a test gives it.
 * It lies below dist/, so that packages are found; Node runs its TypeScript as it stands.
 */
export class Trial {
  readonly root: string;
  private readonly project = projectRoot(import.meta.dirname);

  constructor() {
    mkdirSync(join(this.project, 'dist'), { recursive: true });
    this.root = mkdtempSync(join(this.project, 'dist', 'trial-'));
    for (const topic of ['language', 'day']) {
      const from = join(this.project, 'src', 'ground', topic);
      cpSync(from, join(this.root, 'src', 'ground', topic), {
        recursive: true,
        filter: (path) => !/\.(test|generated)\.ts$/.test(path),
      });
    }
    this.write('package.json', { type: 'module', imports: { '#ground/*': './src/ground/*/index.ts' } });
  }

  /** Writes a file of the trial house, as JSON unless it is text already. */
  write(path: string, content: unknown): void {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  }

  /** Gives a domain the same words in all six languages, apart from those named. */
  words(domain: string, everywhere: Record<string, unknown>, apart: Record<string, unknown> = {}): void {
    for (const code of ['de', 'en', 'ru', 'ar', 'vi', 'fa']) {
      this.write(`src/${domain}/words/${code}.json`, apart[code] ?? everywhere);
    }
  }

  /** Makes the words of the trial house; the faults told, one sentence each. */
  build(): { faults: string[]; told: string } {
    return buildWords(this.root);
  }

  /** The same as its own process, the way the real build runs it. */
  run(): { code: number | null; stdout: string; stderr: string } {
    const script = join(this.project, 'build', 'words.ts');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, this.root], { encoding: 'utf8' });
    return { code: status, stdout, stderr };
  }

  /** Loads a module of the trial house, such as src/club/words.generated.ts. */
  load<Module>(path: string): Promise<Module> {
    return import(pathToFileURL(join(this.root, path)).href) as Promise<Module>;
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

function projectRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : projectRoot(dirname(folder));
}
