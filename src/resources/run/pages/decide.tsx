import { z } from 'zod';
import { field, readForm } from '#ground/forms';
import { seeOther } from '#ground/http';
import { reachOf, type Visit } from '#identity';
import { routes } from '#routes';
import { byOf } from '../../by.ts';
import { approve, type Decided, refuse } from '../../commands/decide.ts';
import { offerFreed } from '../../commands/offer.ts';
import { tellBooker } from '../../letters/index.ts';
import type { Booking } from '../../queries/booking.ts';
import { fateSentence } from '../../sentence.ts';
import { waitingInSeries, waitingOne } from '../queries/houseDay.ts';
import { words } from '../words.generated.ts';
import { overPage } from './acts.tsx';
import { bookingPage } from './booking.tsx';
import { dayPage } from './day.tsx';
import { bookingAddress, partsOf, reached, type Reached } from './reach.ts';

/** The house says yes or no to a booking, or to all waiting dates of its series. */
export async function decideBookingAnswer(visit: Visit): Promise<Response | undefined> {
  const those = await reached(visit);
  if (!those) return undefined;
  const { house, language, request } = visit;
  const shape = z.object({
    decision: field.choice(['approve', 'refuse']),
    reason: field.optionalLongText({ most: 500 }),
    series: field.tick(),
    version: field.wholeNumber(),
    onDay: field.tick(),
  });
  const read = await readForm(request, shape, language);
  if ('refused' in read) return bookingPage(those, read.refused);
  const { decision, reason, series, version, onDay } = read.values;
  if (decision === 'refuse' && reason === undefined) {
    return bookingPage(those, { ...read.form, problems: { reason: words[language].reasonMissing } });
  }
  const seen = { ...those, booking: { ...those.booking, version } };
  const decided = await decide(seen, decision === 'refuse' ? reason : undefined, series);
  house.carryMail?.();
  if (decided !== 'done') {
    const problem = decided === 'over' ? words[language].changedByOther : fateSentence(language, decided);
    if (onDay) return dayPage(visit, those.house, { problem, status: 409 });
    return overPage(those, read.form, problem);
  }
  if (decision === 'refuse') await offerFreed(house.database, house, those.booking.resource.id);
  return seeOther(onDay ? routes.houseDay.to(partsOf(those)) : bookingAddress(those));
}

/** In one transaction with its letter. Of a series what can be decided is; the page afterwards shows what is left. */
async function decide({ visit, house, booking, resource }: Reached, reason: string | undefined, series: boolean) {
  const by = byOf(visit);
  return visit.house.database.within(reachOf(visit.actor), async (write): Promise<Decided> => {
    const waiting = await (series && booking.series !== null
      ? waitingInSeries(write, house.id, booking.series, by.now)
      : waitingOne(write, house.id, booking.id));
    const done: string[] = [];
    let last: Decided = 'over';
    for (const each of waiting) {
      const seen: Booking = each.id === booking.id ? { ...each, version: booking.version } : each;
      const decided =
        reason === undefined ? await approve(write, by, seen, resource) : await refuse(write, by, seen, reason);
      if (decided === 'done') done.push(each.id);
      if (decided !== 'done' || last === 'over') last = decided;
    }
    await tellBooker(write, visit.house, reason === undefined ? 'approved' : 'refused', done);
    return done.length > 0 ? 'done' : last;
  });
}
