import { sql } from 'kysely';
import { record, type Write } from '#ground/database';
import type { Booking } from '../queries/booking.ts';
import { standingOfBooker } from '../queries/standing.ts';
import { byWeeks, type Resource } from '../resource.ts';
import type { By } from './book.ts';
import { lockResource } from './lock.ts';

/**
 * Takes an offer: it is a booking from now on, or waits for the house where it decides. Undefined where it was taken, declined or
 * ran out meanwhile.
 */
export async function take(
  write: Write,
  by: By,
  { id, organisation }: Booking,
  resource: Resource,
): Promise<'asked' | 'booked' | undefined> {
  if (!organisation) return undefined;
  await lockResource(write, resource.id);
  const booker = { organisation: organisation.node, asKeeper: false };
  const { keeper } = await standingOfBooker(write, booker, resource, by.today);
  const state = !keeper && (resource.approval === 'byHouse' || byWeeks(resource)) ? 'asked' : 'booked';
  const { rows } = await sql`
    update booking set state = ${state}, offer_until = null, booked_by = coalesce(${by.account ?? null}, booked_by),
      version = version + 1, sequence = sequence + 1
    where id = ${id} and state = 'offered' and offer_until > to_timestamp(${by.now}::float8 / 1000)
    returning id`.execute(write);
  if (rows.length === 0) return undefined;
  await sql`update waiting set state = 'taken' where booking = ${id}`.execute(write);
  await record(write, { actor: by.actor, act: 'booking.take', subject: id, after: { state } });
  return state;
}
