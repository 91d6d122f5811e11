import type { Answer } from '#identity';
import { type Route, routes } from '#routes';
import { ownDataAnswer } from './access/ownData.tsx';
import { ownDataFileAnswer } from './access/ownDataFile.tsx';
import { changeConsentAnswer, consentsAnswer } from './consent/page.tsx';
import { doEraseAccountAnswer, eraseAccountAnswer } from './erasure/page.tsx';
import { apiProcessingRecordAnswer, processingRecordAnswer } from './record/page.tsx';
import { planRetentionAnswer, retentionAnswer } from './retention/pages/retention.tsx';
import { discardRetentionAnswer, releaseRetentionAnswer, retentionRunAnswer } from './retention/pages/run.tsx';

export { dataMap, lives } from './dataMap.ts';
export { keepErasures, replayErasures } from './erasure/replay.ts';
export { forgetWhatIsOver } from './retention/house.ts';
export { privacyRights } from './may.ts';
export { privacyTasks } from './tasks.ts';

/** Every address of privacy. */
export const privacyAnswers: readonly (readonly [Route, Answer])[] = [
  [routes.ownDataFile, ownDataFileAnswer],
  [routes.ownData, ownDataAnswer],
  [routes.eraseAccount, eraseAccountAnswer],
  [routes.doEraseAccount, doEraseAccountAnswer],
  [routes.consents, consentsAnswer],
  [routes.changeConsent, changeConsentAnswer],
  [routes.retention, retentionAnswer],
  [routes.planRetention, planRetentionAnswer],
  [routes.retentionRun, retentionRunAnswer],
  [routes.releaseRetention, releaseRetentionAnswer],
  [routes.discardRetention, discardRetentionAnswer],
  [routes.processingRecord, processingRecordAnswer],
  [routes.apiProcessingRecord, apiProcessingRecordAnswer],
];
