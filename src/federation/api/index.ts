import type { Answer } from '#identity';
import type { Route } from '#routes';
import { describedBy } from './description.ts';
import { beginAffiliation } from './beginAffiliation.ts';
import { changeOrganisation } from './changeOrganisation.ts';
import { endAffiliation } from './endAffiliation.ts';
import { listOrganisations, listOrganisationsCsv } from './organisations.ts';
import { countMembers, countMembersCsv } from './figures.ts';
import { readAffiliation } from './readAffiliation.ts';
import { readOrganisation } from './organisation.ts';

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

/** Every address of the API with what answers it. */
export const apiAnswers: readonly (readonly [Route, Answer])[] = [describedBy(endpoints), ...endpoints].map(
  ({ route, answer }) => [route, answer] as const,
);
