import type { Job } from './jobs.ts';
import { load, percentile } from './load.ts';
import { between, type Server, watch } from './server.ts';

/** One figure: what a request of a job cost at a size. */
export interface Figure {
  job: string;
  title: string;
  organisations: number;
  /** CPU milliseconds a request. */
  app: number;
  database: number;
  /** Milliseconds a person waits. */
  p50: number;
  p99: number;
  perSecond: number;
  kilobytes: number;
  goal?: number;
}

const AT_ONCE = 4;

/** Warms up and measures one job: at most so many requests, at most a few seconds. */
export async function measure(server: Server, databaseUrl: string, job: Job, organisations: number): Promise<Figure> {
  const asks = await job.asks(server.origin, databaseUrl);
  await load(server.origin, asks, { requests: 400, seconds: 1.5, atOnce: AT_ONCE });
  const watching = await watch(databaseUrl, server.pid);
  try {
    const before = await watching.read();
    const { times, seconds, bytes } = await load(server.origin, asks, {
      requests: 1_000,
      seconds: 2.5,
      atOnce: AT_ONCE,
    });
    const used = between(before, await watching.read());
    const goal = job.goal?.[organisations];
    return {
      job: job.name,
      title: job.title,
      organisations,
      app: used.app / times.length,
      database: used.database / times.length,
      p50: percentile(times, 0.5),
      p99: percentile(times, 0.99),
      perSecond: times.length / seconds,
      kilobytes: bytes / 1024,
      ...(goal === undefined ? {} : { goal }),
    };
  } finally {
    await watching.end();
  }
}
