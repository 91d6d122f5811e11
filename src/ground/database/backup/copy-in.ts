import { once } from 'node:events';
import type pg from 'pg';

// What the `pg` package's connection can do and its types do not say.
declare module 'pg' {
  interface Connection {
    sendCopyFromChunk(chunk: Buffer): void;
    endCopyFrom(): void;
  }
}

/**
 * Runs a `copy … from stdin` with these rows, no faster than the server takes them. Throws what the server says;
 * throws what `rows` throws too, and then leaves the copy unfinished: the connection is no use any more.
 */
export async function copyIn(client: pg.ClientBase, statement: string, rows: AsyncIterable<Buffer>): Promise<void> {
  const opening = Promise.withResolvers<pg.Connection>();
  const ending = Promise.withResolvers<undefined>();
  let failed = false;
  // Either may be rejected while nobody waits for it; whoever comes next hears of it.
  opening.promise.catch(() => undefined);
  ending.promise.catch(() => undefined);
  client.query({
    submit: (connection: pg.Connection) => connection.query(statement),
    handleCopyInResponse: (connection: pg.Connection) => opening.resolve(connection),
    handleCommandComplete: () => undefined,
    handleReadyForQuery: () => ending.resolve(undefined),
    handleError(error: Error) {
      failed = true;
      opening.reject(error);
      ending.reject(error);
    },
  });
  const connection = await opening.promise;
  for await (const chunk of rows) {
    // What the server says about it is thrown below.
    if (failed || !connection.stream.writable) break;
    connection.sendCopyFromChunk(chunk);
    if (!connection.stream.writableNeedDrain) continue;
    const drained = new AbortController();
    try {
      await Promise.race([once(connection.stream, 'drain', { signal: drained.signal }), ending.promise]);
    } finally {
      drained.abort();
    }
  }
  connection.endCopyFrom();
  await ending.promise;
}
