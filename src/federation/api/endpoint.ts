import type { Operation } from '#ground/http';
import type { Answer } from '#identity';
import type { Route } from '#routes';

/** One address of the API: what answers it, beside what is told about it. */
export interface Endpoint extends Omit<Operation, 'method' | 'pattern' | 'secured'> {
  route: Route;
  answer: Answer;
}

/** The same as the description needs it. */
export function operationOf({ route, ...told }: Endpoint): Operation {
  return { ...told, method: route.method, pattern: route.pattern, secured: typeof route.rule === 'object' };
}
