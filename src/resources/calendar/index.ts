import type { Answer } from '#identity';
import { type Route, routes } from '#routes';
import { bookingIcsAnswer } from './bookingIcs.ts';
import { calendarsAnswer, makeCalendarAnswer, revokeCalendarAnswer } from './calendarsPage.tsx';
import { doorAnswer } from './door.tsx';
import { privateFeedAnswer } from './privateFeed.ts';
import { houseCalendarAnswer, resourceCalendarAnswer } from './publicFeed.ts';

/** Calendars to follow, the file of one booking, and the page at a door. */
export const calendarAnswers: readonly (readonly [Route, Answer])[] = [
  [routes.calendarFeed, privateFeedAnswer],
  [routes.calendars, calendarsAnswer],
  [routes.makeCalendar, makeCalendarAnswer],
  [routes.revokeCalendar, revokeCalendarAnswer],
  [routes.bookingIcs, bookingIcsAnswer],
  [routes.houseCalendar, houseCalendarAnswer],
  [routes.resourceCalendar, resourceCalendarAnswer],
  [routes.resourceDoor, doorAnswer],
];
