import { Readable } from 'node:stream';
import type pg from 'pg';

const CHUNK_BYTES = 256 * 1024;

/**
 * The rows of a `copy … to stdout`, as PostgreSQL writes them, in chunks of a quarter megabyte; reading slowly
 * slows the server down. The `pg` package knows the messages but drops the rows, so this takes them
 * (PostgreSQL, Frontend/Backend Protocol, COPY Operations). The stream ends when the client is free again.
 */
export function copyOut(client: pg.ClientBase, statement: string): Readable {
  let connection: pg.Connection | undefined;
  let failed = false;
  const gathering = gather((chunk) => {
    if (!rows.push(chunk)) connection?.stream.pause();
  });
  const rows = new Readable({
    read: () => void connection?.stream.resume(),
    destroy: (error, done) => {
      // Whoever stops early releases the client with its connection; a paused one could not be ended.
      connection?.stream.resume();
      done(error);
    },
  });
  client.query({
    submit(to: pg.Connection) {
      connection = to;
      to.query(statement);
    },
    handleCopyData: ({ chunk }: { chunk: Buffer }) => gathering.add(chunk),
    handleCommandComplete: () => gathering.flush(),
    handleReadyForQuery: () => failed || rows.push(null),
    handleError(error: Error) {
      failed = true;
      rows.destroy(error);
    },
  });
  return rows;
}

/** The server sends each row by itself, in a buffer that the parser uses again: rows are copied together. */
function gather(give: (chunk: Buffer) => void): { add(row: Buffer): void; flush(): void } {
  let room = Buffer.allocUnsafe(CHUNK_BYTES);
  let used = 0;
  const flush = () => {
    if (used === 0) return;
    give(room.subarray(0, used));
    room = Buffer.allocUnsafe(CHUNK_BYTES);
    used = 0;
  };
  return {
    flush,
    add(row) {
      if (used + row.length > CHUNK_BYTES) flush();
      if (row.length > CHUNK_BYTES) return give(Buffer.from(row));
      used += row.copy(room, used);
    },
  };
}
