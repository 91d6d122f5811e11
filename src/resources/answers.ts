import type { Answer } from '#identity';
import type { Route } from '#routes';
import { runAnswers } from './run/index.ts';
import { shapingAnswers } from './shaping/index.ts';
import { guestAnswers } from './guests/index.ts';
import { wallAnswers } from './walls/index.ts';
import { useAnswers } from './use/index.ts';
import { bookingAnswers } from './booking/index.ts';
import { changingAnswers } from './changing/index.ts';
import { findAnswers } from './find/index.ts';
import { resourceApiAnswers } from './api/index.ts';
import { calendarAnswers } from './calendar/index.ts';

/** Every address this domain answers. */
export const resourceAnswers: readonly (readonly [Route, Answer])[] = [
  // A house's calendar.ics stands where a resource's name may.
  ...calendarAnswers,
  ...findAnswers,
  ...bookingAnswers,
  ...changingAnswers,
  ...resourceApiAnswers,
  ...shapingAnswers,
  ...useAnswers,
  ...guestAnswers,
  ...wallAnswers,
  // After "a new house": its address stands where a house's name may.
  ...runAnswers,
];
