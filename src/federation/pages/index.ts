import type { Answer } from '#identity';
import { type Route, routes } from '#routes';
import { aboutAnswer } from './about.tsx';
import { districtsAnswer, districtsSvgAnswer } from './districts.tsx';
import { figuresCsvAnswer, figuresXlsxAnswer, membersCsvAnswer, membersXlsxAnswer } from './downloads.ts';
import { figuresAnswer, figuresSvgAnswer } from './figures.tsx';
import { homeAnswer } from './home.tsx';
import { membersAnswer } from './members.tsx';
import { organisationAnswer } from './organisation.tsx';

export const pageAnswers: readonly (readonly [Route, Answer])[] = [
  [routes.membersCsv, membersCsvAnswer],
  [routes.membersXlsx, membersXlsxAnswer],
  [routes.members, membersAnswer],
  [routes.districtsSvg, districtsSvgAnswer],
  [routes.districts, districtsAnswer],
  [routes.figuresCsv, figuresCsvAnswer],
  [routes.figuresXlsx, figuresXlsxAnswer],
  [routes.figuresSvg, figuresSvgAnswer],
  [routes.figures, figuresAnswer],
  [routes.about, aboutAnswer],
  [routes.organisation, organisationAnswer],
  [routes.home, homeAnswer],
];
