import { type Database, newId, type Reading, record } from '#ground/database';
import type { Day } from '#ground/day';
import { type Language, isLanguage } from '#ground/language';
import type { Person } from './actor.ts';
import { cookieIn, cookieOf } from './cookie.ts';
import { deviceOf } from './device.ts';
import { heldRoles, type HeldRow, rolesFrom } from './heldRoles.ts';
import { hashOf, newSecret } from './secret.ts';
import type { Way } from './tables.ts';

// Two weeks at most, a day without being used: long enough for a week's work, short for a lost phone.
const LONGEST_DAYS = 14;
const IDLE_HOURS = 24;

export interface SessionWish {
  account: string;
  way: Way;
  request: Request;
  secure: boolean;
  /** The one organisation (node) it counts for; absent: all in which the person holds a role. */
  onlyFor?: number;
}

/** Begins a session. Returns the cookie to set; whatever session the browser had before ends. */
export async function beginSession(
  db: Database,
  { account, way, request, secure, onlyFor }: SessionWish,
): Promise<string> {
  const secret = newSecret('dws');
  const before = cookieIn(request, 'session', secure);
  const id = newId();
  await db.change(async (write) => {
    await write.deleteFrom('session').where('ends_at', '<', new Date()).execute();
    if (before) await write.deleteFrom('session').where('hash', '=', hashOf(before)).execute();
    await write
      .insertInto('session')
      .values({
        id,
        account,
        hash: hashOf(secret),
        way,
        only_for: onlyFor ?? null,
        device: deviceOf(request.headers.get('User-Agent')),
        ends_at: new Date(Date.now() + LONGEST_DAYS * 86_400_000),
      })
      .execute();
    await record(write, {
      actor: `account:${account}`,
      act: 'session.begin',
      subject: `session:${id}`,
      after: { way },
    });
  });
  return cookieOf('session', secret, { days: LONGEST_DAYS, secure });
}

/** Ends the session of this request. Returns the cookie that clears it. */
export async function endSession(db: Database, request: Request, secure: boolean): Promise<string> {
  const secret = cookieIn(request, 'session', secure);
  if (secret) await db.change((write) => write.deleteFrom('session').where('hash', '=', hashOf(secret)).execute());
  return cookieOf('session', '', { days: 0, secure });
}

const FIND = {
  name: 'session',
  text: `
    select s.id as session, s.account, a.name, a.language, s.seen_at < now() - interval '10 minutes' as stale,
      ${heldRoles('s.account', '(s.only_for is null or r.organisation = s.only_for)')} as roles,
      s.only_for is not null as limited
    from session s join account a on a.id = s.account
    where s.hash = $1 and s.ends_at > now() and s.seen_at > now() - $3::interval and a.closed_at is null`,
};

interface Row {
  session: string;
  account: string;
  name: string;
  language: string;
  stale: boolean;
  limited: boolean;
  roles: HeldRow[];
}

/** The person behind a request, with the roles they hold today; undefined where there is no session, or it ended. */
export async function personOf(
  db: Database,
  request: Request,
  secure: boolean,
  today: Day,
): Promise<Person | undefined> {
  const secret = cookieIn(request, 'session', secure);
  if (!secret) return undefined;
  const [row] = await db.ask<Row>(FIND, [hashOf(secret), today, `${IDLE_HOURS} hours`]);
  if (!row) return undefined;
  // Written now and then only: a page that is read is not worth a write.
  if (row.stale && request.method !== 'GET') await markSeen(db, row.session);
  else if (row.stale) void markSeen(db, row.session).catch(() => undefined);
  return {
    kind: 'person',
    account: row.account,
    session: row.session,
    name: row.name,
    ...(row.limited ? { limited: true as const } : {}),
    language: languageOr(row.language),
    roles: rolesFrom(row.roles),
  };
}

const markSeen = (db: Database, id: string) =>
  db.change((write) => write.updateTable('session').set({ seen_at: new Date() }).where('id', '=', id).execute());

const languageOr = (code: string): Language => (isLanguage(code) ? code : 'de');

/** One's own sessions, the newest first, for the page that shows and ends them. */
export async function sessionsOf(db: Reading, account: string) {
  return db.kysely
    .selectFrom('session')
    .select(['id', 'way', 'device', 'made_at', 'seen_at'])
    .where('account', '=', account)
    .where('ends_at', '>', new Date())
    .orderBy('made_at', 'desc')
    .execute();
}

/** Ends one session of this account; false where it has no such session. */
export async function endSessionOf(db: Database, account: string, id: string): Promise<boolean> {
  const gone = await db.change((write) =>
    write.deleteFrom('session').where('id', '=', id).where('account', '=', account).executeTakeFirst(),
  );
  return gone.numDeletedRows > 0n;
}

/** Ends all sessions of this account but one. */
export async function endOtherSessions(db: Database, account: string, kept?: string): Promise<void> {
  await db.change((write) =>
    write
      .deleteFrom('session')
      .where('account', '=', account)
      .$if(kept !== undefined, (query) => query.where('id', '!=', kept!))
      .execute(),
  );
}
