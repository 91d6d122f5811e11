import { sql } from 'kysely';
import type { Database, Reach } from '#ground/database';
import { logError } from '#ground/log';

const EVERY_MS = 1_000;

/** Says every second, on a connection of its own, that an import is still running and how far it has come. */
export interface Pulse extends Disposable {
  /** How many rows are done; told at the next beat. */
  rowsDone: number;
}

/** Begins to beat; disposing of it ends that. */
export function pulse(database: Database, reach: Reach, id: string): Pulse {
  const beating = {
    rowsDone: 0,
    [Symbol.dispose]: () => clearInterval(timer),
  };
  const timer = setInterval(() => {
    database
      .within(reach, (write) =>
        write
          .updateTable('import')
          .set({ rows_done: beating.rowsDone, beat_at: sql<Date>`now()` })
          .where('id', '=', id)
          .where('state', '=', 'running')
          .execute(),
      )
      // A beat that fails is no reason to stop; without any for a while the import counts as dead.
      .catch((error: unknown) => logError('import.beat', error, { id }));
  }, EVERY_MS);
  timer.unref();
  return beating;
}
