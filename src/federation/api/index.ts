import type { Answer } from '#identity';
import type { Route } from '#routes';
import { beginAffiliation } from './beginAffiliation.ts';
import { changeOrganisation } from './changeOrganisation.ts';
import { endAffiliation } from './endAffiliation.ts';
import { listOrganisations, listOrganisationsCsv } from './organisations.ts';
import { countMembers, countMembersCsv } from './figures.ts';
import type { ApiPart, Endpoint } from './endpoint.ts';
import { readAffiliation } from './readAffiliation.ts';
import { readOrganisation } from './organisation.ts';
import { affiliationShape, figuresShape, itemShape, listShape, organisationShape } from './shapes.ts';

const endpoints = [
  listOrganisations,
  listOrganisationsCsv,
  readOrganisation,
  changeOrganisation,
  countMembers,
  countMembersCsv,
  beginAffiliation,
  readAffiliation,
  endAffiliation,
];

/** Every address of the API that this part answers. */
export const apiAnswers = answersOf(endpoints);

/** The same for the description of the API. */
export const federationApi: ApiPart = {
  endpoints,
  schemas: {
    Item: itemShape,
    List: listShape,
    Organisation: organisationShape,
    Figures: figuresShape,
    Affiliation: affiliationShape,
  },
};

/** Each endpoint's address with what answers it, as the app takes them. */
export function answersOf(of: readonly Endpoint[]): readonly (readonly [Route, Answer])[] {
  return of.map(({ route, answer }) => [route, answer] as const);
}
