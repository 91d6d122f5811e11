import type { Operation } from '#ground/http';
import type { Answer } from '#identity';
import type { Route } from '#routes';
import type { z } from 'zod';

/** One address of the API: what answers it, beside what is told about it. */
export interface Endpoint extends Omit<Operation, 'method' | 'pattern' | 'secured'> {
  route: Route;
  answer: Answer;
}

/** What another part of the house answers; only its description is ours. */
export type DescribedOnly = Omit<Endpoint, 'answer'>;

/** What one part of the house adds to the API: its addresses, and the shapes of their answers by name. */
export interface ApiPart {
  readonly endpoints: readonly DescribedOnly[];
  readonly schemas: Readonly<Record<string, z.ZodType>>;
}

const isSecured = ({ rule }: Route): boolean => rule === 'signedIn' || typeof rule === 'object';

/** The same as the description needs it. */
export function operationOf({ route, ...told }: DescribedOnly): Operation {
  return { ...told, method: route.method, pattern: route.pattern, secured: isSecured(route) };
}
