import type { Answer } from '#identity';
import { type Route, routes } from '#routes';
import {
  applicationAnswer,
  applicationDocumentAnswer,
  askApplicantAnswer,
  checkConditionAnswer,
  presentToBoardAnswer,
} from './pages/application.tsx';
import { applicationsAnswer } from './pages/applications.tsx';
import { applyAnswer, beginApplicationAnswer, continueApplicationAnswer } from './pages/apply.tsx';
import { decideApplicationAnswer } from './pages/decision.tsx';
import {
  addApplicationDocumentAnswer,
  ownApplicationDocumentAnswer,
  removeApplicationDocumentAnswer,
} from './pages/documents.tsx';
import { endMembershipAnswer } from './pages/end.tsx';
import { applicationStepAnswer, saveApplicationStepAnswer } from './pages/form.tsx';
import { membershipsAnswer } from './pages/memberships.tsx';
import { mergeOrganisationsAnswer } from './pages/merge.tsx';
import { ownMembershipsAnswer, resignAnswer } from './pages/ownMemberships.tsx';
import { answerQuestionAnswer, applicationStatusAnswer, withdrawApplicationAnswer } from './pages/status.tsx';

export { admissionTasks } from './tasks.ts';

/** The addresses under which members come and go. */
export const admissionAnswers: readonly (readonly [Route, Answer])[] = [
  [routes.apply, applyAnswer],
  [routes.beginApplication, beginApplicationAnswer],
  [routes.continueApplication, continueApplicationAnswer],
  [routes.applicationStep, applicationStepAnswer],
  [routes.saveApplicationStep, saveApplicationStepAnswer],
  [routes.addApplicationDocument, addApplicationDocumentAnswer],
  [routes.removeApplicationDocument, removeApplicationDocumentAnswer],
  [routes.ownApplicationDocument, ownApplicationDocumentAnswer],
  [routes.applicationStatus, applicationStatusAnswer],
  [routes.answerQuestion, answerQuestionAnswer],
  [routes.withdrawApplication, withdrawApplicationAnswer],
  [routes.applications, applicationsAnswer],
  [routes.application, applicationAnswer],
  [routes.checkCondition, checkConditionAnswer],
  [routes.askApplicant, askApplicantAnswer],
  [routes.presentToBoard, presentToBoardAnswer],
  [routes.applicationDocument, applicationDocumentAnswer],
  [routes.decideApplication, decideApplicationAnswer],
  [routes.memberships, membershipsAnswer],
  [routes.mergeOrganisations, mergeOrganisationsAnswer],
  [routes.endMembership, endMembershipAnswer],
  [routes.ownMemberships, ownMembershipsAnswer],
  [routes.resign, resignAnswer],
];
