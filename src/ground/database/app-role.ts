import type { Database } from './connect.ts';
import { holdLockOn } from './locks.ts';

const NAME = 'dachwerk_app';

/**
 * The role requests work as, so that row security holds: a superuser would pass every wall. Makes it where it is
 * missing, and gives it the tables' everyday rights, none to change their shape, and to the history adding only.
 * Undefined where our own user is an ordinary one: then the tables' own FORCE ROW LEVEL SECURITY is the wall.
 */
export async function appRole(database: Database): Promise<string | undefined> {
  const { pool } = database;
  const { rows } = await pool.query<{ passes: boolean }>(
    'select rolsuper or rolbypassrls as passes from pg_roles where rolname = current_user',
  );
  if (!rows[0]?.passes) return undefined;
  // Roles belong to the server, not to one database: another start may be making it just now.
  await pool.query(`create role ${NAME} nologin`).catch((error: unknown) => {
    if (!isCode(error, '42710', '23505')) throw error;
  });
  const client = await pool.connect();
  try {
    await client.query('begin');
    await holdLockOn(client, 'grants');
    await client.query(`grant usage on schema public to ${NAME}`);
    await client.query(`grant select, insert, update, delete on all tables in schema public to ${NAME}`);
    await client.query(`grant usage on all sequences in schema public to ${NAME}`);
    await client.query(`revoke update, delete on history from ${NAME}`);
    await client.query(`revoke insert, update, delete on migration from ${NAME}`);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
  return NAME;
}

const isCode = (error: unknown, ...codes: string[]) =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));
