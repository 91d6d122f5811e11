import assert from 'node:assert/strict';
import { makeToken } from '#identity';
import type { TestHouse } from '#test';
import type { BookingTold, DateTold } from './shapes.ts';

export const BOOKINGS = '/api/v1/bookings';
export const SONNENHOF = 'sonnenhof-frauen-und-familien';

/** What a program asks for, unless a test says otherwise: a Wednesday nobody has anything on. */
export const wish = {
  resource: 'seminarraum',
  organisation: SONNENHOF,
  from: '2026-12-02T10:00:00+01:00',
  until: '2026-12-02T12:00:00+01:00',
  purpose: 'Frauenfrühstück',
};

export interface Answered {
  booking: BookingTold;
  bookings: BookingTold[];
  dates: DateTold[];
  type: string;
  title: string;
  detail: string;
  rule: string;
  conflicts: { from: string; until: string }[];
  next_free: { from: string; until: string } | null;
  errors: { pointer: string; detail: string }[];
}

/** Headers of a program of this organisation. */
export async function programOf(house: TestHouse, slug: string): Promise<{ Authorization: string }> {
  const organisation = await house.database.kysely
    .selectFrom('organisation')
    .select(['node', 'slug'])
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow();
  return { Authorization: `Bearer ${await makeToken(house.database, 'test', organisation, { name: 'Programm' })}` };
}

/** A request with a JSON body, as a program or a page of the house sends it. */
export const sending = (method: string, body: unknown, headers: Readonly<Record<string, string>>): RequestInit => ({
  method,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin', ...headers },
});

/** Sends a wish and returns what is answered. */
export const post = (house: TestHouse, body: unknown, headers: Readonly<Record<string, string>>) =>
  house.json<Answered>(BOOKINGS, sending('POST', body, headers));

/** Books what must be had. */
export async function booked(
  house: TestHouse,
  body: object,
  headers: Readonly<Record<string, string>>,
): Promise<BookingTold> {
  const { status, body: answer } = await post(house, body, headers);
  assert.equal(status, 201, JSON.stringify(answer));
  return answer.booking;
}

/** What a refused request must leave as it was. */
export async function written(house: TestHouse): Promise<unknown> {
  const { rows } = await house.database.pool.query(
    `select (select count(*) from booking) as bookings, (select sum(version) from booking) as versions,
       (select count(*) from booking_series) as series, (select count(*) from occupancy) as held,
       (select count(*) from history) as history, (select count(*) from mail) as mail,
       (select count(*) from kept_answer) as kept`,
  );
  return rows[0];
}
