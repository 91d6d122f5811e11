import type { Answer } from '#identity';
import type { Route } from '#routes';
import { admissionAnswers } from './admission/index.ts';
import { apiAnswers } from './api/index.ts';
import { importAnswers } from './imports/index.ts';
import { pageAnswers } from './pages/index.ts';
import { profileAnswers } from './profile/index.ts';
import { statementAnswers } from './statements/index.ts';

export { describedBy as apiDescribedBy } from './api/description.ts';
export type { ApiPart, Endpoint } from './api/endpoint.ts';
export { slugField, textField } from './api/fields.ts';
export { answersOf, federationApi } from './api/index.ts';
export { nodesBySlug } from './api/nodes.ts';
export { fault, invalid, readBody, readQuery } from './api/read.ts';
export { admissionTasks } from './admission/index.ts';
export { affiliate } from './commands/affiliate.ts';
export { endAffiliation } from './commands/endAffiliation.ts';
export { type OrganisationRecord, recordOrganisation } from './commands/recordOrganisation.ts';
export { federationLifecycles } from './lifecycle.ts';
export { federationRights } from './may.ts';
export { federationPrivacy } from './privacy.ts';
export { isRefusal, type Refusal } from './commands/refusal.ts';
export { runImportCommand } from './imports/index.ts';
export {
  closeStatement,
  openStatement,
  sendStatementReminders,
  statementOfYear,
  statementTasks,
} from './statements/index.ts';
export {
  type Audience,
  fieldLabel,
  PlaceFields,
  placeSaid,
  type Publicity,
  type PublicityField,
  publicityFields,
  publicityOf,
  profileTasks,
  sendDeadlineReminders,
} from './profile/index.ts';
export { organisationKinds, slugFor, slugPattern, topics } from './organisation.ts';
export { prepareFederation } from './prepare.ts';
export { type Umbrella, umbrellaOn, type UmbrellaLine, umbrellas } from './queries/umbrella.ts';
export { total } from './queries/totals.ts';
export { umbrellaPage, type UmbrellaPage } from './pages/UmbrellaPage.tsx';
export { kindsLabel } from './labels.ts';
export { words as federationWords } from './words.generated.ts';

/** Every address this domain answers. */
export const federationAnswers: readonly (readonly [Route, Answer])[] = [
  ...admissionAnswers,
  ...pageAnswers,
  ...importAnswers,
  ...profileAnswers,
  ...statementAnswers,
  ...apiAnswers,
];
