import { seeOther } from '#ground/http';
import type { Visit } from '#identity';
import { byOf } from '../by.ts';
import { take } from '../commands/take.ts';
import { tellBooker, tellKeepers } from '../letters/index.ts';
import { bookingPath, ownBooking, seeing } from './own.ts';
import { refusedPage } from './refusedPage.tsx';
import { words } from './words.generated.ts';

/** Takes what was held for somebody who waited. */
export async function takeOfferAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language } = visit;
  const own = await ownBooking(visit);
  if (!own) return undefined;
  const { booking, resource } = own;
  // Sent twice: it is theirs already.
  if (booking.state === 'asked' || booking.state === 'booked') return seeOther(bookingPath(visit, booking));
  const taken = await seeing(visit, async (write) => {
    const state = await take(write, byOf(visit), booking, resource);
    if (state) await tellBooker(write, house, state, [booking.id]);
    if (state === 'asked') await tellKeepers(write, house, 'asked', [booking.id]);
    return state;
  });
  const say = words[language];
  return taken
    ? seeOther(bookingPath(visit, booking))
    : refusedPage(visit, booking, { title: say.offerTitle, why: say.offerGone });
}
