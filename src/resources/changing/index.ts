import type { Answer } from '#identity';
import { type Route, routes } from '#routes';
import { cancelAnswer, cancelPageAnswer } from './cancel.tsx';
import { changeAnswer, changePageAnswer } from './change.tsx';
import { giveBackAnswer } from './giveBack.ts';
import { takeOfferAnswer } from './takeOffer.ts';
import { waitAnswer, withdrawWaitingAnswer } from './wait.tsx';

/** What an organisation does with a booking once it has one, and with a time it would like to have. */
export const changingAnswers: readonly (readonly [Route, Answer])[] = [
  [routes.changeBookingPage, changePageAnswer],
  [routes.changeBooking, changeAnswer],
  [routes.cancelBookingPage, cancelPageAnswer],
  [routes.cancelBooking, cancelAnswer],
  [routes.giveBack, giveBackAnswer],
  [routes.takeOffer, takeOfferAnswer],
  [routes.wait, waitAnswer],
  [routes.withdrawWaiting, withdrawWaitingAnswer],
];
