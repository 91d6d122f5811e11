import assert from 'node:assert/strict';
import type { TestHouse } from '#test';
import type { BookingWish } from '../commands/book.ts';
import { requestBooking } from '../commands/request.ts';
import { resourceOf } from '../queries/resources.ts';
import { momentAt } from '../time/clock.ts';
import { dayFrom } from '#ground/day';
import type { Span } from '../time/span.ts';

export const SONNENHOF = 'sonnenhof-frauen-und-familien';

/** From one reading of the clock to another, on one day: '2027-03-16', 10, 12. */
export const between = (day: string, from: number, until: number): Span => ({
  from: momentAt(dayFrom(day), from * 60),
  until: momentAt(dayFrom(day), until * 60),
});

/** Nothing is booked and nobody waits: each test tells its own story. */
export async function cleared({ database }: TestHouse): Promise<void> {
  await database.pool.query('delete from waiting');
  await database.pool.query('delete from booking');
  await database.pool.query('delete from mail');
}

export async function nodeOf({ database }: TestHouse, slug: string): Promise<number> {
  const { rows } = await database.pool.query('select node from organisation where slug = $1', [slug]);
  return rows[0].node;
}

/** Some members of the house's keeper, without the one the story's people belong to. */
export async function members({ database }: TestHouse, count: number): Promise<{ node: number; slug: string }[]> {
  const { rows } = await database.pool.query(
    `select o.node, o.slug from presence p join organisation o on o.node = p.member
     join organisation k on k.node = p.umbrella
     where k.slug = 'dsm' and o.slug <> $1 and p.since <= '2026-11-22' and p.until > '2027-06-01' order by o.slug limit $2`,
    [SONNENHOF, count],
  );
  assert.equal(rows.length, count, 'the network in Saxony has members');
  return rows;
}

/** Books without a page; returns the ids, in the order of the times. */
export async function booked(
  house: TestHouse,
  resource: string,
  organisation: number,
  times: readonly Span[],
  wish: Partial<BookingWish> = {},
  now = house.house.now(),
): Promise<string[]> {
  const lent = (await resourceOf(house.database, resource))!;
  const [account] = (
    await house.database.pool.query(
      'select account from role_held where organisation = $1 and upper_inf(during) limit 1',
      [organisation],
    )
  ).rows;
  const by = { actor: 'test', account: account?.account, now, today: house.house.today() };
  const { dates } = await requestBooking(house.house.database, { organisations: [organisation] }, by, {
    resource: lent,
    for: { organisation, asKeeper: false },
    times,
    slots: lent.slots,
    people: undefined,
    purpose: 'Frauenfrühstück',
    purposeKind: 'meeting',
    ...wish,
  });
  return dates.map((date) => {
    assert.equal(date.fate, 'booked', JSON.stringify(date));
    return date.fate === 'booked' ? date.id : '';
  });
}

/** How bookings stand, in the order of their beginnings. */
export async function bookings({ database }: TestHouse, where = 'true') {
  const { rows } = await database.pool.query(
    `select b.id, o.slug, b.state, b.version, b.purpose, extract(epoch from lower(b.during))::float8 * 1000 as from,
       extract(epoch from upper(b.during))::float8 * 1000 as until, b.reason,
       (select count(*)::int from occupancy x where x.booking = b.id) as holds
     from booking b left join organisation o on o.node = b.organisation where ${where} order by lower(b.during), b.id`,
  );
  return rows as {
    id: string;
    slug: string;
    state: string;
    version: number;
    purpose: string;
    from: number;
    until: number;
    reason: string | null;
    holds: number;
  }[];
}

/** Puts an organisation on the list as if it had asked at that minute. */
export async function waits(
  { database }: TestHouse,
  resource: string,
  organisation: number,
  { from, until }: Span,
  { minute = 0, slots = 2 } = {},
): Promise<void> {
  await database.pool.query(
    `insert into waiting (id, resource, keeper, organisation, during, slots, purpose, asked_at)
     select gen_random_uuid(), id, keeper, $2, tstzrange(to_timestamp($3::float8 / 1000), to_timestamp($4::float8 / 1000)), $5,
       'Sprachcafé', '2026-11-20T08:00:00Z'::timestamptz + make_interval(mins => $6)
     from resource where slug = $1`,
    [resource, organisation, from, until, slots, minute],
  );
}

export async function waitingStates({ database }: TestHouse): Promise<Record<string, string>> {
  const { rows } = await database.pool.query(
    'select o.slug, w.state from waiting w join organisation o on o.node = w.organisation',
  );
  return Object.fromEntries(rows.map(({ slug, state }) => [slug, state]));
}

export async function resourceId({ database }: TestHouse, slug: string): Promise<number> {
  return (await database.pool.query('select id from resource where slug = $1', [slug])).rows[0].id;
}

/** The house's clock an hour or a day later, for what happens then. */
export const later = (house: TestHouse, milliseconds: number) => ({
  database: house.house.database,
  publicUrl: house.house.publicUrl,
  today: house.house.today,
  now: () => house.house.now() + milliseconds,
});

/** What is left of a form that is sent with several values of one name. */
export async function sendMany(
  house: TestHouse,
  path: string,
  fields: readonly (readonly [string, string])[],
  headers: Record<string, string>,
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  return house.ask(path, { method: 'POST', body, headers: { 'Sec-Fetch-Site': 'same-origin', ...headers } });
}
