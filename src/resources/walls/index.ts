import type { Answer } from '#identity';
import { type Route, routes } from '#routes';
import { decideWallAnswer } from './decideAnswer.ts';
import { exhibitAnswer, exhibitPageAnswer } from './exhibit.ts';
import { exhibitionImageAnswer, wallImageAnswer } from './imageAnswers.ts';
import { wallAnswer } from './wallPage.tsx';
import { wallsAnswer } from './wallsPage.tsx';

export { wallTasks } from './tasks.ts';

/** Walls: somebody applies, a curator decides, everyone sees what is shown. */
export const wallAnswers: readonly (readonly [Route, Answer])[] = [
  [routes.exhibitPage, exhibitPageAnswer],
  [routes.exhibit, exhibitAnswer],
  [routes.walls, wallsAnswer],
  [routes.wall, wallAnswer],
  [routes.decideWall, decideWallAnswer],
  [routes.wallImage, wallImageAnswer],
  [routes.exhibitionImage, exhibitionImageAnswer],
];
