import { seeOther } from '#ground/http';
import type { Visit } from '#identity';
import { byOf } from '../by.ts';
import { end } from '../commands/end.ts';
import { giveBackRest } from '../commands/giveBack.ts';
import { offerFreed } from '../commands/offer.ts';
import { tellBooker } from '../letters/index.ts';
import { bookingPath, ownBooking, seeing } from './own.ts';
import { refusedPage } from './refusedPage.tsx';
import { words } from './words.generated.ts';

/** Gives back what is left: all of it before it begins, the rest while it is going on. */
export async function giveBackAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language } = visit;
  const own = await ownBooking(visit);
  if (!own) return undefined;
  const { booking, resource } = own;
  // Sent twice: it is given back.
  if (booking.state === 'cancelled') return seeOther(bookingPath(visit, booking));
  const by = byOf(visit);
  const whole = booking.from > by.now;
  const given = await seeing(visit, async (write) => {
    const done = whole ? await end(write, by, booking, 'cancelled') : await giveBackRest(write, by, booking, resource);
    if (done && booking.state !== 'offered')
      await tellBooker(write, house, whole ? 'cancelled' : 'changed', [booking.id]);
    return done;
  });
  const say = words[language];
  if (!given) return refusedPage(visit, booking, { title: say.giveBackTitle, why: say.nothingToGiveBack });
  await offerFreed(house.database, house, resource.id);
  return seeOther(bookingPath(visit, booking));
}
