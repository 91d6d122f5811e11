import type { Answer } from '#identity';
import { type Route, routes } from '#routes';
import { deadlinesAnswer, saveDeadlineAnswer } from './pages/deadlines.tsx';
import { historyAnswer } from './pages/history.tsx';
import { profilePartAnswer, saveProfilePartAnswer } from './pages/part.tsx';
import { profilePreviewAnswer } from './pages/preview.tsx';
import { keptProfileAnswer, profileAnswer } from './pages/profile.tsx';
import { publicityAnswer, savePublicityAnswer } from './pages/publicity.tsx';

export { fieldLabel } from './pages/labels.ts';
export { PlaceFields, placeSaid } from './pages/place.tsx';
export { type Audience, type Publicity, type PublicityField, publicityFields } from './publicity.ts';
export { publicityOf } from './queries/publicityOf.ts';
export { sendDeadlineReminders } from './remind.ts';
export { profileTasks } from './tasks.ts';

/** The addresses under which an organisation keeps its own profile. */
export const profileAnswers: readonly (readonly [Route, Answer])[] = [
  [routes.publicity, publicityAnswer],
  [routes.savePublicity, savePublicityAnswer],
  [routes.profilePreview, profilePreviewAnswer],
  [routes.profilePart, profilePartAnswer],
  [routes.saveProfilePart, saveProfilePartAnswer],
  [routes.profile, profileAnswer],
  [routes.keptProfile, keptProfileAnswer],
  [routes.deadlines, deadlinesAnswer],
  [routes.saveDeadline, saveDeadlineAnswer],
  [routes.history, historyAnswer],
];
