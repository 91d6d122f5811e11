import { sql } from 'kysely';
import type { Write } from '#ground/database';

/** How many bookings of a house or a resource, held or waiting for the house, last beyond a moment. */
export async function bookedFrom(
  write: Write,
  of: { readonly house: number } | { readonly resource: number },
  moment: number,
): Promise<number> {
  const which =
    'house' in of
      ? sql`resource in (select id from resource where house = ${of.house})`
      : sql`resource = ${of.resource}`;
  const { rows } = await sql<{ bookings: number }>`
    select count(*)::int as bookings from booking
    where ${which} and state in ('asked', 'offered', 'booked')
      and upper(during) > to_timestamp(${moment}::float8 / 1000)`.execute(write);
  return rows[0]!.bookings;
}
