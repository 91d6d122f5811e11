import { jsonAnswer } from '#ground/http';
import { routes } from '#routes';
import type { Endpoint } from './endpoint.ts';
import { reachAffiliation } from './reachAffiliation.ts';

/** One membership, for the umbrella that decides it. */
export const readAffiliation: Endpoint = {
  route: routes.apiAffiliation,
  id: 'readAffiliation',
  summary: 'One membership',
  description: 'A membership in the umbrella that the token belongs to.',
  parts: { id: 'The membership.' },
  answers: [{ status: 200, description: 'The membership.', json: 'Affiliation' }],
  problems: {
    401: 'There is no token, or one that is not known.',
    404: 'There is none, or another umbrella decides it.',
  },
  async answer(visit) {
    const affiliation = await reachAffiliation(visit, visit.parts['id'] ?? '');
    return affiliation && jsonAnswer(affiliation);
  },
};
