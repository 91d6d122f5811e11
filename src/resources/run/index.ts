import type { Answer } from '#identity';
import { type Route, routes } from '#routes';
import { assignAccessAnswer, callOffBookingAnswer, markCameAnswer } from './pages/acts.tsx';
import { houseBookingAnswer } from './pages/booking.tsx';
import { closeHouseAnswer, closePageAnswer, reopenAnswer } from './pages/close.tsx';
import { houseDayAnswer } from './pages/day.tsx';
import { decideBookingAnswer } from './pages/decide.tsx';
import { housesAnswer } from './pages/houses.tsx';
import { importClosuresAnswer, importClosuresPageAnswer } from './pages/import.tsx';
import { moveBookingAnswer } from './pages/move.tsx';

export { houseTasks } from './tasks.ts';

/** The work of a house: its day, what waits for a decision, what is shut. Fixed words come before parameters. */
export const runAnswers: readonly (readonly [Route, Answer])[] = [
  [routes.houses, housesAnswer],
  [routes.closePage, closePageAnswer],
  [routes.closeHouse, closeHouseAnswer],
  [routes.reopen, reopenAnswer],
  [routes.importClosuresPage, importClosuresPageAnswer],
  [routes.importClosures, importClosuresAnswer],
  [routes.houseBooking, houseBookingAnswer],
  [routes.decideBooking, decideBookingAnswer],
  [routes.moveBooking, moveBookingAnswer],
  [routes.callOffBooking, callOffBookingAnswer],
  [routes.markCame, markCameAnswer],
  [routes.assignAccess, assignAccessAnswer],
  [routes.houseDay, houseDayAnswer],
];
