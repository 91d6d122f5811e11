import { type Endpoint, readBody } from '#federation';
import { jsonAnswer } from '#ground/http';
import { reachOf, type Visit } from '#identity';
import { routes } from '#routes';
import { z } from 'zod';
import { byOf } from '../by.ts';
import { end } from '../commands/end.ts';
import { giveBackRest } from '../commands/giveBack.ts';
import { offerFreed } from '../commands/offer.ts';
import { tellBooker } from '../letters/index.ts';
import { bookingOf } from '../queries/booking.ts';
import { lineField } from './fields.ts';
import { reachBooking, type Reached } from './reach.ts';
import { changedMeanwhile, hasEnded } from './refusal.ts';
import { bookingTold, markOf, matches } from './told.ts';

const body = z.strictObject({
  reason: lineField(500).optional().describe('Why. It stands in the letter and beside the booking.'),
});

/** A booking is cancelled; of one that is going on the rest is given back. */
export const cancelBooking: Endpoint = {
  route: routes.apiCancelBooking,
  id: 'cancelBooking',
  summary: 'Cancel a booking',
  description:
    'It holds nothing from now on, and whoever waits for the time is offered it. Of a booking that is going on the ' +
    'rest is given back. Of a series only this date is cancelled.',
  parts: { booking: 'The booking.' },
  headers: { 'If-Match': 'The ETag of GET, to cancel it only as you know it.' },
  body,
  bodyOptional: true,
  answers: [
    { status: 200, description: 'The booking as it is now.', json: 'OneBooking', headers: { ETag: 'Its mark.' } },
  ],
  problems: {
    400: 'The body is not JSON.',
    401: 'There is no token, or one that is not known.',
    404: 'There is none, or it is another organisation’s.',
    409: '`ended`: it is over.',
    412: 'It was changed meanwhile; the ETag of now stands in the answer.',
    413: 'The body is larger than 100 kB.',
    422: 'The body is not valid; one entry for each field.',
  },
  async answer(visit) {
    const { request, house } = visit;
    const reached = await reachBooking(visit);
    if (!reached) return undefined;
    const read = bringsBody(request) ? await readBody(request, body) : { asked: {} as z.output<typeof body> };
    if ('refused' in read) return read.refused;
    const { booking, resource } = reached;
    const wished = request.headers.get('If-Match');
    if (wished !== null && !matches(wished, booking)) return changedMeanwhile(markOf(booking));
    if (booking.until <= house.now()) return hasEnded();
    const now = await cancelled(visit, reached, read.asked.reason, wished === null ? undefined : booking.version);
    if (!now) {
      const held = (await reachBooking(visit))?.booking ?? booking;
      return wished === null || held.version === booking.version ? hasEnded() : changedMeanwhile(markOf(held));
    }
    await offerFreed(house.database, house, resource.id);
    house.carryMail?.();
    return jsonAnswer({ booking: bookingTold(now) }, 200, { ETag: markOf(now) });
  },
};

/** The booking as it is afterwards; undefined where it had ended, or with a version was changed meanwhile. */
async function cancelled(
  visit: Visit,
  { booking, resource }: Reached,
  reason: string | undefined,
  version: number | undefined,
) {
  const { house, actor } = visit;
  const by = byOf(visit);
  const goesOn = booking.state === 'booked' && booking.from <= by.now;
  return house.database.within(reachOf(actor), async (write) => {
    const done = goesOn
      ? await giveBackRest(write, by, booking, resource)
      : await end(write, by, booking, 'cancelled', { reason, version });
    if (!done) return undefined;
    await tellBooker(write, house, goesOn ? 'changed' : 'cancelled', [booking.id]);
    return bookingOf(write, booking.id);
  });
}

// A request without a body says neither what kind nor how long it would be.
const bringsBody = ({ headers }: Request): boolean =>
  headers.has('Content-Type') && headers.get('Content-Length') !== '0';
