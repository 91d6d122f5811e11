import { type Database, newId, type Reading } from '#ground/database';
import type { Actor } from './actor.ts';
import { hashOf, newSecret } from './secret.ts';
import './tables.ts';

const HOURS = 12;
const NAME = 'dachwerk-session';

/** Begins a session for staff of the whole house, in the demonstration only. Returns the cookie to set. */
export async function beginSession(db: Database, secure: boolean): Promise<string> {
  const secret = newSecret('dws');
  const ends_at = new Date(Date.now() + HOURS * 3_600_000);
  await db.change(async (write) => {
    await write.deleteFrom('session').where('ends_at', '<', new Date()).execute();
    const session = { id: newId(), organisation: null, hash: hashOf(secret), ends_at };
    await write.insertInto('session').values(session).execute();
  });
  return cookie(secret, HOURS * 3600, secure);
}

/** Ends the session of this cookie header. Returns the cookie that clears it. */
export async function endSession(db: Database, cookies: string, secure: boolean): Promise<string> {
  const secret = secretIn(cookies);
  if (secret) await db.change((write) => write.deleteFrom('session').where('hash', '=', hashOf(secret)).execute());
  return cookie('', 0, secure);
}

// Secure where people come by https; a demonstration on this machine has none.
function cookie(value: string, seconds: number, secure: boolean): string {
  return `${NAME}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`;
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
