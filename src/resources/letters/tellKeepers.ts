import { sql } from 'kysely';
import type { Write } from '#ground/database';
import type { Day } from '#ground/day';
import type { Language } from '#ground/language';
import { tellHolders } from '#identity';
import { routes } from '#routes';
import { type Booking, bookingsWhere } from '../queries/booking.ts';
import { whenText } from '../sentence.ts';
import { words } from './words.generated.ts';

const roles = {
  asked: ['houseKeeper', 'headOffice'],
  exhibitionAsked: ['curator', 'headOffice'],
} as const;

/**
 * Tells those who run the house that something waits for their answer, once for all these bookings: its named staff, or
 * where nobody is named all house keepers (for walls: curators), and the head office.
 */
export async function tellKeepers(
  write: Write,
  { publicUrl, today }: { readonly publicUrl: string; today(): Day },
  about: 'asked' | 'exhibitionAsked',
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const bookings = await bookingsWhere(write, sql`b.id = any (${ids}::uuid[])`);
  for (const [house, same] of Map.groupBy(bookings, (booking) => booking.house.id)) {
    const { rows } = await sql<{ account: string }>`select * from those_running(${house}) as account`.execute(write);
    const whom = {
      organisation: same[0]!.keeper.node,
      roles: roles[about],
      today: today(),
      among: rows.map(({ account }) => account),
    };
    await tellHolders(write, whom, about === 'asked' ? 'houseAsked' : 'houseExhibition', ({ language }) =>
      noticeOf(about, same, language, publicUrl),
    );
  }
}

function noticeOf(
  about: 'asked' | 'exhibitionAsked',
  bookings: readonly Booking[],
  language: Language,
  publicUrl: string,
) {
  const say = words[language];
  const [{ id, resource, house, keeper, organisation, guest, purpose }] = bookings as [Booking];
  const when = bookings.length === 1 ? whenText(language, bookings[0]!) : say.dates({ count: bookings.length });
  const told = { what: resource.name, when, who: organisation?.name ?? guest?.name ?? '' };
  const at = { language, organisation: keeper.slug };
  return about === 'asked'
    ? {
        subject: say.askedSubject(told),
        paragraphs: [say.askedText(told), say.purpose({ purpose })],
        action: {
          label: say.decide,
          address: publicUrl + routes.houseBooking.to({ ...at, house: house.slug, booking: id }),
        },
      }
    : {
        subject: say.exhibitionSubject(told),
        paragraphs: [say.exhibitionText(told), say.purpose({ purpose })],
        action: { label: say.decideExhibition, address: publicUrl + routes.wall.to({ ...at, exhibition: id }) },
      };
}
