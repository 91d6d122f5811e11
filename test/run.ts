import { spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromiumBinary from '@sparticuz/chromium';
import { chromium, type BrowserServer } from 'playwright-core';
import pg from 'pg';
import { connect, migrate, openEmbedded } from '#ground/database';
import { prepareFederation } from '#federation';
import { loadStory } from '#story';
import { openInstalled } from './installed.ts';

// One database server, one template of an empty house, one with the story, one browser: then all test files,
// each on copies of its own. `--postgres FOLDER` takes an installed PostgreSQL's binaries, DATABASE_URL a server.
const PROJECT = join(import.meta.dirname, '../..');

const words = process.argv.slice(2);
const folder = words[0] === '--postgres' ? words.splice(0, 2)[1] : undefined;
const room = await mkdtemp(join(tmpdir(), 'dachwerk-test-'));
const server = await openServer();
const endings: (() => Promise<unknown>)[] = [() => server.stop(), () => rm(room, { recursive: true, force: true })];
let code = 1;
try {
  await makeTemplates(server.url);
  const files = testFiles(words);
  if (files.length === 0) throw new Error(`no test file has "${words.join('" or "')}" in its path`);
  const browser = files.some((file) => /e2e|\.browser\./.test(file)) ? await openBrowser() : undefined;
  if (browser) endings.unshift(() => browser.close());
  code = await runTests(files, {
    TEST_DATABASE_URL: server.url,
    ...(browser ? { TEST_BROWSER: browser.wsEndpoint() } : {}),
  });
} finally {
  for (const end of endings) await end().catch(() => {});
}
process.exit(code);

async function openServer(): Promise<{ url: string; stop(): Promise<void> }> {
  if (folder) return openInstalled(folder, room);
  const given = process.env['DATABASE_URL'];
  if (given) return { url: given, stop: async () => {} };
  return openEmbedded(room);
}

/** The templates are made anew each time: what a migration or the story says is what is tested. */
async function makeTemplates(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  // The server's stop must not hide why making the templates failed.
  client.on('error', () => {});
  await client.connect();
  for (const name of ['template_story', 'template_house'])
    await client.query(`drop database if exists ${name} with (force)`);
  await client.query('create database template_house template template0');
  await inDatabase(url, 'template_house', async (database) => {
    await migrate(database, join(PROJECT, 'migrations'));
    await prepareFederation(database);
  });
  await client.query('create database template_story template template_house');
  await inDatabase(url, 'template_story', loadStory);
  await client.end();
}

async function inDatabase(url: string, name: string, work: (database: ReturnType<typeof connect>) => Promise<unknown>) {
  const database = connect(url.replace(/\/[^/?]*(\?|$)/, `/${name}$1`));
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

/** Built test files of sources that are still there, those that match a word where words are given. */
function testFiles(chosen: readonly string[]): string[] {
  return globSync('{src,story,build,bench,chaos,e2e,test}/**/*.test.{ts,tsx}', { cwd: PROJECT })
    .filter((source) => chosen.length === 0 || chosen.some((word) => source.includes(word)))
    .map((source) => join(PROJECT, 'dist', source.replace(/\.tsx?$/, '.js')))
    .filter((built) => existsSync(built))
    .sort();
}

async function openBrowser(): Promise<BrowserServer> {
  return chromium.launchServer({
    executablePath: await chromiumBinary.executablePath(),
    args: [
      ...chromiumBinary.args.filter((arg) => !/headless|single-process|zygote/.test(arg)),
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
    headless: true,
  });
}

function runTests(files: readonly string[], environment: Record<string, string>): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--test', '--test-concurrency=3', '--test-timeout=300000', ...files], {
      cwd: PROJECT,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    });
    child.on('exit', (status) => resolve(status ?? 1));
  });
}
