import { type Database, newId, type Write } from '#ground/database';
import { sql } from 'kysely';
import type { Day } from '#ground/day';
import type { Language } from '#ground/language';
import { hashOf, newSecret } from '#identity';
import type { BookingWish, By, DateFate } from '../commands/book.ts';
import { requestBooking } from '../commands/request.ts';
import { tellKeepers } from '../letters/index.ts';
import type { Span } from '../time/span.ts';
import { postLink } from './letter.ts';
import { reachOfLink } from './link.ts';

/** More open questions of one address would keep rooms from others. */
export const MOST_OPEN = 3;

export interface Guest {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

export type GuestAsked =
  | { readonly outcome: 'asked'; readonly secret: string }
  /** The same was asked before: a form sent twice. */
  | { readonly outcome: 'already' }
  | { readonly outcome: 'tooMany' }
  | { readonly outcome: 'no'; readonly date: DateFate; readonly nextFree: Span | undefined };

/**
 * Asks the house for somebody without an organisation. They come back by the link in their letter; only its hash is kept. `also` runs in
 * the same transaction before the letters.
 */
export async function askAsGuest(
  house: { readonly database: Database; readonly publicUrl: string; today(): Day },
  by: By,
  guest: Guest,
  { time, ...wish }: Omit<BookingWish, 'for' | 'id' | 'times'> & { readonly time: Span },
  also: (write: Write, id: string) => Promise<void> = async () => undefined,
): Promise<GuestAsked> {
  const open = await openQuestions(house.database, guest.email, by.now);
  const same = open.some(
    (each) => each.resource === wish.resource.id && each.from === time.from && each.until === time.until,
  );
  if (same) return { outcome: 'already' };
  if (open.length >= MOST_OPEN) return { outcome: 'tooMany' };

  const id = newId();
  const secret = newSecret('dwl');
  const whom = { ...guest, linkHash: hashOf(secret) };
  const { dates, nextFree } = await requestBooking(
    house.database,
    reachOfLink(id),
    by,
    { ...wish, id, for: whom, times: [time] },
    async (write) => {
      await also(write, id);
      await postLink(write, house, guest, secret, { ...wish, time });
      await tellKeepers(write, house, wish.resource.kind === 'exhibitionWall' ? 'exhibitionAsked' : 'asked', [id]);
    },
  );
  const [date] = dates;
  if (!date) throw new Error('a wish for one time came back with none');
  return date.fate === 'booked' ? { outcome: 'asked', secret } : { outcome: 'no', date, nextFree };
}

// Asked outside of any reach: an address may have questions at several houses, and nobody learns more than that they are many.
function openQuestions(db: Database, email: string, now: number): Promise<(Span & { resource: number })[]> {
  return db.within('house', async (write) => {
    const { rows } = await sql<Span & { resource: number }>`
      select resource, extract(epoch from lower(during))::float8 * 1000 as from,
        extract(epoch from upper(during))::float8 * 1000 as until
      from booking
      where lower(guest_email) = lower(${email}) and state = 'asked' and upper(during) > to_timestamp(${now}::float8 / 1000)`.execute(
      write,
    );
    return rows;
  });
}
