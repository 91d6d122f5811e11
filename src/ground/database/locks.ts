import { sql } from 'kysely';
import type pg from 'pg';
import type { Write } from './connect.ts';

// Advisory locks of the house, all in one place so that no two mean the same number.
const NUMBER = { migration: 7_301, graph: 7_302, places: 7_303, import: 7_304, grants: 7_305 } as const;
export type Lock = keyof typeof NUMBER;

/** Waits for the lock and holds it until the transaction ends. Take it before the first read it guards. */
export async function holdLock(write: Write, lock: Lock): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(NUMBER[lock])})`.execute(write);
}

/** The same for a plain client inside a transaction of its own. */
export async function holdLockOn(client: pg.ClientBase, lock: Lock): Promise<void> {
  await client.query(`select pg_advisory_xact_lock(${NUMBER[lock]})`);
}
