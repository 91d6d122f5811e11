export { privacyRights } from './may.ts';

import type { Answer } from '#identity';
import type { Route } from '#routes';

/** Every address of privacy. */
export const privacyAnswers: readonly (readonly [Route, Answer])[] = [];
