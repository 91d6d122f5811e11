import type { Answer } from '#identity';
import { type Route, routes } from '#routes';
import { cancelGuestBookingAnswer, guestBookingAnswer } from './bookedPage.tsx';
import { bookAsGuestAnswer, guestPageAnswer } from './guestPage.tsx';

/** People without an organisation: they ask for what is lent to everyone, and come back by a link. */
export const guestAnswers: readonly (readonly [Route, Answer])[] = [
  [routes.guestPage, guestPageAnswer],
  [routes.bookAsGuest, bookAsGuestAnswer],
  [routes.guestBooking, guestBookingAnswer],
  [routes.cancelGuestBooking, cancelGuestBookingAnswer],
];
