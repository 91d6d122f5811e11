import type { Answer } from '#identity';
import { type Route, routes } from '#routes';
import { beginningAnswer, houseAnswer, robotsAnswer } from './house.tsx';
import { myAreaAnswer } from './myArea.tsx';
import { changeNotificationsAnswer, notificationsAnswer } from './notifications/choose.tsx';
import { takeWayOutAnswer, wayOutAnswer } from './notifications/wayOut.tsx';
import { visibilityAnswers } from './visibility/index.ts';
import { workplaceAnswer } from './workplace.tsx';

export { sendDigests } from './notifications/digest.ts';
export { brokenPage, missingPage } from './trouble.tsx';

/** Addresses above any one umbrella. */
export const portalAnswers: readonly (readonly [Route, Answer])[] = [
  [routes.root, beginningAnswer],
  [routes.house, houseAnswer],
  [routes.robots, robotsAnswer],
  [routes.myArea, myAreaAnswer],
  [routes.notifications, notificationsAnswer],
  [routes.changeNotifications, changeNotificationsAnswer],
  [routes.turnOffPage, wayOutAnswer],
  [routes.turnOff, takeWayOutAnswer],
  [routes.workplace, workplaceAnswer],
  ...visibilityAnswers,
];
