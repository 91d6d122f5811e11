import type { TestContext } from 'node:test';
import { type TestHouse, testHouse, type TestHouseOptions } from '#test';
import { dayFrom } from '#ground/day';
import { requestBooking } from '../commands/request.ts';
import { resourceOf } from '../queries/resources.ts';
import { momentAt } from '../time/clock.ts';

/** Hours of a day as milliseconds since 1970: on('2026-11-25', 10, 12). */
export const on = (day: string, from: number, until: number) => ({
  from: momentAt(dayFrom(day), from * 60),
  until: momentAt(dayFrom(day), until * 60),
});

/** The story's house, in which nobody has booked anything yet. */
export async function emptyRooms(t: TestContext, options: TestHouseOptions = {}): Promise<TestHouse> {
  const tested = await testHouse(t, { story: true, ...options });
  await tested.database.pool.query('truncate booking, booking_series, waiting, closure, occupancy, exhibition cascade');
  return tested;
}

/** The node of an organisation. */
export async function nodeOf({ database }: TestHouse, slug: string): Promise<number> {
  const { node } = await database.kysely
    .selectFrom('organisation')
    .select('node')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow();
  return node;
}

export interface Told {
  readonly resource?: string;
  readonly organisation?: string;
  readonly slots?: number;
  readonly people?: number;
  readonly purpose?: string;
  /** Somebody of the story, by the first part of their address. */
  readonly person?: string;
  /** When it was booked, in milliseconds since 1970; now unless told. */
  readonly at?: number;
}

/** A booking that is there before the test begins; its id. One of Sonnenhof's by Layla Al-Masri unless told. */
export async function booked(
  tested: TestHouse,
  times: readonly { from: number; until: number }[],
  { resource = 'seminarraum', organisation = 'sonnenhof-frauen-und-familien', slots, ...told }: Told = {},
): Promise<string[]> {
  const { database, house } = tested;
  const lent = (await resourceOf(database, resource))!;
  const node = await nodeOf(tested, organisation);
  const { id: account } = await database.kysely
    .selectFrom('account')
    .select('id')
    .where('email_key', 'like', `${told.person ?? 'layla-al-masri'}@%`)
    .executeTakeFirstOrThrow();
  const { dates } = await requestBooking(
    database,
    { organisations: [node], account },
    { actor: `account:${account}`, account, now: told.at ?? house.now(), today: house.today() },
    {
      resource: lent,
      for: { organisation: node, asKeeper: false },
      times,
      ...(times.length > 1 ? { rule: 'FREQ=WEEKLY' } : {}),
      slots: slots ?? lent.slots,
      people: told.people ?? 4,
      purpose: told.purpose ?? 'Nähcafé',
      purposeKind: 'meeting',
    },
  );
  return dates.map((date) => {
    if (date.fate !== 'booked') throw new Error(`the test's own booking was not possible: ${JSON.stringify(date)}`);
    return date.id;
  });
}

/** From now on the house decides each booking of it. */
export const byHouse = ({ database }: TestHouse, resource: string) =>
  database.kysely.updateTable('resource').set({ approval: 'byHouse' }).where('slug', '=', resource).execute();

/** A booking as it is stored. */
export const stored = ({ database }: TestHouse, id: string) =>
  database.kysely
    .selectFrom('booking as b')
    .innerJoin('resource as r', 'r.id', 'b.resource')
    .select(['b.state', 'b.reason', 'b.came', 'b.version', 'r.slug as resource'])
    .where('b.id', '=', id)
    .executeTakeFirstOrThrow();

/** Subjects of the letters to somebody, in order. */
export async function lettersTo({ database }: TestHouse, person: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ subject: string }>(
    'select subject from mail where recipient like $1 order by id',
    [`${person}@%`],
  );
  return rows.map(({ subject }) => subject);
}

export const HOUSE = '/de/my-area/dsm/houses/leipzig';
