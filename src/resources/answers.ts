import type { Answer } from '#identity';
import type { Route } from '#routes';

/** Every address this domain answers. */
export const resourceAnswers: readonly (readonly [Route, Answer])[] = [];
