import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '#ground/database';

const WINDOW_MINUTES = 15;

/**
 * Counts one attempt for each key ('sign-in:<address>', 'sign-in:<network>') within a quarter of an hour and says whether
 * all are still within their number. The count is kept in the database, so that all processes share it, under a hash:
 * neither the address nor the network can be read there. Windows older than a day are forgotten on the way.
 */
export async function withinLimits(db: Database, limits: Readonly<Record<string, number>>): Promise<boolean> {
  const keys = Object.keys(limits);
  const hashes = keys.map((key) => createHash('sha256').update(key).digest());
  return db.change(async (write) => {
    await sql`delete from attempt where since < now() - interval '1 day'`.execute(write);
    const { rows } = await sql<{ key: Buffer; n: number }>`
      insert into attempt (key, since, n)
      select key, date_bin(${`${WINDOW_MINUTES} minutes`}::interval, now(), 'epoch'), 1
      from unnest(${hashes}::bytea[]) key
      order by key
      on conflict (key, since) do update set n = attempt.n + 1
      returning key, n`.execute(write);
    return rows.every(({ key, n }) => {
      const index = hashes.findIndex((hash) => hash.equals(key));
      return n <= limits[keys[index]!]!;
    });
  });
}
