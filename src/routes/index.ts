// Every address of the product, as values: the app registers them, links and forms and tests are made from
// them, and nothing else in the house writes a path. Who may use one stands beside it.
// Order matters: an address of fixed words stands before one that would take the word for a name.
import { admissionRoutes } from './admission.ts';
import { contactRoutes } from './contacts.ts';
import { federationRoutes } from './federation.ts';
import { identityRoutes } from './identity.ts';
import { portalRoutes } from './portal.ts';
import { privacyRoutes } from './privacy.ts';
import { profileRoutes } from './profile.ts';
import { resourceRoutes } from './resources.ts';
import { statementRoutes } from './statements.ts';

export type { Query, Route, Rule } from './route.ts';
export { searchOf } from './route.ts';

export const routes = {
  ...identityRoutes,
  ...privacyRoutes,
  ...portalRoutes,
  ...profileRoutes,
  ...statementRoutes,
  ...contactRoutes,
  ...resourceRoutes,
  ...admissionRoutes,
  ...federationRoutes,
} as const;

/** First words of addresses, which no organisation may have as its slug. */
export const takenWords: readonly string[] = [
  'my-area',
  'account',
  'sign-in',
  'demonstration',
  'notifications',
  'book',
  'booked',
  'exhibit',
];
