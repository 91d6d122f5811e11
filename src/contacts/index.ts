export { contactRights } from './may.ts';

import type { Answer } from '#identity';
import type { Route } from '#routes';

/** Every address of contacts. */
export const contactAnswers: readonly (readonly [Route, Answer])[] = [];
