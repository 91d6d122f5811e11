import { sql } from 'kysely';
import { type Database, newId, record, type Write } from '#ground/database';
import type { Day } from '#ground/day';
import { hashOf, newSecret } from '#identity';
import '../tables.ts';

/** What a calendar shows: one's own bookings, those of an organisation, of a house or of something lent there. */
export type Shows =
  | { readonly shows: 'person' }
  | { readonly shows: 'organisation'; readonly organisation: number }
  | { readonly shows: 'house'; readonly house: number }
  | { readonly shows: 'resource'; readonly resource: number };

export interface Feed {
  readonly id: string;
  readonly account: string;
  readonly shows: Shows['shows'];
  /** The organisation it shows, or whose house it is; none for one's own bookings. */
  readonly of: { readonly node: number; readonly slug: string; readonly name: string } | null;
  readonly house: { readonly id: number; readonly slug: string; readonly name: string } | null;
  readonly resource: { readonly id: number; readonly slug: string; readonly name: string } | null;
  readonly madeOn: Day;
}

const SELECT = sql`
  select f.id, f.account, f.shows,
    case when o.node is not null then jsonb_build_object('node', o.node, 'slug', o.slug, 'name', coalesce(
      (select name from organisation_name where organisation = o.node order by lower(during) desc limit 1), o.slug)) end as of,
    case when h.id is not null then jsonb_build_object('id', h.id, 'slug', h.slug, 'name', h.name) end as house,
    case when r.id is not null then jsonb_build_object('id', r.id, 'slug', r.slug, 'name', r.name) end as resource,
    to_char(f.made_at at time zone 'Europe/Berlin', 'YYYY-MM-DD') as "madeOn"
  from calendar_feed f
  left join resource r on r.id = f.resource
  left join house h on h.id = coalesce(f.house, r.house)
  left join organisation o on o.node = coalesce(f.organisation, h.keeper)`;

/** The feed of a secret address. Nobody is known yet who could reach it, so the house itself looks. */
export async function feedBy(database: Database, secret: string): Promise<Feed | undefined> {
  return database.within('house', async (write) => {
    const { rows } = await sql<Feed>`${SELECT} where f.hash = ${hashOf(secret)}`.execute(write);
    return rows[0];
  });
}

/** An account's own feeds, the newest first. Within its reach. */
export async function feedsOf(write: Write, account: string): Promise<Feed[]> {
  const { rows } = await sql<Feed>`${SELECT} where f.account = ${account} order by f.made_at desc, f.id`.execute(write);
  return rows;
}

/** Makes a feed and returns its secret, of which the hash alone is kept. Within the account's reach. */
export async function makeFeed(write: Write, account: string, shows: Shows): Promise<string> {
  const secret = newSecret('dwc');
  const id = newId();
  await write
    .insertInto('calendar_feed')
    .values({ id, hash: hashOf(secret), account, ...shows })
    .execute();
  await record(write, { actor: `account:${account}`, act: 'calendar.make', subject: id, after: { ...shows } });
  return secret;
}

/** Ends a feed of this account. Within the account's reach. */
export async function revokeFeed(write: Write, account: string, id: string): Promise<void> {
  await write.deleteFrom('calendar_feed').where('id', '=', id).where('account', '=', account).execute();
  await record(write, { actor: `account:${account}`, act: 'calendar.revoke', subject: id });
}
