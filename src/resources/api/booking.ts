import type { Endpoint } from '#federation';
import { jsonAnswer } from '#ground/http';
import { routes } from '#routes';
import { reachBooking } from './reach.ts';
import { bookingTold, markOf } from './told.ts';

/** One booking. */
export const readBooking: Endpoint = {
  route: routes.apiBooking,
  id: 'readBooking',
  summary: 'One booking',
  description: 'For the organisation that has it, and for those who run the house.',
  parts: { booking: 'The booking.' },
  answers: [
    { status: 200, description: 'The booking.', json: 'OneBooking', headers: { ETag: 'Its mark, for If-Match.' } },
  ],
  problems: {
    401: 'There is no token, or one that is not known.',
    404: 'There is none, or it is another organisation’s.',
  },
  async answer(visit) {
    const reached = await reachBooking(visit);
    return reached && jsonAnswer({ booking: bookingTold(reached.booking) }, 200, { ETag: markOf(reached.booking) });
  },
};
