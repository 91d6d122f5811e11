import type { Answer } from '#identity';
import { type Route, routes } from '#routes';
import { beginningAnswer, houseAnswer, robotsAnswer } from './house.tsx';

export { brokenPage, missingPage } from './trouble.tsx';

/** Addresses above any one umbrella. */
export const portalAnswers: readonly (readonly [Route, Answer])[] = [
  [routes.root, beginningAnswer],
  [routes.house, houseAnswer],
  [routes.robots, robotsAnswer],
];
