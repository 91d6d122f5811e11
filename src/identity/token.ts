import { type Database, newId, type Reading, record } from '#ground/database';
import type { Actor } from './actor.ts';
import { hashOf, newSecret } from './secret.ts';
import './tables.ts';

/** Makes a token for an organisation. The secret is returned once and not kept; only its hash is. */
export async function makeToken(
  db: Database,
  actor: string,
  organisation: { node: number; slug: string },
  name: string,
): Promise<string> {
  const secret = newSecret('dwt');
  const id = newId();
  await db.change(async (write) => {
    await write
      .insertInto('token')
      .values({ id, organisation: organisation.node, name, hash: hashOf(secret) })
      .execute();
    await record(write, { actor, act: 'token.make', subject: organisation.slug, after: { id } });
  });
  return secret;
}

const FIND = {
  name: 'token',
  text: 'select id, organisation from token where hash = $1 and revoked_at is null',
};

/** The actor behind "Authorization: Bearer …"; undefined where there is no such token. */
export async function actorOfToken(db: Reading, header: string): Promise<Actor | undefined> {
  const secret = /^Bearer (dwt_[\w-]{43})$/.exec(header)?.[1];
  if (!secret) return undefined;
  const [row] = await db.ask<{ id: string; organisation: number }>(FIND, [hashOf(secret)]);
  return row && { kind: 'token', id: row.id, organisation: row.organisation };
}
