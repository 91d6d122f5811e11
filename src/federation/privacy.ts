import { derivedPrivacy } from './privacy/derived.ts';
import { importsPrivacy } from './privacy/imports.ts';
import { membershipsPrivacy } from './privacy/memberships.ts';
import { organisationsPrivacy } from './privacy/organisations.ts';
import { placesPrivacy } from './privacy/places.ts';

/** What a federation keeps, column by column. The database is compared with it in test/privacy.test.ts. */
export const federationPrivacy = {
  ...placesPrivacy,
  ...organisationsPrivacy,
  ...membershipsPrivacy,
  ...derivedPrivacy,
  ...importsPrivacy,
};
