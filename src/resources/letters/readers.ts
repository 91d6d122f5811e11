import { sql } from 'kysely';
import type { Write } from '#ground/database';
import { isLanguage, type Language } from '#ground/language';
import { isOneAddress } from '#ground/mail';
import type { Booking } from '../queries/booking.ts';

export interface Reader {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

/**
 * Who is told of a booking: the guest; or whoever made it, as long as they act for the organisation or the house. Where
 * nobody like that is left, or a program made it, those who answer for the organisation are told.
 */
export async function readersOf(write: Write, booking: Booking): Promise<Reader[]> {
  const { guest, organisation, keeper, bookedBy } = booking;
  // A guest who was forgotten has no address any more.
  if (guest) return isOneAddress(guest.email) ? [readerIn(guest)] : [];
  if (!organisation) return [];
  const { rows } = await sql<{ id: string; name: string; email: string; language: string; answers: boolean }>`
    select a.id, a.name, a.email, a.language,
      bool_or(r.organisation = ${organisation.node} and r.role in ('board', 'headOffice')) as answers
    from account a join role_held r on r.account = a.id
    where a.closed_at is null and (r.organisation = ${organisation.node} or a.id = ${bookedBy} and r.organisation = ${keeper.node})
      and (upper_inf(r.during) or upper(r.during) > current_date)
    group by a.id order by a.id`.execute(write);
  const booker = rows.filter(({ id }) => id === bookedBy);
  return (booker.length > 0 ? booker : rows.filter(({ answers }) => answers)).map(readerIn);
}

const readerIn = ({ name, email, language }: { name: string; email: string; language: string }): Reader => ({
  name,
  email,
  language: isLanguage(language) ? language : 'de',
});
