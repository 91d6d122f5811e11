import type { Answer } from '#identity';
import { type Route, routes } from '#routes';
import { houseAnswer } from './house.tsx';
import { resourceAnswer } from './resource.tsx';
import { roomsAnswer } from './rooms.tsx';

/** What there is and when it is free, for everyone. */
export const findAnswers: readonly (readonly [Route, Answer])[] = [
  [routes.rooms, roomsAnswer],
  [routes.roomsHouse, houseAnswer],
  [routes.resource, resourceAnswer],
];
