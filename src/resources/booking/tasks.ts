import { sql } from 'kysely';
import { granted, ownerOf, reachOf, type Tasks } from '#identity';
import { routes } from '#routes';
import { timeText } from '../find/say.ts';
import { bookingsWhere } from '../queries/booking.ts';
import { dayAtMoment } from '../time/clock.ts';
import { heldUntil } from './Lines.tsx';
import { words } from './words.generated.ts';

/** What waits for whoever books for an organisation: times that are held for it, each until its deadline. */
export const bookingTasks: Tasks = async (visit) => {
  const { house, actor, language } = visit;
  const { node, slug } = ownerOf(visit);
  if (!granted(house.rights, actor, 'bookResources', visit.granted!.standing)) return [];
  const offers = await house.database.within(reachOf(actor), (write) =>
    bookingsWhere(
      write,
      sql`b.organisation = ${node} and b.state = 'offered' and b.offer_until > to_timestamp(${house.now()}::float8 / 1000)`,
    ),
  );
  return offers.map((booking) => ({
    sentence: words[language].taskOffer({ what: booking.resource.name, when: timeText(language, booking) }),
    detail: heldUntil(language, booking.offerUntil!),
    address: routes.booking.to({ language, organisation: slug, booking: booking.id }),
    due: dayAtMoment(booking.offerUntil!),
  }));
};
