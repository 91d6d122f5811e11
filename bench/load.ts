import { Agent, request } from 'node:http';

export interface Ask {
  path: string;
  headers?: Record<string, string>;
  method?: 'POST';
  /** What is sent; another one each time. */
  body?(): string;
}

export interface Answered {
  /** Milliseconds of each request. */
  times: number[];
  seconds: number;
  bytes: number;
}

/**
 * Asks the addresses in turn over connections that are kept, so many at a time, until the number or the time is
 * used up. Throws at the first answer that is neither 200 nor 201: a page of refusals would be quick and mean nothing.
 */
export async function load(
  origin: string,
  asks: readonly Ask[],
  most: { requests: number; seconds: number; atOnce: number },
): Promise<Answered> {
  const agent = new Agent({ keepAlive: true, maxSockets: most.atOnce });
  const times: number[] = [];
  let bytes = 0;
  let begun = 0;
  let next = 0;
  const start = performance.now();
  const until = start + most.seconds * 1000;
  const worker = async () => {
    while (begun < most.requests && performance.now() < until) {
      begun += 1;
      const ask = asks[next++ % asks.length]!;
      const sent = performance.now();
      const received = await once(agent, origin, ask);
      bytes += received;
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: most.atOnce }, worker));
  agent.destroy();
  return {
    times: times.toSorted((a, b) => a - b),
    seconds: (performance.now() - start) / 1000,
    bytes: bytes / times.length,
  };
}

function once(agent: Agent, origin: string, ask: Ask): Promise<number> {
  return new Promise((resolve, reject) => {
    const options = { agent, method: ask.method ?? 'GET', headers: ask.headers ?? {} };
    const sent = request(`${origin}${ask.path}`, options, (answer) => {
      let bytes = 0;
      answer.on('data', (part: Buffer) => (bytes += part.length));
      answer.on('end', () =>
        answer.statusCode === 200 || answer.statusCode === 201
          ? resolve(bytes)
          : reject(new Error(`${ask.path} answered ${answer.statusCode}`)),
      );
    });
    sent.on('error', reject);
    sent.end(ask.body?.());
  });
}

export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
