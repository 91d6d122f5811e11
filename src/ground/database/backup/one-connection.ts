import type pg from 'pg';
import type { Database } from '../connect.ts';

/**
 * Lends one connection of the pool for a long transaction. After a throw the connection is closed, not given
 * back: it may stand in the middle of a copy, and what it had not committed is undone.
 */
export async function onOneConnection<T>(database: Database, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await database.pool.connect();
  // The loss of the connection is told by the statement that was running; unheard, this would end the process.
  const heard = () => undefined;
  client.on('error', heard);
  try {
    const result = await work(client);
    client.off('error', heard);
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}
