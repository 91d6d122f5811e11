import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { type App, makeApp } from '#app';
import {
  appRole,
  CannotStart,
  connect,
  type Database,
  type Embedded,
  inUse,
  migrate,
  openEmbedded,
  takeLock,
  unsoundness,
} from '#ground/database';
import { today } from '#ground/day';
import { networkOf } from '#ground/http';
import { log, logError } from '#ground/log';
import { type Carrier, carryMail } from '#ground/mail';
import { type Settings, settingsOrExit } from '#ground/settings';
import { prepareFederation } from '#federation';
import { type Jobs, startJobs } from '#jobs';
import { sealingKey } from '#identity';
import { keepErasures } from '#privacy';

// dist/src/main.js lies two folders below the project.
const PROJECT = join(import.meta.dirname, '../..');

async function start(settings: Settings, demonstration: boolean): Promise<void> {
  const keeping = settings.databaseUrl ? undefined : await keepDatabase(settings.dataDir);
  const databaseUrl = settings.databaseUrl ?? keeping!.embedded.url;
  const erasures = join(settings.dataDir, 'erasures.jsonl');
  const database = await prepare(databaseUrl, demonstration, erasures);
  const letters = carryMail(database, settings.smtpUrl, { from: settings.mailFrom });

  let app: App = async () => new Response(null, { status: 503 });
  const server = listener((request, network) => app(request, network), settings.trustedProxies);
  const port = await listen(server, settings);
  const publicUrl = settings.publicUrl.replace(/:0$/, `:${port}`);
  app = makeApp({
    database,
    today,
    now: Date.now,
    publicUrl,
    demonstration,
    sealingKey: () => sealingKey(settings),
    carryMail: () => void letters.once().catch(() => undefined),
  });
  process.stdout.write(`Dachwerk is running at ${publicUrl}\n`);
  const jobs = startJobs({ database, today, publicUrl, erasures });
  stopWhenAsked(server, { letters, jobs, database, keeping });
}

/**
 * Brings the database up to this version as its owner, then hands it over as requests may use it: behind row
 * security, with no right to change the tables' shape.
 */
async function prepare(databaseUrl: string, demonstration: boolean, erasures: string): Promise<Database> {
  const database = connect(databaseUrl, { connections: 4 });
  try {
    await bringUpToDate(database, demonstration);
    // Whoever was erased stays so, also when an older backup was restored meanwhile.
    await keepErasures(database, erasures, { replay: true });
    return connect(databaseUrl, { guarded: { role: await appRole(database) } });
  } finally {
    await database.close();
  }
}

async function bringUpToDate(database: Database, demonstration: boolean): Promise<void> {
  const problem = await unsoundness(database);
  if (problem) throw new CannotStart(problem);
  const ran = await migrate(database, join(PROJECT, 'migrations'));
  if (ran.length > 0) log('migrated', { migrations: ran.length });
  await prepareFederation(database);
  if (demonstration) {
    const { loadStory, toldStory } = await import('#story');
    // The demonstration lets anyone act as staff: never in a house with a real federation in it.
    if (!(await loadStory(database)) && !(await toldStory(database))) {
      throw new CannotStart('These data are not the demonstration. Use bin/start, or another DATA_DIR for bin/demo.');
    }
  }
}

interface Keeping {
  embedded: Embedded;
  release(): void;
}

async function keepDatabase(dataDir: string): Promise<Keeping> {
  const lock = takeLock(dataDir);
  if ('holder' in lock) throw new CannotStart(inUse(dataDir, lock.holder));
  try {
    const embedded = await openEmbedded(dataDir);
    embedded.onExit((reason) => {
      logError('database.gone', new Error(reason), {});
      lock.release();
      process.exit(1);
    });
    return { embedded, release: () => lock.release() };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function listener(app: App, trustedProxies: readonly string[]): Server {
  const server = createServer(
    getRequestListener((request, { incoming }) =>
      app(request, networkOf(incoming.socket.remoteAddress, request.headers.get('X-Forwarded-For'), trustedProxies)),
    ),
  );
  // Slow senders: headers within ten seconds, all of it within a minute.
  server.headersTimeout = 10_000;
  server.requestTimeout = 60_000;
  server.keepAliveTimeout = 10_000;
  server.maxHeadersCount = 100;
  return server;
}

function listen(server: Server, { port, host }: Settings): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new CannotStart(`Port ${port} on ${host} is in use. Choose another one with PORT.`) : error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : port);
    });
  });
}

interface Running {
  letters: Carrier;
  jobs: Jobs;
  database: Database;
  keeping: Keeping | undefined;
}

/** Finishes what is under way, at most ten seconds, then lets the database go. */
function stopWhenAsked(server: Server, { letters, jobs, database, keeping }: Running): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => server.closeAllConnections(), 8_000).unref();
    server.closeIdleConnections();
    await new Promise((resolve) => server.close(resolve));
    await jobs.stop();
    await letters.stop();
    await database.close();
    await keeping?.embedded.stop();
    keeping?.release();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

try {
  await start(settingsOrExit(), process.argv.includes('--demonstration'));
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
