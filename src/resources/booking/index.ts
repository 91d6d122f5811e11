import type { Answer } from '#identity';
import { type Route, routes } from '#routes';
import { bookAnswer, bookPageAnswer } from './book.tsx';
import { bookingAnswer } from './booking.tsx';
import { bookingsAnswer } from './bookings.tsx';
import { sayPremisesAnswer } from './sayPremises.ts';

export { bookingTasks } from './tasks.ts';

/** Booking for an organisation, and what it has booked. */
export const bookingAnswers: readonly (readonly [Route, Answer])[] = [
  [routes.bookPage, bookPageAnswer],
  [routes.book, bookAnswer],
  [routes.bookings, bookingsAnswer],
  [routes.booking, bookingAnswer],
  [routes.sayPremises, sayPremisesAnswer],
];
