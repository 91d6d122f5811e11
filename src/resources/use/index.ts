import type { Answer } from '#identity';
import { type Route, routes } from '#routes';
import { useAnswer } from './use.tsx';
import { useXlsxAnswer } from './xlsx.ts';

/** Who used a house how much, to read and to take along. */
export const useAnswers: readonly (readonly [Route, Answer])[] = [
  [routes.useXlsx, useXlsxAnswer],
  [routes.use, useAnswer],
];
