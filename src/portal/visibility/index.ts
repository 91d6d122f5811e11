import type { Answer } from '#identity';
import { type Route, routes } from '#routes';
import { overruleAnswer } from './overrule.ts';
import { visibilityAnswer } from './page.tsx';
import { refuseReachAnswer } from './refuse.ts';

/** "Who sees what", and an organisation's "no". */
export const visibilityAnswers: readonly (readonly [Route, Answer])[] = [
  [routes.visibility, visibilityAnswer],
  [routes.refuseReach, refuseReachAnswer],
  [routes.overruleRefusal, overruleAnswer],
];
