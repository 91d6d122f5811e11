import { type Database, newId, type Reading, record } from '#ground/database';
import { seal } from './seal.ts';
import '../tables.ts';

export interface ProviderWish {
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/**
 * Whether sign-ins may be asked of this issuer: https, or http on one's own machine, where nobody is in between.
 * No query, no fragment, no password in it (OpenID Connect Discovery).
 */
export function isIssuer(text: string): boolean {
  const url = URL.parse(text);
  if (!url || url.search !== '' || url.hash !== '' || url.username !== '' || text.length > 500) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
}

export const isLoopback = ({ hostname }: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

/** Adds an organisation's own sign-in. Returns its id, or undefined where it is there already. Only the operator does. */
export async function addProvider(
  db: Database,
  actor: string,
  key: Buffer,
  organisation: { node: number; slug: string },
  { name, issuer, clientId, clientSecret }: ProviderWish,
): Promise<string | undefined> {
  if (!isIssuer(issuer)) throw new Error('an issuer is an https address');
  const id = newId();
  return db.change(async (write) => {
    const made = await write
      .insertInto('identity_provider')
      .values({
        id,
        organisation: organisation.node,
        name,
        issuer,
        client_id: clientId,
        client_secret: seal(key, id, clientSecret),
      })
      .onConflict((conflict) => conflict.columns(['issuer', 'client_id']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (made) await record(write, { actor, act: 'provider.add', subject: organisation.slug, after: { id, issuer } });
    return made?.id;
  });
}

/** Removes one; who came in by it needs another way from now on. False where there is none of that id. */
export async function removeProvider(db: Database, actor: string, id: string): Promise<boolean> {
  return db.change(async (write) => {
    const gone = await write.deleteFrom('identity_provider').where('id', '=', id).executeTakeFirst();
    if (gone.numDeletedRows === 0n) return false;
    await record(write, { actor, act: 'provider.remove', subject: `provider:${id}` });
    return true;
  });
}

/** All of them, by name; `organisation` is the slug of whose people come in by it. */
export async function providersOf(db: Reading) {
  return db.kysely
    .selectFrom('identity_provider')
    .innerJoin('organisation', 'organisation.node', 'identity_provider.organisation')
    .select([
      'identity_provider.id',
      'identity_provider.name',
      'issuer',
      'client_id',
      'organisation.slug as organisation',
    ])
    .orderBy('identity_provider.name')
    .execute();
}
