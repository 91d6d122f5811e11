import { sql } from 'kysely';
import type { Database } from '#ground/database';
import { bookingsWhere } from '../queries/booking.ts';
import { end } from './end.ts';
import { type OfferingHouse, offerFreed } from './offer.ts';

/**
 * Ends the offers nobody took in time and offers their time to the next; who waited for a time that has begun waits no longer. May
 * run in several processes at once: each offer ends once.
 */
export async function lapseOffers(house: OfferingHouse & { readonly database: Database }): Promise<void> {
  const { database } = house;
  const now = sql`to_timestamp(${house.now()}::float8 / 1000)`;
  const late = await database.within('house', async (write) => {
    await sql`update waiting set state = 'lapsed' where state = 'waiting' and lower(during) <= ${now}`.execute(write);
    return bookingsWhere(write, sql`b.state = 'offered' and b.offer_until <= ${now}`);
  });
  const freed = new Set<number>();
  for (const booking of late) {
    // Its version: an offer taken at the last moment is a booking now, and stays one.
    const lapsed = await database.within('house', (write) =>
      end(write, { actor: 'house' }, booking, 'lapsed', { version: booking.version }),
    );
    if (lapsed) freed.add(booking.resource.id);
  }
  for (const resource of freed) await offerFreed(database, house, resource);
}
