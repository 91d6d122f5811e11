import { type Database, newId, type Reading, record } from '#ground/database';
import type { Day } from '#ground/day';
import type { Actor } from './actor.ts';
import type { Role } from './roles.ts';
import { hashOf, newSecret } from './secret.ts';
import './tables.ts';

export interface TokenWish {
  name: string;
  /** The role the program stands in for; by default it writes what the organisation decides. */
  role?: Extract<Role, 'board' | 'headOffice' | 'editor'>;
  /** Its last day; absent: until it is revoked. */
  endsOn?: Day;
  madeBy?: string;
}

/** Makes a token for an organisation. The secret is returned once and not kept; only its hash is. */
export async function makeToken(
  db: Database,
  actor: string,
  organisation: { node: number; slug: string },
  { name, role = 'headOffice', endsOn, madeBy }: TokenWish,
): Promise<string> {
  const secret = newSecret('dwt');
  const id = newId();
  await db.change(async (write) => {
    await write
      .insertInto('token')
      .values({
        id,
        organisation: organisation.node,
        name,
        hash: hashOf(secret),
        role,
        ends_on: endsOn ?? null,
        made_by: madeBy ?? null,
      })
      .execute();
    await record(write, {
      actor,
      act: 'token.make',
      subject: organisation.slug,
      after: { id, role, ...(endsOn ? { endsOn } : {}) },
    });
  });
  return secret;
}

const FIND = {
  name: 'token',
  text: `
    select t.id, t.role, t.organisation, o.slug, t.made_at::date as "from", t.ends_on as until,
      t.used_on is distinct from $2::date as first
    from token t join organisation o on o.node = t.organisation
    where t.hash = $1 and t.revoked_at is null and (t.ends_on is null or t.ends_on >= $2::date)`,
};

interface Row {
  id: string;
  role: Role;
  organisation: number;
  slug: string;
  from: Day;
  until: Day | null;
  first: boolean;
}

/** The program behind "Authorization: Bearer …"; undefined where there is no such token, or its days are over. */
export async function programOf(db: Database, header: string, today: Day): Promise<Actor | undefined> {
  const secret = /^Bearer (dwt_[\w-]{43})$/.exec(header)?.[1];
  if (!secret) return undefined;
  const [row] = await db.ask<Row>(FIND, [hashOf(secret), today]);
  if (!row) return undefined;
  const { id, first, until, ...held } = row;
  // The day it was last used tells its board which tokens nobody needs; once a day is enough.
  if (first)
    await db.change((write) => write.updateTable('token').set({ used_on: today }).where('id', '=', id).execute());
  return { kind: 'program', id, roles: [{ ...held, id, name: held.slug, ...(until === null ? {} : { until }) }] };
}

/** An organisation's tokens, the newest first; never a secret. */
export async function tokensOf(db: Reading, organisation: number) {
  return db.kysely
    .selectFrom('token')
    .select(['id', 'name', 'role', 'made_at', 'ends_on', 'used_on', 'revoked_at'])
    .where('organisation', '=', organisation)
    .orderBy('made_at', 'desc')
    .execute();
}

/** Makes a token useless from now on; with an organisation, only one of its own. False where there is no valid one. */
export async function revokeToken(db: Database, actor: string, id: string, organisation?: number): Promise<boolean> {
  return db.change(async (write) => {
    const token = await write
      .updateTable('token')
      .set({ revoked_at: new Date() })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .$if(organisation !== undefined, (query) => query.where('organisation', '=', organisation!))
      .returning('id')
      .executeTakeFirst();
    if (token) await record(write, { actor, act: 'token.revoke', subject: token.id });
    return token !== undefined;
  });
}
