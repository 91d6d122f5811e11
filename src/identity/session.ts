import { type Database, newId, type Reading } from '#ground/database';
import type { Actor } from './actor.ts';
import { hashOf, newSecret } from './secret.ts';
import './tables.ts';

const HOURS = 12;
const NAME = 'dachwerk-session';

/** Begins a session for staff of the whole house: the demonstration's only. Returns the cookie to set. */
export async function beginSession(db: Database): Promise<string> {
  const secret = newSecret('dws');
  const ends_at = new Date(Date.now() + HOURS * 3_600_000);
  await db.change((write) =>
    write
      .insertInto('session')
      .values({ id: newId(), organisation: null, hash: hashOf(secret), ends_at })
      .execute(),
  );
  return `${NAME}=${secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${HOURS * 3600}`;
}

/** Ends the session of this cookie header. Returns the cookie that clears it. */
export async function endSession(db: Database, cookies: string): Promise<string> {
  const secret = secretIn(cookies);
  if (secret) await db.change((write) => write.deleteFrom('session').where('hash', '=', hashOf(secret)).execute());
  return `${NAME}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`;
}

const FIND = {
  name: 'session',
  text: 'select id, organisation from session where hash = $1 and ends_at > now()',
};

/** The actor behind a cookie header; undefined where there is no session, or it has ended. */
export async function actorOfSession(db: Reading, cookies: string): Promise<Actor | undefined> {
  const secret = secretIn(cookies);
  if (!secret) return undefined;
  const [row] = await db.ask<{ id: string; organisation: number | null }>(FIND, [hashOf(secret)]);
  return (
    row && { kind: 'staff', session: row.id, ...(row.organisation === null ? {} : { organisation: row.organisation }) }
  );
}

function secretIn(cookies: string): string | undefined {
  return /(?:^|;\s*)dachwerk-session=(dws_[\w-]{43})(?:;|$)/.exec(cookies)?.[1];
}
